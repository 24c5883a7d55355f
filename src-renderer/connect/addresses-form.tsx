import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { AddressTable } from '../../src-main/contract/settings.ts';
import type { TableDescription } from '../../src-main/contract/setup.ts';
import { ColumnChooser, namesOf, TableChooser } from './column-chooser.tsx';
import { ValuesField } from './values-field.tsx';

interface AddressesFormProps {
  readonly tables: readonly TableDescription[];
  readonly value: AddressTable;
  readonly onChange: (value: AddressTable) => void;
}

const columns = ['key', 'patient', 'email'] as const;
/** A row a patient: the patient's number finds it. */
const columnsOfRow = ['patient', 'email'] as const;

/** The table that addresses are read from and written to, where it is not the patients' own. */
export function AddressesForm({ tables, value, onChange }: AddressesFormProps) {
  const names = namesOf(tables, value.table);
  const [filter = null, ...more] = value.active;
  return (
    <>
      <TableChooser
        label={t('connect.addresses.table')}
        tables={tables}
        value={value.table}
        onChange={({ table }) =>
          onChange({ table, key: value.key === null ? null : '', patient: '', email: '', active: [], version: null })
        }
      />
      <div className="mapping">
        {(value.key === null ? columnsOfRow : columns).map((column) => (
          <ColumnChooser
            key={column}
            label={t(`connect.addresses.${column}`)}
            needed
            names={names}
            value={value[column]}
            onChange={(chosen) => onChange({ ...value, [column]: chosen ?? '' })}
          />
        ))}
        <ColumnChooser
          label={t('connect.mapping.version')}
          names={names}
          value={value.version}
          onChange={(version) => onChange({ ...value, version })}
        />
        <ColumnChooser
          label={t('connect.addresses.filter')}
          names={names}
          value={filter?.column ?? null}
          onChange={(column) =>
            onChange({ ...value, active: column === null ? more : [{ column, values: filter?.values ?? [] }, ...more] })
          }
        />
        {filter === null ? null : (
          <ValuesField
            label={t('connect.addresses.values')}
            value={filter.values.filter((one) => one !== null)}
            onChange={(values) => onChange({ ...value, active: [{ ...filter, values }, ...more] })}
          />
        )}
      </div>
    </>
  );
}
