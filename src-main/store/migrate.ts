import type { StoreFailure } from '../contract/failure.ts';
import { failure, type Result, success } from '../contract/result.ts';
import { atomically, type Connection } from './connection.ts';

/** One step of a file's schema. Steps are numbered from 1 without gaps and never changed once released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (connection: Connection) => void;
}

/** The version that this program knows. */
export const newestOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

export const versionOf = (connection: Connection): number =>
  Number(connection.pragma('user_version', { simple: true }));

/** Brings a file up to date, all pending steps in one transaction. A file of a newer program is refused and left as it is. */
export function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  file: 'records' | 'cache',
): Result<null, StoreFailure> {
  const version = versionOf(connection);
  const known = newestOf(migrations);
  if (version > known) return failure({ code: 'store-newer', file, version, known });
  const pending = migrations.filter((migration) => migration.version > version);
  if (pending.length === 0) return success(null);
  atomically(connection, () => {
    for (const migration of pending) migration.up(connection);
    connection.pragma(`user_version = ${known}`);
  });
  return success(null);
}
