import { withoutBetween } from '../../sql/between-digits.ts';
import { type Dialect, limitAtEnd } from '../../sql/dialect.ts';

/** Every character set and every type to one that holds them all. */
const utf8 = (text: string): string => `CONVERT(${text} USING utf8mb4)`;

/** Under collations that ignore case and trailing blanks, only bytes tell two values apart. */
const bytes = (text: string): string => `CAST(${text} AS BINARY)`;

/** Without regard to case and accents; known to MySQL and MariaDB alike. */
const folding = 'COLLATE utf8mb4_unicode_ci';

/** MySQL has patterns to replace by since version 8 only. */
const digitsOf = (column: string): string => withoutBetween(utf8(column), (letter) => `'${letter}'`);

const lines = (columns: readonly string[]): string => `CONCAT_WS('\n', ${columns.join(', ')})`;

export const mysqlDialect: Dialect = {
  quote: (name) => `\`${name}\``,
  param: () => '?',
  asText: utf8,
  dateText: utf8,
  versionText: utf8,
  folded: (text) => `LOWER(TRIM(${text}))`,
  exactEquals: (column, value, bind) => `${bytes(utf8(column))} <=> ${bytes(bind(value))}`,
  // The first half goes through the index and also finds what only looks alike; the second throws that out.
  sameId: (column, id, bind) => `${column} = ${bind(id)} AND ${bytes(utf8(column))} = ${bytes(bind(id))}`,
  // Blanks and letters beyond ASCII are found by the second half, so that the first needs no more than a collation for which case is nothing.
  mayHoldAny: (column, addresses, bind) =>
    `${utf8(column)} COLLATE utf8mb4_general_ci IN (${addresses.map((address) => bind(address)).join(', ')}) OR ${utf8(column)} REGEXP '[^a-zA-Z0-9@._+-]'`,
  seeksApart: false,
  contains: (columns, folded, bind) => `LOCATE(${bind(folded)}, ${lines(columns.map(utf8))} ${folding}) > 0`,
  containsDigits: (columns, digits, bind) => `LOCATE(${bind(digits)}, ${lines(columns.map(digitsOf))}) > 0`,
  atMost: limitAtEnd,
  settled: () => ({ behindTable: '', atEnd: ' LOCK IN SHARE MODE' }),
  // Date columns take no time zone: the time stands there in UTC.
  moment: (iso) => iso.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ''),
  serverNow: 'CAST(NOW() AS CHAR)',
  version: 'VERSION()',
  lastKey: 'CAST(LAST_INSERT_ID() AS CHAR)',
};
