import type { TableMapping } from '../../src-main/contract/settings.ts';
import type { TableDescription } from '../../src-main/contract/setup.ts';
import { Chooser } from '../ui/select.tsx';
import { guessMapping } from './guess-mapping.ts';
import { StatusMapping } from './status-mapping.tsx';

interface MappingFormProps {
  readonly tables: readonly TableDescription[];
  readonly value: TableMapping;
  readonly onChange: (value: TableMapping) => void;
}

type Column = 'id' | 'email' | 'firstName' | 'lastName' | 'birthDate' | 'mobile' | 'home' | 'work' | 'version';

const columns: readonly { readonly column: Column; readonly name: string; readonly needed: boolean }[] = [
  { column: 'id', name: 'Patient number', needed: true },
  { column: 'email', name: 'Email', needed: true },
  { column: 'firstName', name: 'First name', needed: false },
  { column: 'lastName', name: 'Last name', needed: false },
  { column: 'birthDate', name: 'Date of birth', needed: false },
  { column: 'mobile', name: 'Mobile', needed: false },
  { column: 'home', name: 'Home phone', needed: false },
  { column: 'work', name: 'Work phone', needed: false },
  { column: 'version', name: 'Row version', needed: false },
];

const none = '';

/** Which table holds the patients, and which column what. */
export function MappingForm({ tables, value, onChange }: MappingFormProps) {
  const table = tables.find((one) => one.table === value.table);
  const names = table?.columns.map(({ name }) => ({ id: name, name })) ?? [];
  return (
    <div className="form">
      <Chooser
        label="Table with the patients"
        labelled
        value={value.table}
        choices={tables.map((one) => ({ id: one.table, name: one.table }))}
        onChange={(name) => {
          const chosen = tables.find((one) => one.table === name);
          if (chosen !== undefined) onChange(guessMapping(chosen));
        }}
      />
      <div className="mapping">
        {columns.map(({ column, name, needed }) => (
          <Chooser
            key={column}
            label={needed ? `${name} (needed)` : name}
            labelled
            value={value[column] ?? none}
            choices={[{ id: none, name: needed ? 'Choose…' : 'Not there' }, ...names]}
            onChange={(chosen) => onChange({ ...value, [column]: chosen === none && !needed ? null : chosen })}
          />
        ))}
      </div>
      <StatusMapping columns={names} value={value.status} onChange={(status) => onChange({ ...value, status })} />
    </div>
  );
}
