import { closeSync, existsSync, fsyncSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A moment as part of a file name, to the millisecond; Windows allows no colons. */
export const stampOf = (now: number): string => new Date(now).toISOString().replaceAll(':', '-');

/** The moment of such a name, or null. */
export function momentOf(stamp: string): number | null {
  const moment = Date.parse(stamp.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'));
  return Number.isNaN(moment) ? null : moment;
}

/** SQLite's page. It takes a file that is shorter for a new one. */
const pageBytes = 4096;

export const isMissingOrEmpty = (path: string): boolean =>
  (statSync(path, { throwIfNoEntry: false })?.size ?? 0) < pageBytes;

/** Puts a file's content and its place in the folder on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  // Windows has no handle on a folder and needs none.
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** What SQLite keeps beside a file. It goes where the file goes: an old log would be replayed into a new file. */
const companions = ['', '-wal', '-shm', '-journal'];

/** Renames a file out of the way, with its companions. Answers the new name; the old one where there was nothing to rename. */
export function setAside(directory: string, kind: string, now: number): string {
  const stem = `${kind}-set-aside-${stampOf(now)}`;
  let name = `${stem}.db`;
  for (let further = 2; existsSync(`${directory}/${name}`); further += 1) name = `${stem}-${further}.db`;
  for (const companion of companions) {
    const from = `${directory}/${kind}.db${companion}`;
    if (existsSync(from)) renameSync(from, `${directory}/${name}${companion}`);
  }
  return existsSync(`${directory}/${name}`) ? name : `${kind}.db`;
}
