import type { TableDescription } from '../../../contract/setup.ts';
import { spelled } from '../../mapping/names.ts';
import type { FoundTable } from '../../session.ts';
import type { Row } from '../../sql/statement.ts';
import { type Catalogue, changeRightOf } from '../server/link.ts';

/** A column is known to us where we may read or update it. Its type is the system's own under whatever name a practice system gave it: lengths are read by that. */
const columnsWhere = (condition: string): string => `
  SELECT s.name AS [schema], o.name AS [table], c.name AS [name], t.name AS [type], c.max_length AS [bytes], c.is_nullable AS [nullable],
    CASE WHEN s.name = SCHEMA_NAME() THEN 1 WHEN s.name = N'dbo' THEN 2 ELSE 3 END AS [nearness],
    HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name), N'OBJECT', N'SELECT', c.name, N'COLUMN') AS [readable],
    HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name), N'OBJECT', N'UPDATE', c.name, N'COLUMN') AS [updatable]
  FROM sys.objects o
  JOIN sys.schemas s ON s.schema_id = o.schema_id
  JOIN sys.columns c ON c.object_id = o.object_id
  LEFT JOIN sys.types t ON t.user_type_id = c.system_type_id
  WHERE o.type IN ('U', 'V') AND o.is_ms_shipped = 0 AND ${condition}
  ORDER BY [nearness], s.name, o.name, c.column_id`;

/** An aggregate may not look at a table outside of it: hence EXISTS for the columns. */
const changeRights = `
  SELECT s.name AS [schema], o.name AS [table], CASE WHEN s.name IN (SCHEMA_NAME(), N'dbo') THEN 1 ELSE 0 END AS [near],
    r.[inserts], r.[updates], r.[deletes]
  FROM sys.objects o
  JOIN sys.schemas s ON s.schema_id = o.schema_id
  CROSS APPLY (SELECT QUOTENAME(s.name) + N'.' + QUOTENAME(o.name) AS [object]) q
  CROSS APPLY (SELECT
    HAS_PERMS_BY_NAME(q.[object], N'OBJECT', N'INSERT') AS [inserts],
    CASE WHEN EXISTS (SELECT 1 FROM sys.columns c WHERE c.object_id = o.object_id
      AND HAS_PERMS_BY_NAME(q.[object], N'OBJECT', N'UPDATE', c.name, N'COLUMN') = 1) THEN 1 ELSE 0 END AS [updates],
    HAS_PERMS_BY_NAME(q.[object], N'OBJECT', N'DELETE') AS [deletes]) r
  WHERE o.type IN ('U', 'V') AND o.is_ms_shipped = 0 AND (r.[inserts] = 1 OR r.[updates] = 1 OR r.[deletes] = 1)`;

/** Tables without a schema are ours or those of `dbo`, as in a statement. */
const schemaOf = (row: Row): string | null => (Number(row.nearness) < 3 ? null : textIn(row, 'schema'));

export const sqlserverCatalogue: Catalogue = {
  async tables(link) {
    const groups = groupsOf(await link.rows({ text: columnsWhere('1 = 1'), values: [] }));
    return groups.map((rows) => describe(nameOf(rows, schemaOf), rows));
  },
  changeRights: async (link) => (await link.rows({ text: changeRights, values: [] })).map(changeRightOf),
  async table(link, name) {
    const [first = '', second] = name.split('.');
    const [schema, table] = second === undefined ? [null, first] : [first, second];
    const place = schema === null ? "s.name IN (SCHEMA_NAME(), N'dbo')" : 'LOWER(s.name) = LOWER(@p2)';
    const text = columnsWhere(`LOWER(o.name) = LOWER(@p1) AND ${place}`);
    const groups = groupsOf(await link.rows({ text, values: schema === null ? [table] : [table, schema] }));
    const asAsked = (rows: readonly Row[]) => nameOf(rows, (row) => (schema === null ? null : textIn(row, 'schema')));
    const known = spelled(name, groups.map(asAsked));
    const rows = groups.find((group) => asAsked(group) === known);
    return rows === undefined || known === undefined ? null : foundTable(known, rows);
  },
};

function foundTable(name: string, rows: readonly Row[]): FoundTable {
  const version = rows.find((row) => textIn(row, 'type') === 'timestamp');
  return {
    ...describe(name, rows),
    transactional: true,
    rowVersion: version === undefined ? null : textIn(version, 'name'),
    updatable: rows.filter((row) => Number(row.updatable) === 1).map((row) => textIn(row, 'name')),
  };
}

function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (Number(row.readable) !== 1 && Number(row.updatable) !== 1) continue;
    const key = `${textIn(row, 'schema')}.${textIn(row, 'table')}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function nameOf([row]: readonly Row[], schemaShown: (row: Row) => string | null): string {
  if (row === undefined) return '';
  const schema = schemaShown(row);
  return schema === null ? textIn(row, 'table') : `${schema}.${textIn(row, 'table')}`;
}

function describe(table: string, rows: readonly Row[]): TableDescription {
  return {
    table,
    columns: rows.map((row) => ({
      name: textIn(row, 'name'),
      type: textIn(row, 'type'),
      nullable: row.nullable === true,
      length: lengthIn(row),
    })),
  };
}

/** The catalogue counts bytes, of which `nchar` and `nvarchar` take two a character; -1 is `max`. */
function lengthIn(row: Row): number | null {
  const type = textIn(row, 'type');
  const bytes = Number(row.bytes);
  if (!/char$/.test(type) || bytes < 0) return null;
  return type.startsWith('n') ? bytes / 2 : bytes;
}

const textIn = (row: Row, alias: string): string => String(row[alias] ?? '');
