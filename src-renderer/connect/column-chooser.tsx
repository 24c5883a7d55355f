import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { TableDescription } from '../../src-main/contract/setup.ts';
import { Chooser } from '../ui/select.tsx';

const none = '';

/** The columns of a table by their names; none where there is no such table. */
export const namesOf = (tables: readonly TableDescription[], table: string): readonly string[] =>
  tables.find((one) => one.table === table)?.columns.map(({ name }) => name) ?? [];

interface TableChooserProps {
  readonly label: string;
  readonly tables: readonly TableDescription[];
  readonly value: string;
  readonly onChange: (table: TableDescription) => void;
}

export function TableChooser({ label, tables, value, onChange }: TableChooserProps) {
  const names = tables.map(({ table }) => table);
  return (
    <Chooser
      label={label}
      labelled
      value={value}
      choices={choicesOf(names, value, value === none ? t('connect.mapping.choose') : null)}
      onChange={(name) => {
        const chosen = tables.find(({ table }) => table === name);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

interface ColumnChooserProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string | null;
  readonly onChange: (column: string | null) => void;
  readonly needed?: boolean;
}

/** One column of a table, or that there is none such. */
export function ColumnChooser({ label, names, value, onChange, needed = false }: ColumnChooserProps) {
  const open = t(needed ? 'connect.mapping.choose' : 'connect.mapping.absent');
  return (
    <Chooser
      label={label}
      labelled
      value={value ?? none}
      choices={choicesOf(names, value ?? none, open)}
      onChange={(chosen) => onChange(chosen === none ? null : chosen)}
    />
  );
}

/** What was chosen stays in sight, even where the table no longer has it. */
function choicesOf(names: readonly string[], value: string, open: string | null) {
  const all = value === none || names.includes(value) ? names : [value, ...names];
  const choices = all.map((name) => ({ id: name, name }));
  return open === null ? choices : [{ id: none, name: open }, ...choices];
}
