export type SqlValue = string | number | null;

/** A statement with its values apart: nothing that a person typed is ever part of the text. */
export interface Statement {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** A row as every engine hands it over: columns by the aliases of our own statements, each value as text. */
export type Row = Readonly<Record<string, unknown>>;

/** Takes a value and answers the placeholder that stands for it. */
export type Bind = (value: SqlValue) => string;

/** Writes a statement. `bind` must be called in the order in which the placeholders stand in the text. */
export function compose(param: (position: number) => string, write: (bind: Bind) => string): Statement {
  const values: SqlValue[] = [];
  const text = write((value) => {
    values.push(value);
    return param(values.length);
  });
  return { text, values };
}
