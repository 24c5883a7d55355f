import type { TableDescription } from '../../../contract/setup.ts';
import { spelled } from '../../mapping/names.ts';
import type { Row } from '../../sql/statement.ts';
import { type Catalogue, changeRightOf } from '../server/link.ts';

/** A column is known to us where we have any right to it. */
const columnsWhere = (condition: string): string => `
  SELECT c.oid AS "oid", n.nspname AS "schema", c.relname AS "table", pg_table_is_visible(c.oid) AS "visible",
    a.attname AS "name", format_type(a.atttypid, a.atttypmod) AS "type", NOT a.attnotnull AS "nullable",
    information_schema._pg_char_max_length(information_schema._pg_truetypid(a.*, t.*), information_schema._pg_truetypmod(a.*, t.*)) AS "length",
    has_column_privilege(c.oid, a.attnum, 'UPDATE') AS "updatable",
    c.relkind IN ('r', 'p') AND has_column_privilege(c.oid, 'xmin', 'SELECT') AS "versioned",
    c.relkind <> 'f' AS "transactional"
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
    AND has_column_privilege(c.oid, a.attnum, 'SELECT, INSERT, UPDATE') AND ${condition}
  ORDER BY NOT pg_table_is_visible(c.oid), n.nspname, c.relname, a.attnum`;

const changeRights = `
  SELECT * FROM (
    SELECT n.nspname AS "schema", c.relname AS "table", pg_table_is_visible(c.oid) AS "near",
      has_any_column_privilege(c.oid, 'INSERT') AS "inserts", has_any_column_privilege(c.oid, 'UPDATE') AS "updates",
      has_table_privilege(c.oid, 'DELETE, TRUNCATE') AS "deletes"
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
      AND has_schema_privilege(n.oid, 'USAGE')
  ) AS "rights"
  WHERE "inserts" OR "updates" OR "deletes"`;

export const postgresqlCatalogue: Catalogue = {
  async tables(link) {
    const rows = await link.rows({ text: columnsWhere('true'), values: [] });
    return groupsOf(rows).map((group) => describe(nameOf(group), group));
  },
  changeRights: async (link) => (await link.rows({ text: changeRights, values: [] })).map(changeRightOf),
  async table(link, name) {
    const [first = '', second] = name.split('.');
    const [schema, table] = second === undefined ? [null, first] : [first, second];
    const place = schema === null ? 'pg_table_is_visible(c.oid)' : 'lower(n.nspname) = lower($2)';
    const text = columnsWhere(`lower(c.relname) = lower($1) AND ${place}`);
    const rows = await link.rows({ text, values: schema === null ? [table] : [table, schema] });
    const groups = groupsOf(rows);
    const known = spelled(
      name,
      groups.map((group) => nameIn(group, schema)),
    );
    const group = groups.find((candidate) => nameIn(candidate, schema) === known);
    if (group === undefined || known === undefined) return null;
    const [row] = group;
    return {
      ...describe(known, group),
      transactional: row?.transactional === 't',
      rowVersion: row?.versioned === 't' ? 'xmin' : null,
      updatable: group.filter((column) => column.updatable === 't').map((column) => textIn(column, 'name')),
    };
  },
};

function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) groups.set(row.oid, [...(groups.get(row.oid) ?? []), row]);
  return [...groups.values()];
}

const nameOf = ([row]: readonly Row[]): string =>
  row === undefined
    ? ''
    : row.visible === 't'
      ? textIn(row, 'table')
      : `${textIn(row, 'schema')}.${textIn(row, 'table')}`;

/** As it was asked for: with its schema or without. */
const nameIn = ([row]: readonly Row[], schema: string | null): string =>
  row === undefined ? '' : schema === null ? textIn(row, 'table') : `${textIn(row, 'schema')}.${textIn(row, 'table')}`;

function describe(table: string, group: readonly Row[]): TableDescription {
  return {
    table,
    columns: group.map((row) => ({
      name: textIn(row, 'name'),
      type: textIn(row, 'type'),
      nullable: row.nullable === 't',
      length: row.length === null ? null : Number(row.length),
    })),
  };
}

const textIn = (row: Row, alias: string): string => String(row[alias] ?? '');
