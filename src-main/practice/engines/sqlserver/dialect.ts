import { withoutBetween } from '../../sql/between-digits.ts';
import { type Dialect, wholeNumber } from '../../sql/dialect.ts';

/** Every type to one that holds them all. */
const text = (value: string): string => `CONVERT(nvarchar(max), ${value})`;

/** By its code points, whatever the column's collation; blanks at the end are still ignored. */
const binary = (value: string): string => `${value} COLLATE Latin1_General_BIN2`;

/** Trailing blanks count for nothing in comparisons, but they have a length. */
const same = (column: string, value: () => string): string =>
  `${binary(text(column))} = ${text(value())} AND DATALENGTH(${text(column)}) = DATALENGTH(${text(value())})`;

const trimmed = (value: string): string => `LTRIM(RTRIM(${value}))`;

const lines = (columns: readonly string[]): string =>
  columns.map((column) => `ISNULL(${column}, N'')`).join(' + NCHAR(10) + ');

const digitsOf = (column: string): string => withoutBetween(text(column), (letter) => `N'${letter}'`);

/** Fits every whole number type, so that comparing it with a key column can't fail. */
const smallNumber = /^(?:0|[1-9]\d{0,8})$/;

/** SQL Server 2012 and later. Its statements are tested as texts: they have not been run against a server. */
export const sqlserverDialect: Dialect = {
  quote: (name) => `[${name}]`,
  param: (position) => `@p${position}`,
  asText: text,
  // A text passes through and keeps its first ten letters.
  dateText: (column) => `CONVERT(char(10), ${column}, 23)`,
  // A rowversion is eight bytes that are no text.
  versionText: (column) => `CONVERT(nvarchar(max), CAST(${column} AS varbinary(8000)), 1)`,
  folded: (value) => `LOWER(${trimmed(value)})`,
  exactEquals: (column, value, bind) => (value === null ? `${column} IS NULL` : same(column, () => bind(value))),
  // The first half goes through the index; an id that is no small number could not be compared with a number column at all.
  sameId: (column, id, bind) =>
    smallNumber.test(id) ? `${column} = ${bind(id)} AND ${same(column, () => bind(id))}` : same(column, () => bind(id)),
  // `char(n)` is padded with blanks: those at the ends are no sign of several addresses.
  mayHoldAny: (column, addresses, bind) =>
    `${binary(`LOWER(${trimmed(text(column))})`)} IN (${addresses.map((address) => bind(address)).join(', ')}) ` +
    `OR ${binary(trimmed(text(column)))} LIKE N'%[^a-zA-Z0-9@._+-]%'`,
  seeksApart: false,
  contains: (columns, folded, bind) =>
    `CHARINDEX(${bind(folded)}, (${lines(columns.map(text))}) COLLATE Latin1_General_CI_AI) > 0`,
  containsDigits: (columns, digits, bind) => `CHARINDEX(${bind(digits)}, ${lines(columns.map(digitsOf))}) > 0`,
  atMost: (limit) => ({ behindSelect: `TOP (${wholeNumber(limit)}) `, atEnd: '' }),
  // Where readers are given old versions of rows that somebody is writing, this makes them wait.
  settled: () => ({ behindTable: ' WITH (READCOMMITTEDLOCK)', atEnd: '' }),
  // Without a zone and with a T: the form that no language setting reads otherwise.
  moment: (iso) => iso.replace(/(?:\.\d+)?Z$/, ''),
  serverNow: 'CONVERT(nvarchar(19), SYSDATETIME(), 126)',
  version: "CONVERT(nvarchar(40), SERVERPROPERTY('ProductVersion'))",
  lastKey: 'CONVERT(nvarchar(40), @@IDENTITY)',
};
