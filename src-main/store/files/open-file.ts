import Database from 'better-sqlite3';
import type { Connection } from '../connection.ts';

export type FileKind = 'records' | 'cache';

/** Where the files lie, their key (32 bytes) and the time (unix milliseconds). */
export interface Place {
  readonly directory: string;
  readonly key: Uint8Array;
  readonly now: number;
}

/** How long an opening waits for somebody else's lock, such as an app that is still closing, in milliseconds. */
const lockWait = 2_000;

/** Opens a file under its key; a wrong key or a damaged first page throws. Nothing is written to a file that exists. */
export function openFile(path: string, key: Uint8Array, kind: FileKind): Connection {
  const connection = new Database(path, { timeout: lockWait });
  try {
    connection.pragma(`cipher = 'chacha20'`);
    // 32 raw bytes: no passphrase, so nothing is derived.
    connection.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    // The records' lock keeps a second instance out of both files. The cache stays readable for the thread that copies it.
    if (kind === 'records') connection.pragma('locking_mode = EXCLUSIVE');
    // On disk, temporary tables would not be encrypted.
    connection.pragma('temp_store = MEMORY');
    connection.pragma('foreign_keys = ON');
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Settles how an open file is written. The records use a write-ahead log with FULL: the log is synced at each commit, so that what was answered
 * survives a power cut (a rollback journal under FULL may lose the last commit, since its deletion is not synced). The cache can be fetched again
 * and spares the sync.
 */
export function prepareFile(connection: Connection, kind: FileKind): Connection {
  connection.pragma('journal_mode = WAL');
  // 32 MB for the cache: pages that are read again need not be decrypted again.
  if (kind === 'cache') connection.pragma('cache_size = -32000');
  connection.pragma(`synchronous = ${kind === 'records' ? 'FULL' : 'NORMAL'}`);
  // macOS needs more than fsync to reach the disk; elsewhere this changes nothing.
  connection.pragma(`fullfsync = ${kind === 'records' ? 'ON' : 'OFF'}`);
  return connection;
}

/** Whether every page and index of a file holds together. */
export const isSound = (connection: Connection): boolean =>
  connection.pragma('integrity_check(1)', { simple: true }) === 'ok';
