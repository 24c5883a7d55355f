import { type Dialect, limitAtEnd } from '../sql/dialect.ts';

/** Any character but the visible ASCII ones that separate nothing: a field that has one may hold several addresses, or letters that `lower` leaves alone. */
const unusual = "'*[^!-+--:<-~]*'";

const text = (column: string): string => `CAST(${column} AS TEXT)`;

export const sqliteDialect: Dialect = {
  quote: (name) => `"${name}"`,
  param: () => '?',
  asText: text,
  dateText: text,
  versionText: text,
  folded: (value) => `lower(trim(${value}))`,
  // As blobs, because a plain comparison follows the column's collation (NOCASE, RTRIM).
  exactEquals: (column, value, bind) => `CAST(${column} AS BLOB) IS CAST(${bind(value)} AS BLOB)`,
  // The list finds text and integer keys through an index; the comparison as blobs throws out what only looks alike ('007', 'A1' for 'a1').
  sameId: (column, id, bind) =>
    `${column} IN (${bind(id)}, CAST(${bind(id)} AS INTEGER)) AND CAST(${column} AS BLOB) = CAST(${bind(id)} AS BLOB)`,
  mayHoldAny: (column, addresses, bind) =>
    `lower(trim(${column})) IN (SELECT value FROM json_each(${bind(JSON.stringify(addresses))})) OR trim(${column}) GLOB ${unusual}`,
  seeksApart: true,
  contains: (columns, folded, bind) => `instr(bounce_desk_fold(${columns.join(', ')}), ${bind(folded)}) > 0`,
  containsDigits: (columns, digits, bind) => `instr(bounce_desk_digits(${columns.join(', ')}), ${bind(digits)}) > 0`,
  atMost: limitAtEnd,
  settled: () => ({ behindTable: '', atEnd: '' }),
  moment: (iso) => iso,
  serverNow: "datetime('now', 'localtime')",
  version: 'sqlite_version()',
  lastKey: 'last_insert_rowid()',
};
