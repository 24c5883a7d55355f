import { type Dialect, limitAtEnd } from '../../sql/dialect.ts';

/** The bytes of a text, whatever its type and collation: citext and ICU collations compare more loosely. */
const plain = (text: string): string => `CAST(${text} AS text) COLLATE "C"`;

const lines = (columns: readonly string[]): string => `concat_ws(chr(10), ${columns.join(', ')})`;

const asText = (column: string): string => `CAST(${column} AS text)`;

export const postgresqlDialect: Dialect = {
  quote: (name) => `"${name}"`,
  param: (position) => `$${position}`,
  asText,
  dateText: asText,
  versionText: asText,
  folded: (text) => `lower(btrim(${text}))`,
  exactEquals: (column, value, bind) => `${plain(column)} IS NOT DISTINCT FROM CAST(${bind(value)} AS text)`,
  sameId: (column, id, bind) => `${plain(column)} = CAST(${bind(id)} AS text)`,
  // Blanks around an address are found by the second half.
  mayHoldAny: (column, addresses, bind) =>
    `lower(${plain(column)}) IN (SELECT jsonb_array_elements_text(CAST(${bind(JSON.stringify(addresses))} AS jsonb))) OR ${plain(column)} ~ '[^a-zA-Z0-9@._+-]'`,
  seeksApart: false,
  // Decomposed, accents are characters of their own that can be left out; only databases in UTF-8 know how.
  contains: (columns, folded, bind) =>
    `strpos(lower(CASE WHEN getdatabaseencoding() = 'UTF8' ` +
    `THEN regexp_replace(normalize(${lines(columns)}, NFD), '[\\u0300-\\u036f]', '', 'g') ELSE ${lines(columns)} END) COLLATE "C", ` +
    `CAST(${bind(folded)} AS text)) > 0`,
  containsDigits: (columns, digits, bind) =>
    `strpos(${lines(columns.map((column) => `regexp_replace(CAST(${column} AS text), '[^0-9]', '', 'g')`))} COLLATE "C", CAST(${bind(digits)} AS text)) > 0`,
  atMost: limitAtEnd,
  // Of the rows that a write changes only: no right is asked for on others, and nothing optional can be locked.
  settled: (alias) => ({ behindTable: '', atEnd: ` FOR SHARE OF ${alias}` }),
  moment: (iso) => iso,
  serverNow: `to_char(now(), 'YYYY-MM-DD HH24:MI:SS')`,
  version: "current_setting('server_version')",
  lastKey: 'CAST(lastval() AS text)',
};
