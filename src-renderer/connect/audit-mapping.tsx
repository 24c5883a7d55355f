import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { TableMapping } from '../../src-main/contract/settings.ts';
import type { TableDescription } from '../../src-main/contract/setup.ts';
import { Choices } from '../ui/choices.tsx';
import { auditColumns, guessAudit, likeliestAudit } from './audit-table.ts';
import { ColumnChooser, namesOf, TableChooser } from './column-chooser.tsx';

interface AuditMappingProps {
  readonly tables: readonly TableDescription[];
  readonly value: TableMapping['audit'];
  readonly onChange: (value: TableMapping['audit']) => void;
}

/** A table in which each written correction leaves a row of its own, in the same transaction. */
export function AuditMapping({ tables, value, onChange }: AuditMappingProps) {
  const names = namesOf(tables, value?.table ?? '');
  return (
    <>
      <Choices<'none' | 'table'>
        legend={t('connect.audit')}
        value={value === null ? 'none' : 'table'}
        onChange={(kept) => onChange(kept === 'none' ? null : likeliestAudit(tables))}
        choices={[
          { value: 'none', name: t('connect.audit.none'), hint: t('connect.audit.none.hint') },
          { value: 'table', name: t('connect.audit.table'), hint: t('connect.audit.table.hint') },
        ]}
      />
      {value === null ? null : (
        <>
          <TableChooser
            label={t('connect.audit.which')}
            tables={tables}
            value={value.table}
            onChange={(chosen) => onChange(guessAudit(chosen))}
          />
          <div className="mapping">
            {auditColumns.map((column) => (
              <ColumnChooser
                key={column}
                label={t(`connect.audit.${column}`)}
                needed
                names={names}
                value={value[column]}
                onChange={(chosen) => onChange({ ...value, [column]: chosen ?? '' })}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}
