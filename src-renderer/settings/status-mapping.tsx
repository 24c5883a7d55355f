import type { TableMapping } from '../../src-main/contract/settings.ts';
import { Field } from '../ui/field.tsx';
import type { Choice } from '../ui/select.tsx';
import { Chooser } from '../ui/select.tsx';

type Status = NonNullable<TableMapping['status']>;

interface StatusMappingProps {
  readonly columns: readonly Choice[];
  readonly value: TableMapping['status'];
  readonly onChange: (value: TableMapping['status']) => void;
}

const none = '';
const kinds = [
  { kind: 'deceased', name: 'Values that mean deceased' },
  { kind: 'archived', name: 'Values that mean archived' },
  { kind: 'left', name: 'Values that mean left the practice' },
  { kind: 'merged', name: 'Values that mean merged' },
] as const;

const listOf = (text: string): readonly string[] => text.split(',').map((part) => part.trim());

/** Which records must not be rung or changed. */
export function StatusMapping({ columns, value, onChange }: StatusMappingProps) {
  return (
    <>
      <Chooser
        label="Status of the record"
        labelled
        value={value?.column ?? none}
        choices={[{ id: none, name: 'Not there' }, ...columns]}
        onChange={(column) =>
          onChange(column === none ? null : { deceased: [], archived: [], left: [], merged: [], ...value, column })
        }
        hint="Patients who died, left or were archived are then not rung and not changed."
      />
      {value === null ? null : (
        <div className="mapping">
          {kinds.map(({ kind, name }) => (
            <Field
              key={kind}
              label={name}
              hint="Several apart by commas."
              value={value[kind].join(', ')}
              onChange={(text) => onChange({ ...value, [kind]: listOf(text) } satisfies Status)}
            />
          ))}
        </div>
      )}
    </>
  );
}
