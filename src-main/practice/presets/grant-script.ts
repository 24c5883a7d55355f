import type { PresetName, ServerPlace, TableMapping } from '../../contract/settings.ts';
import { systemOf } from '../../contract/systems/systems.ts';
import { mysqlDialect } from '../engines/mysql/dialect.ts';
import { postgresqlDialect } from '../engines/postgresql/dialect.ts';
import { mappedColumns } from '../mapping/names.ts';
import type { EmailUpdate } from '../port.ts';
import { type Dialect, quoteTable } from '../sql/dialect.ts';
import { presets } from './presets.ts';

type Place = Pick<ServerPlace, 'engine' | 'database' | 'user'>;

const nobody: EmailUpdate = { id: '', expected: null, expectedVersion: null, next: null, actor: '', correctionId: '' };

/**
 * The statements with which a practice's IT gives our user what we need and nothing more. The names must have passed the check of a mapping;
 * the user is made before, with a password that never passes through here.
 */
export function grantScript({ engine, database, user }: Place, preset: PresetName, mapping: TableMapping): string {
  const dialect = engine === 'mariadb' ? mysqlDialect : postgresqlDialect;
  const plan = presets[preset](mapping);
  const { readOnly } = systemOf(preset);
  const version = engine === 'postgresql' && mapping.version === null ? ['xmin'] : [];
  const grant = (rights: readonly string[], table: string): string =>
    `GRANT ${rights.join(', ')} ON ${engine === 'mariadb' && !table.includes('.') ? `${dialect.quote(database)}.` : ''}${quoteTable(dialect, table)} TO ${userName(engine, user)};`;

  const read = right(dialect, 'SELECT', [...mappedColumns(mapping), ...plan.needs, ...version]);
  const write = right(dialect, 'UPDATE', [mapping.email, ...plan.sets]);
  const lines = [grant(readOnly === null ? [read, write] : [read], mapping.table)];
  for (const { table, columns } of plan.looksInto) lines.push(grant([right(dialect, 'SELECT', columns)], table));
  if (readOnly === null && plan.trail !== null) {
    const { table: traced, holds } = plan.trail.trace(nobody);
    for (const { table, columns } of plan.trail.tables) {
      const find =
        table === traced
          ? [
              right(
                dialect,
                'SELECT',
                holds.map(([column]) => column),
              ),
            ]
          : [];
      lines.push(grant([right(dialect, 'INSERT', columns), ...find], table));
    }
  }
  return `${lines.join('\n')}\n`;
}

const right = (dialect: Dialect, name: string, columns: readonly string[]): string =>
  `${name} (${[...new Set(columns)].map(dialect.quote).join(', ')})`;

const userName = (engine: Place['engine'], user: string): string =>
  engine === 'mariadb'
    ? `'${user.replaceAll("'", "''").replaceAll('\\', '\\\\')}'@'%'`
    : `"${user.replaceAll('"', '""')}"`;
