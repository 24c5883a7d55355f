import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../connection.ts';
import { type Migration, newestOf, versionOf } from '../migrate.ts';
import { isDamage } from '../sqlite-error.ts';
import { momentOf, stampOf, syncFile } from './disk.ts';
import { type FileKind, isSound, openFile, type Place } from './open-file.ts';

/** A sealed copy: the whole file under the same key, verified after writing. `copiedAt` is unix milliseconds. */
export interface Copy {
  readonly path: string;
  readonly copiedAt: number;
}

const folderOf = (directory: string): string => join(directory, 'copies');

/** The copies of one file, newest first. */
export function copiesOf(directory: string, kind: FileKind): readonly Copy[] {
  const folder = folderOf(directory);
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .flatMap((name) => {
      const stamp = new RegExp(`^${kind}-(.+)\\.db$`).exec(name)?.[1];
      const copiedAt = stamp === undefined ? null : momentOf(stamp);
      return copiedAt === null ? [] : [{ path: join(folder, name), copiedAt }];
    })
    .toSorted((one, other) => other.copiedAt - one.copiedAt);
}

function isGood(path: string, key: Uint8Array, migrations: readonly Migration[]): boolean {
  let connection: Connection | null = null;
  try {
    connection = openFile(path, key, 'cache');
    return versionOf(connection) > 0 && versionOf(connection) <= newestOf(migrations) && isSound(connection);
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    connection?.close();
  }
}

/** The newest copy that opens under the key, holds together and is not of a newer program. */
export const newestGoodCopy = (
  directory: string,
  kind: FileKind,
  key: Uint8Array,
  migrations: readonly Migration[],
): Copy | null => copiesOf(directory, kind).find(({ path }) => isGood(path, key, migrations)) ?? null;

/** Removes what a kill left in the middle of copying: a whole file's data under no name that anybody would look for. */
export function removeUnfinished(directory: string): void {
  const folder = folderOf(directory);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (/\.db\.part(-journal|-wal|-shm)?$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Puts a copy in the place of a file that was set aside. */
export function restore(directory: string, kind: FileKind, copy: Copy): void {
  const path = join(directory, `${kind}.db`);
  copyFileSync(copy.path, path);
  syncFile(path);
}

/** Writes a copy and verifies it before it takes its name: a copy that has one is whole. Answers its path. */
export function seal(
  connection: Connection,
  { directory, key, now }: Place,
  kind: FileKind,
  migrations: readonly Migration[],
): string {
  const path = join(folderOf(directory), `${kind}-${stampOf(now)}.db`);
  const part = `${path}.part`;
  mkdirSync(folderOf(directory), { recursive: true });
  rmSync(part, { force: true });
  try {
    connection.prepare('VACUUM INTO ?').run(part);
    if (!isGood(part, key, migrations)) {
      throw Object.assign(new Error('the copy can not be read'), { code: 'copy-unreadable' });
    }
    syncFile(part);
    renameSync(part, path);
    syncFile(path);
    return path;
  } finally {
    rmSync(part, { force: true });
  }
}

/** Removes every copy but the newest. */
export function keepNewest(directory: string, kind: FileKind): void {
  for (const copy of copiesOf(directory, kind).slice(1)) rmSync(copy.path, { force: true });
}

/** Days of which the newest copy is kept, and how many of the newest are kept besides. The cache's are large. */
const kept = { records: { days: 14, newest: 3 }, cache: { days: 2, newest: 1 } } as const;

const day = 86_400_000;

/** Removes the copies that nobody needs: damage found after a long weekend must still find one from before it. */
export function rotate(directory: string, kind: FileKind): void {
  const copies = copiesOf(directory, kind);
  const daily = [...Map.groupBy(copies, ({ copiedAt }) => Math.floor(copiedAt / day)).values()].flatMap(
    ([newest]) => newest ?? [],
  );
  const keep = new Set([...copies.slice(0, kept[kind].newest), ...daily.slice(0, kept[kind].days)]);
  for (const copy of copies) if (!keep.has(copy)) rmSync(copy.path, { force: true });
}
