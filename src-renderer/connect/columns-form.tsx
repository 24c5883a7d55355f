import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { PracticeConfig, TableMapping } from '../../src-main/contract/settings.ts';
import type { TableDescription } from '../../src-main/contract/setup.ts';
import type { PracticeSystem } from '../../src-main/contract/systems/system.ts';
import { Button } from '../ui/button.tsx';
import { MappingForm } from './mapping-form.tsx';
import { TableList } from './table-list.tsx';

interface ColumnsFormProps {
  readonly system: PracticeSystem;
  readonly value: Exclude<PracticeConfig, { engine: 'fhir' }>;
  /** Null before they were read. */
  readonly tables: readonly TableDescription[] | null;
  /** Null while they can't be read. */
  readonly onRead: (() => void) | null;
  readonly onChange: (mapping: TableMapping) => void;
}

/** The columns: those of a known system as they are known, those of one's own table as they were guessed, and every table to look in. */
export function ColumnsForm({ system, value, tables, onRead, onChange }: ColumnsFormProps) {
  return (
    <div className="form">
      {system.columns === 'known' ? (
        <p className="field-hint">{t('connect.columns.known', { system: t(`system.${system.name}`) })}</p>
      ) : null}
      {tables !== null || onRead === null || (system.columns === 'asked' && value.mapping.table === '') ? null : (
        <Button onClick={onRead}>{t('connect.columns.show')}</Button>
      )}
      {tables === null ? null : (
        <>
          <h3>{t('connect.columns')}</h3>
          <MappingForm
            key={value.mapping.table}
            tables={tables}
            value={value.mapping}
            onChange={onChange}
            severalTables={value.engine !== 'csv'}
            mayLeaveRows={system.name === 'own'}
          />
          <TableList tables={tables} />
        </>
      )}
    </div>
  );
}
