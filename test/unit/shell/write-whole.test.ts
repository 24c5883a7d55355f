import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../../src-main/shell/write-whole.ts';

async function* pieces(...all: readonly (string | Uint8Array)[]) {
  yield* all;
}

// biome-ignore lint/correctness/useYield: it breaks before it has anything.
async function* breaking(): AsyncGenerator<string> {
  throw new RangeError('no more lines');
}

const unfinished = {
  begin: async () => {},
  end: async () => {},
  removeLeftOver: async () => {},
  takeRemoved: async () => 0,
};

describe('a file that is written whole or not at all', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whole-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('holds every piece in order, for its owner only', async () => {
    const path = join(folder, 'a.csv');
    expect(await writeWhole(path, pieces('a', 'é', new Uint8Array([98, 10])), unfinished)).toEqual({
      ok: true,
      value: null,
    });
    expect(await readFile(path, 'utf8')).toBe('aéb\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['a.csv']);
  });

  it('takes the place of an older file only when it is complete', async () => {
    const path = join(folder, 'a.csv');
    await writeFile(path, 'old');
    await expect(writeWhole(path, breaking(), unfinished)).rejects.toThrow(RangeError);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.csv']);
    await writeWhole(path, pieces('new'), unfinished);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('says in a word what was in the way', async () => {
    const trouble = async (path: string) => {
      const written = await writeWhole(path, pieces('a'), unfinished);
      return written.ok ? null : written.error;
    };
    expect(await trouble(join(folder, 'away', 'a.csv'))).toEqual({
      code: 'file-not-written',
      name: 'a.csv',
      trouble: 'gone',
    });
    expect(await trouble('/proc/a.csv')).toMatchObject({ trouble: 'gone' });
    expect(await trouble(folder)).toMatchObject({ trouble: 'other' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('says that the disk is full, and leaves nothing behind', async ({ skip }) => {
    // A device that has no room, ever; the file beside it must be one that can be made.
    if (process.platform !== 'linux') skip();
    const path = join(folder, 'a.csv');
    await symlink('/dev/full', `${path}.part`);
    expect(await writeWhole(path, pieces('a'), unfinished)).toMatchObject({ error: { trouble: 'full' } });
    expect(await readdir(folder)).toEqual([]);
  });
});
