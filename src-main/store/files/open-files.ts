import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreFailure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { Connection } from '../connection.ts';
import { type Migration, migrate } from '../migrate.ts';
import { cacheMigrations } from '../migrations/cache.ts';
import { recordsMigrations } from '../migrations/records.ts';
import { failureOf, isDamage } from '../sqlite-error.ts';
import { copiesOf, newestGoodCopy, removeUnfinished, restore } from './copies.ts';
import { isMissingOrEmpty, setAside } from './disk.ts';
import { checkKey, type KeyCheck, noteKey } from './key-check.ts';
import { type FileKind, isSound, openFile, type Place, prepareFile } from './open-file.ts';

export interface OpenFiles {
  readonly records: Connection;
  readonly cache: Connection;
  /** What was lost, restored or begun anew. */
  readonly notices: readonly StoreFailure[];
}

type Opened = Result<Connection, StoreFailure>;

const migrationsOf: Readonly<Record<FileKind, readonly Migration[]>> = {
  records: recordsMigrations,
  cache: cacheMigrations,
};

const damaged = (file: FileKind): Opened => failure({ code: 'store-damaged', file });

/** A file that was found damaged while the app ran is examined at the next start. */
const markOf = (directory: string, kind: FileKind): string => join(directory, `${kind}.db.suspect`);

export const suspect = (directory: string, kind: FileKind): void => writeFileSync(markOf(directory, kind), '');

/** Opens both files, mends what can be mended and says what it did. A file of a newer program, a lock and a lost key change nothing. */
export function openFiles(place: Place): Result<OpenFiles, StoreFailure> {
  const opened: Connection[] = [];
  const refuse = (error: StoreFailure) => {
    for (const connection of opened) connection.close();
    return failure(error);
  };
  try {
    mkdirSync(place.directory, { recursive: true });
    const notices: StoreFailure[] = [];
    const check = checkKey(place.directory, place.key);
    const records = openRecords(place, check, notices);
    if (!records.ok) return records;
    opened.push(records.value);
    const cache = openCache(place, check, notices);
    if (!cache.ok) return refuse(cache.error);
    // Under the records' lock: nobody else is copying.
    removeUnfinished(place.directory);
    // Last of all: where there is a proof of the key, there were two files.
    noteKey(place.directory, place.key);
    return success({ records: records.value, cache: cache.value, notices });
  } catch (error) {
    return refuse(failureOf(error));
  }
}

function openRecords(place: Place, check: KeyCheck, notices: StoreFailure[]): Opened {
  const { directory, key, now } = place;
  const opened = hasVanished(directory, 'records', check) ? damaged('records') : open(place, 'records');
  if (opened.ok || opened.error.code !== 'store-damaged') return opened;
  const copy = newestGoodCopy(directory, 'records', key, recordsMigrations);
  // Neither the proof nor any copy knows this key: it is the key that is wrong, and nothing is touched.
  if (check !== 'right' && copy === null) return failure({ code: 'key-lost' });
  const file = setAside(directory, 'records', now);
  if (copy !== null) restore(directory, 'records', copy);
  notices.push(
    copy === null ? { code: 'records-set-aside', file } : { code: 'records-restored', copiedAt: copy.copiedAt, file },
  );
  return open(place, 'records');
}

function openCache(place: Place, check: KeyCheck, notices: StoreFailure[]): Opened {
  const { directory, key, now } = place;
  const opened = hasVanished(directory, 'cache', check) ? damaged('cache') : open(place, 'cache');
  if (opened.ok || opened.error.code !== 'store-damaged') return opened;
  const file = setAside(directory, 'cache', now);
  // The copy reaches further back than Mandrill does; what came after it is fetched again.
  const copy = newestGoodCopy(directory, 'cache', key, cacheMigrations);
  if (copy !== null) restore(directory, 'cache', copy);
  notices.push({ code: 'cache-set-aside', file });
  return open(place, 'cache');
}

/** Whether a file that was there once is gone or emptied. SQLite would begin it anew without a word. */
const hasVanished = (directory: string, kind: FileKind, check: KeyCheck): boolean =>
  isMissingOrEmpty(join(directory, `${kind}.db`)) && (check !== 'missing' || copiesOf(directory, kind).length > 0);

/** Opens one file and brings it up to date; `store-damaged` where its content is at fault. */
function open({ directory, key }: Place, kind: FileKind): Opened {
  let connection: Connection | null = null;
  let kept = false;
  try {
    connection = openFile(join(directory, `${kind}.db`), key, kind);
    const mark = markOf(directory, kind);
    // The records are small and examined at each start, the cache where it gave cause.
    if ((kind === 'records' || existsSync(mark)) && !isSound(connection)) return damaged(kind);
    rmSync(mark, { force: true });
    const migrated = migrate(connection, migrationsOf[kind], kind);
    if (!migrated.ok) return migrated;
    prepareFile(connection, kind);
    kept = true;
    return success(connection);
  } catch (error) {
    if (isDamage(error)) return damaged(kind);
    throw error;
  } finally {
    if (!kept) connection?.close();
  }
}
