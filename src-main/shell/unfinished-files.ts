import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inTurn } from '../desk/in-turn.ts';

/** More than this many from earlier runs nobody can have left; the list shall not grow for ever. */
const most = 50;

/** What half-written files are called: nothing else is ever removed. */
export const unfinishedEnding = '.part';

/** Files that people take out, while they are being written. Kept on disk, so that one which a kill left half-written goes at the next start. */
export interface UnfinishedFiles {
  begin(path: string): Promise<void>;
  end(path: string): Promise<void>;
  /** Removes what earlier runs left. A drive that is away keeps its file, and is asked again at the next start. */
  removeLeftOver(): Promise<void>;
  /** How many were removed, once that is done; asked a second time, none. */
  takeRemoved(): Promise<number>;
}

async function listed(file: string): Promise<readonly string[]> {
  try {
    const paths: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string').slice(-most) : [];
  } catch {
    return [];
  }
}

/** Whether the file is gone for good; false where its folder can't be reached now. */
async function isRemoved(path: string): Promise<boolean> {
  try {
    await stat(dirname(path));
    await rm(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** `file` holds the list. A list that can't be written keeps nobody from taking a file out. */
export function unfinishedFilesIn(file: string): UnfinishedFiles {
  const paths = new Set<string>();
  const leftOver = listed(file).then((found) => new Set(found.filter((path) => path.endsWith(unfinishedEnding))));
  let removed = 0;
  let removing: Promise<void> = Promise.resolve();
  const saving = inTurn();
  const save = (): Promise<void> =>
    saving(async () => {
      const all = [...(await leftOver), ...paths];
      if (all.length === 0) return await rm(file, { force: true });
      await writeFile(`${file}.new`, JSON.stringify(all), { mode: 0o600, flush: true });
      await rename(`${file}.new`, file);
    }).catch(() => {});
  const remove = async (): Promise<void> => {
    const old = await leftOver;
    for (const path of [...old]) {
      if (!old.has(path) || !(await isRemoved(path))) continue;
      old.delete(path);
      removed += 1;
    }
    if (removed > 0) await save();
  };
  return {
    begin: async (path) => {
      (await leftOver).delete(path);
      paths.add(path);
      await save();
    },
    end: async (path) => {
      paths.delete(path);
      await save();
    },
    removeLeftOver: () => {
      removing = remove();
      return removing;
    },
    takeRemoved: async () => {
      await removing;
      const taken = removed;
      removed = 0;
      return taken;
    },
  };
}
