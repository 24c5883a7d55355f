import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { AddressTable, TableMapping } from '../../src-main/contract/settings.ts';
import type { TableDescription } from '../../src-main/contract/setup.ts';
import { Choices } from '../ui/choices.tsx';
import { AddressesForm } from './addresses-form.tsx';
import { AuditMapping } from './audit-mapping.tsx';
import { ColumnChooser, namesOf, TableChooser } from './column-chooser.tsx';
import { ConsentMapping } from './consent-mapping.tsx';
import { guessMapping } from './guess-mapping.ts';
import { StatusMapping } from './status-mapping.tsx';

interface MappingFormProps {
  readonly tables: readonly TableDescription[];
  readonly value: TableMapping;
  readonly onChange: (value: TableMapping) => void;
  /** Whether addresses may stand in a table of their own: a file that is one list has no second table. */
  readonly severalTables: boolean;
  /** Whether a written correction may leave a row in a table of changes: a known system has its own way. */
  readonly mayLeaveRows: boolean;
}

const needed = ['id', 'email'] as const;
const optional = ['firstName', 'lastName', 'birthDate', 'mobile', 'home', 'work', 'version'] as const;
const noAddresses = { table: '', key: '', patient: '', email: '', active: [], version: null };

/** In the patient's own row; in a table with a row an address; in a table with a row a patient, where patients are read from a view. */
type Where = 'own' | 'table' | 'row';
const addressesAt: Readonly<Record<Where, AddressTable | null>> = {
  own: null,
  table: noAddresses,
  row: { ...noAddresses, key: null },
};
const whereOf = (addresses: AddressTable | null): Where =>
  addresses === null ? 'own' : addresses.key === null ? 'row' : 'table';

/** Which table holds the patients, and which column what; where addresses are written, if that is another table; and where a written one leaves a row. */
export function MappingForm({ tables, value, onChange, severalTables, mayLeaveRows }: MappingFormProps) {
  const names = namesOf(tables, value.table);
  const addresses = value.addresses ?? null;
  return (
    <div className="form">
      <TableChooser
        label={t('connect.mapping.table')}
        tables={tables}
        value={value.table}
        onChange={(chosen) => onChange(guessMapping(chosen))}
      />
      <div className="mapping">
        {needed.map((column) =>
          column === 'email' && addresses !== null ? null : (
            <ColumnChooser
              key={column}
              label={t(`connect.mapping.${column}`)}
              needed
              names={names}
              value={value[column]}
              onChange={(chosen) => onChange({ ...value, [column]: chosen ?? '' })}
            />
          ),
        )}
        {optional.map((column) => (
          <ColumnChooser
            key={column}
            label={t(`connect.mapping.${column}`)}
            names={names}
            value={value[column]}
            onChange={(chosen) => onChange({ ...value, [column]: chosen })}
          />
        ))}
      </div>
      {severalTables ? (
        <Choices<Where>
          legend={t('connect.mapping.where')}
          value={whereOf(addresses)}
          onChange={(where) => onChange({ ...value, addresses: addressesAt[where] })}
          choices={[
            { value: 'own', name: t('connect.mapping.where.own') },
            { value: 'table', name: t('connect.mapping.where.table'), hint: t('connect.mapping.where.table.hint') },
            { value: 'row', name: t('connect.mapping.where.row'), hint: t('connect.mapping.where.row.hint') },
          ]}
        />
      ) : null}
      {addresses === null ? null : (
        <AddressesForm
          tables={tables}
          value={addresses}
          onChange={(changed) => onChange({ ...value, email: changed.email, addresses: changed })}
        />
      )}
      <StatusMapping names={names} value={value.status} onChange={(status) => onChange({ ...value, status })} />
      <ConsentMapping
        names={names}
        value={value.emailConsent}
        onChange={(emailConsent) => onChange({ ...value, emailConsent })}
      />
      {mayLeaveRows ? (
        <AuditMapping tables={tables} value={value.audit} onChange={(audit) => onChange({ ...value, audit })} />
      ) : null}
    </div>
  );
}
