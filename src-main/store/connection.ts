import type Database from 'better-sqlite3';
import type { AuditSeal } from './files/audit-seal.ts';

/** One open, decrypted file. */
export type Connection = Database.Database;

/** Everything that the store's methods work on. `now` is unix milliseconds, as the caller's clock had it. */
export interface Workshop {
  readonly records: Connection;
  readonly cache: Connection;
  readonly now: () => number;
  readonly seal: AuditSeal;
}

/** One write transaction: all of it or nothing. Joins the transaction that is under way, if there is one. */
export function atomically<Answer>(connection: Connection, work: () => Answer): Answer {
  return connection.transaction(work).immediate();
}

/** Values for `json_each(?)`: one statement for any number of them. */
export const listOf = (values: Iterable<string>): string => JSON.stringify([...new Set(values)]);

/** SQLite has no booleans. */
export const asInteger = (value: boolean): 0 | 1 => (value ? 1 : 0);
