import Database from 'better-sqlite3';
import type { StoreFailure } from '../contract/failure.ts';

/** The code of a SQLite or file-system error, or its class: never its message, which could quote data. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.name;
}

/** Whether the file's content is at fault: damaged, or not readable under this key. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);

export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE';

/** A full disk shows as one of these; the last is SQLite's wal-index that finds no room. */
const diskFull = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_IOERR_SHMSIZE']);

/** The disk, the folder or a file in it may only be read. */
const readOnly = (code: string): boolean =>
  code.startsWith('SQLITE_READONLY') || ['EROFS', 'EACCES', 'EPERM'].includes(code);

/** What stopped the store, apart from damage. */
export function failureOf(error: unknown): StoreFailure {
  const code = codeOf(error);
  if (diskFull.has(code)) return { code: 'store-disk-full' };
  return readOnly(code) ? { code: 'store-read-only' } : { code: 'store-unavailable', detail: code };
}
