import type { TableDescription } from '../../../contract/setup.ts';
import { spelled } from '../../mapping/names.ts';
import type { FoundTable } from '../../session.ts';
import type { Row } from '../../sql/statement.ts';
import { type Catalogue, changeRightOf } from '../server/link.ts';

/** Whether the engine that keeps a table knows transactions. By constants the server looks at one table; joined, at every table it has. */
const transactionsOf = (schema: string, table: string): string => `(
    SELECT e.TRANSACTIONS FROM information_schema.TABLES t JOIN information_schema.ENGINES e ON e.ENGINE = t.ENGINE
    WHERE t.TABLE_SCHEMA = ${schema} AND t.TABLE_NAME = ${table})`;

const columnsWhere = (condition: string, transactions: string): string => `
  SELECT c.TABLE_NAME AS \`table\`, c.COLUMN_NAME AS \`name\`, c.COLUMN_TYPE AS \`type\`, c.IS_NULLABLE AS \`nullable\`,
    c.CHARACTER_MAXIMUM_LENGTH AS \`length\`, c.PRIVILEGES AS \`privileges\`, ${transactions} AS \`transactions\`
  FROM information_schema.COLUMNS c
  WHERE ${condition} ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION`;

/**
 * What a column allows is told with everything that adds to it, roles too; deleting and the like only as it was granted: to us, or to a role that we
 * have (whose name has no host). A right on a whole schema or server has no table.
 */
const changeRights = `
  SELECT c.TABLE_SCHEMA AS \`schema\`, c.TABLE_NAME AS \`table\`, c.TABLE_SCHEMA = DATABASE() AS \`near\`,
    MAX(FIND_IN_SET('insert', c.PRIVILEGES) > 0) AS \`inserts\`, MAX(FIND_IN_SET('update', c.PRIVILEGES) > 0) AS \`updates\`, 0 AS \`deletes\`
  FROM information_schema.COLUMNS c
  WHERE c.TABLE_SCHEMA NOT IN ('information_schema', 'performance_schema', 'sys')
    AND (FIND_IN_SET('insert', c.PRIVILEGES) > 0 OR FIND_IN_SET('update', c.PRIVILEGES) > 0)
  GROUP BY c.TABLE_SCHEMA, c.TABLE_NAME
  UNION ALL
  SELECT g.\`schema\`, g.\`table\`, g.\`schema\` = DATABASE(), 0, 0, 1 FROM (
    SELECT GRANTEE, '' AS \`schema\`, '' AS \`table\`, PRIVILEGE_TYPE FROM information_schema.USER_PRIVILEGES
    UNION ALL SELECT GRANTEE, TABLE_SCHEMA, '', PRIVILEGE_TYPE FROM information_schema.SCHEMA_PRIVILEGES
    UNION ALL SELECT GRANTEE, TABLE_SCHEMA, TABLE_NAME, PRIVILEGE_TYPE FROM information_schema.TABLE_PRIVILEGES
  ) g
  WHERE g.PRIVILEGE_TYPE IN ('DELETE', 'DROP', 'ALTER')
    AND (g.GRANTEE NOT LIKE '%@%' OR REPLACE(g.GRANTEE, '''', '') = CURRENT_USER())`;

export const mysqlCatalogue: Catalogue = {
  async tables(link) {
    const rows = await link.rows({ text: columnsWhere('c.TABLE_SCHEMA = DATABASE()', 'NULL'), values: [] });
    return [...new Set(rows.map((row) => textIn(row, 'table')))].map((table) => describe(table, rowsOf(rows, table)));
  },
  changeRights: async (link) => (await link.rows({ text: changeRights, values: [] })).map(changeRightOf),
  async table(link, name) {
    const [first = '', second] = name.split('.');
    const [schema, table] = second === undefined ? [null, first] : [first, second];
    const place = schema === null ? 'DATABASE()' : '?';
    const inPlace = schema === null ? [] : [schema];
    // By its exact name the server looks at one table only; names in another case make it look at all.
    const exact = await link.rows({
      text: columnsWhere(`c.TABLE_SCHEMA = ${place} AND c.TABLE_NAME = ?`, transactionsOf(place, '?')),
      values: [...inPlace, table, ...inPlace, table],
    });
    const rows =
      exact.length > 0
        ? exact
        : await link.rows({
            text: columnsWhere(
              `c.TABLE_SCHEMA = ${place} AND LOWER(c.TABLE_NAME) = LOWER(?)`,
              transactionsOf('c.TABLE_SCHEMA', 'c.TABLE_NAME'),
            ),
            values: [...inPlace, table],
          });
    const known = spelled(table, [...new Set(rows.map((row) => textIn(row, 'table')))]);
    return known === undefined ? null : foundTable(schema, known, rowsOf(rows, known));
  },
};

function foundTable(schema: string | null, table: string, rows: readonly Row[]): FoundTable {
  return {
    ...describe(schema === null ? table : `${schema}.${table}`, rows),
    transactional: rows.every((row) => textIn(row, 'transactions') === 'YES'),
    rowVersion: null,
    updatable: rows
      .filter((row) => textIn(row, 'privileges').split(',').includes('update'))
      .map((row) => textIn(row, 'name')),
  };
}

function describe(table: string, rows: readonly Row[]): TableDescription {
  return {
    table,
    columns: rows.map((row) => ({
      name: textIn(row, 'name'),
      type: textIn(row, 'type'),
      nullable: textIn(row, 'nullable') === 'YES',
      length: row.length === null ? null : Number(row.length),
    })),
  };
}

const rowsOf = (rows: readonly Row[], table: string): readonly Row[] =>
  rows.filter((row) => textIn(row, 'table') === table);

const textIn = (row: Row, alias: string): string => String(row[alias] ?? '');
