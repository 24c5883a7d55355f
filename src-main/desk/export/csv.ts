import { stringify } from 'csv-stringify/sync';

type Cell = string | number | null;

/**
 * A table as a CSV file that spreadsheets open as it is: UTF-8 with a byte order mark, lines ended by CRLF, null as an empty cell. What a spreadsheet
 * would take for a formula gets an apostrophe before it: a name or a server's words must never run on the machine that opens the file.
 */
export function csvOf(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return stringify(
    [header, ...rows].map((row) => row.map(cellOf)),
    {
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
}

/** Spreadsheets skip blanks before a formula; the library looks at the first character only. */
const cellOf = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell);
  return /^[\s\0]+[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
};
