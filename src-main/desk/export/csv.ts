import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

/** What stands between two cells. A spreadsheet splits by its own country's sign and by no other. */
export type Separator = ',' | ';';

/** The first line of a CSV file that spreadsheets open as it is: before it the mark that says UTF-8. */
export const csvHead = (header: readonly string[], separator: Separator): string =>
  `\uFEFF${csvLines([header], separator)}`;

/**
 * Rows as lines ended by CRLF, null as an empty cell. What a spreadsheet would take for a formula gets an apostrophe before it: a name or a
 * server's words must never run on the machine that opens the file.
 */
export function csvLines(rows: Iterable<readonly Cell[]>, separator: Separator): string {
  return stringify(
    [...rows].map((row) => row.map(cellOf)),
    { delimiter: separator, record_delimiter: 'windows', escape_formulas: true },
  );
}

/** Spreadsheets skip blanks before a formula; the library looks at the first character only. */
const cellOf = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell);
  return /^[\s\0]+[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
};
