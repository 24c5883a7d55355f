import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { TableMapping } from '../../src-main/contract/settings.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { ValuesField } from './values-field.tsx';

interface StatusMappingProps {
  readonly names: readonly string[];
  readonly value: TableMapping['status'];
  readonly onChange: (value: TableMapping['status']) => void;
}

const kinds = ['deceased', 'archived', 'left', 'merged'] as const;
const noValues = { deceased: [], archived: [], left: [], merged: [] };

/** Which records must not be rung or changed. */
export function StatusMapping({ names, value, onChange }: StatusMappingProps) {
  return (
    <>
      <div className="connect-status">
        <ColumnChooser
          label={t('connect.mapping.status')}
          names={names}
          value={value?.column ?? null}
          onChange={(column) => onChange(column === null ? null : { ...noValues, ...value, column })}
        />
        <p className="field-hint">{t('connect.mapping.status.hint')}</p>
      </div>
      {value === null ? null : (
        <div className="mapping">
          {kinds.map((kind) => (
            <ValuesField
              key={kind}
              label={t(`connect.mapping.status.${kind}`)}
              value={value[kind]}
              onChange={(values) => onChange({ ...value, [kind]: values })}
            />
          ))}
        </div>
      )}
    </>
  );
}
