import Database from 'better-sqlite3';
import type { Fault } from '../session.ts';

/** Codes of SQLite that the passing of time, or of somebody else's lock, can mend; certainly nothing was written. */
const away = ['BUSY', 'LOCKED', 'CANTOPEN', 'PROTOCOL', 'READONLY_DBMOVED', 'READONLY_ROLLBACK', 'READONLY_RECOVERY'];
const denied = ['READONLY', 'PERM', 'AUTH'];
const rejected = ['CONSTRAINT', 'MISMATCH', 'TOOBIG', 'RANGE', 'ERROR', 'SCHEMA'];

/**
 * Reads an error of the driver. Its words may be passed on, since SQLite names tables and columns only; what a trigger of the practice
 * system says may hold anything, so of that only the code is kept.
 */
export function sqliteFaultOf(error: unknown): Fault {
  // Anything else comes from opening the file: a folder that is not there, a drive that is not connected.
  if (!(error instanceof Database.SqliteError)) return { kind: 'away', failure: { code: 'practice-unreachable' } };
  const code = error.code.replace('SQLITE_', '');
  const is = (codes: readonly string[]) => codes.some((known) => code === known || code.startsWith(`${known}_`));
  if (is(away)) return { kind: 'away', failure: { code: 'practice-unreachable' } };
  if (is(denied)) return { kind: 'denied', failure: { code: 'practice-write-denied' } };
  const detail = code === 'CONSTRAINT_TRIGGER' ? error.code : `${error.code}: ${error.message}`;
  const failure = { code: 'practice-error', detail } as const;
  if (is(rejected)) return { kind: 'rejected', failure };
  // A full disk is undone by SQLite itself, at commit too.
  if (is(['FULL'])) return { kind: 'away', failure };
  // The drive went away under us, or the file is damaged or no database.
  return { kind: 'broken', failure: is(['IOERR']) ? { code: 'practice-unreachable' } : failure };
}
