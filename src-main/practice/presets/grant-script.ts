import type { PracticeFailure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { PresetName, ServerPlace, TableMapping } from '../../contract/settings.ts';
import { systemOf } from '../../contract/systems/systems.ts';
import { mysqlDialect } from '../engines/mysql/dialect.ts';
import { postgresqlDialect } from '../engines/postgresql/dialect.ts';
import { sqlserverDialect } from '../engines/sqlserver/dialect.ts';
import { addressColumns, isPlainName, mappedColumns } from '../mapping/names.ts';
import type { ColumnValue, Trail } from '../mapping/plan.ts';
import type { EmailUpdate } from '../port.ts';
import { type Dialect, quoteTable } from '../sql/dialect.ts';
import { presets } from './presets.ts';

type Place = Pick<ServerPlace, 'engine' | 'database' | 'user'>;

const dialects: Readonly<Record<Place['engine'], Dialect>> = {
  mariadb: mysqlDialect,
  postgresql: postgresqlDialect,
  sqlserver: sqlserverDialect,
};

const nobody: EmailUpdate = { id: '', expected: null, expectedVersion: null, next: null, actor: '', correctionId: '' };

/**
 * The statements with which a practice's IT gives our user what we need and nothing more. The user is made before, with a password that never
 * passes through here.
 */
export function grantScript(
  { engine, database, user }: Place,
  preset: PresetName,
  mapping: TableMapping,
): Result<string, PracticeFailure> {
  const dialect = dialects[engine];
  const plan = presets[preset](mapping);
  const { addresses = null } = mapping;
  const may = systemOf(preset).readOnly === null;
  const rights = new Rights(dialect);
  rights.add(mapping.table, 'SELECT', [...mappedColumns(mapping), ...plan.needs]);
  if (addresses !== null) rights.add(addresses.table, 'SELECT', [...addressColumns(addresses), ...plan.addressNeeds]);
  const held = addresses ?? mapping;
  // A hidden version of the row, which has to be granted like a column.
  if (engine === 'postgresql' && held.version === null) rights.add(held.table, 'SELECT', ['xmin']);
  for (const { table, columns } of plan.looksInto) rights.add(table, 'SELECT', columns);
  if (may) {
    rights.add(held.table, 'UPDATE', [held.email, ...plan.sets]);
    for (const { table, columns } of plan.trail?.tables ?? []) rights.add(table, 'INSERT', columns);
    for (const { table, columns } of readAgain(plan.trail)) rights.add(table, 'SELECT', columns);
  }
  const unfit = rights.names().find((name) => !name.split('.').every(isPlainName));
  if (unfit !== undefined) return failure({ code: 'practice-mapping-invalid', detail: unfit });
  const inDatabase = (table: string) =>
    `${engine === 'mariadb' && !table.includes('.') ? `\`${database.replaceAll('`', '``')}\`.` : ''}${quoteTable(dialect, table)}`;
  // Without a right to the schema PostgreSQL opens no table in it, whatever the rights to that.
  const schemas = engine === 'postgresql' ? rights.schemas() : [];
  const later = new Rights(dialect);
  for (const { table, columns } of plan.perhaps) later.add(table, 'SELECT', columns);
  const since = new Map(plan.perhaps.map((one) => [one.table, one.since]));
  const lines = [
    ...schemas.map((schema) => `GRANT USAGE ON SCHEMA ${dialect.quote(schema)}`),
    ...rights.tables().map(([table, granted]) => `GRANT ${granted} ON ${inDatabase(table)}`),
    ...later
      .tables()
      .map(([table, granted]) => `GRANT /* since ${since.get(table)} */ ${granted} ON ${inDatabase(table)}`),
  ];
  return success(`${lines.map((line) => `${line} TO ${userName(engine, user)};`).join('\n')}\n`);
}

/** What is read of the audit: whether a correction left its trace, and who it was that changed a field before us. */
function readAgain(trail: Trail | null): readonly { readonly table: string; readonly columns: readonly string[] }[] {
  const trace = trail?.trace(nobody);
  const change = trail?.changeTo?.('', '');
  const columnsOf = (holds: readonly ColumnValue[]) => holds.map(([column]) => column);
  return [
    ...(trace === undefined ? [] : [{ table: trace.table, columns: columnsOf(trace.holds) }]),
    ...(change === undefined
      ? []
      : [{ table: change.table, columns: [...columnsOf(change.holds), change.who, change.when] }]),
  ];
}

/** Rights a table and kind, each column named once. */
class Rights {
  readonly #dialect: Dialect;
  readonly #kept = new Map<string, Map<string, Set<string>>>();

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  add(table: string, right: 'SELECT' | 'UPDATE' | 'INSERT', columns: readonly string[]): void {
    const rights = this.#kept.get(table) ?? new Map<string, Set<string>>();
    rights.set(right, new Set([...(rights.get(right) ?? []), ...columns]));
    this.#kept.set(table, rights);
  }

  /** Every table and column. */
  names(): readonly string[] {
    return [...this.#kept].flatMap(([table, rights]) => [
      table,
      ...[...rights.values()].flatMap((columns) => [...columns]),
    ]);
  }

  schemas(): readonly string[] {
    const named = [...this.#kept.keys()].filter((table) => table.includes('.'));
    return [...new Set(named.map((table) => table.split('.')[0] ?? ''))];
  }

  tables(): readonly (readonly [table: string, granted: string])[] {
    const named = (columns: ReadonlySet<string>) => [...columns].map(this.#dialect.quote).join(', ');
    return [...this.#kept].map(([table, rights]) => [
      table,
      [...rights].map(([right, columns]) => `${right} (${named(columns)})`).join(', '),
    ]);
  }
}

const userName = (engine: Place['engine'], user: string): string =>
  engine === 'mariadb'
    ? `'${user.replaceAll("'", "''").replaceAll('\\', '\\\\')}'@'%'`
    : engine === 'sqlserver'
      ? `[${user.replaceAll(']', ']]')}]`
      : `"${user.replaceAll('"', '""')}"`;
