import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../src-main/contract/failure.ts';
import { type Store, StoreFault } from '../../../src-main/store/port.ts';
import { aBounce, aCorrection, anAuditLine, start } from '../../support/store/samples.ts';
import { key, openTempStore, refusalOf, type TempStore } from '../../support/store/temp-store.ts';

const otherKey = new Uint8Array(32).fill(8);
const hour = 3_600_000;

const damages: readonly (readonly [string, (path: string) => void])[] = [
  ['garbage', (path) => writeFileSync(path, Buffer.alloc(20_000, 'garbage'))],
  ['next to nothing in it', (path) => truncateSync(path, 10)],
  ['half of it', (path) => truncateSync(path, statSync(path).size / 2)],
  ['zeros in its second page', (path) => overwrite(path, 4096 + 500)],
];

/** Writes zeros over a hundred bytes. */
function overwrite(path: string, from: number): void {
  const content = readFileSync(path);
  content.fill(0, from, from + 100);
  writeFileSync(path, content);
}

/** A store with a correction and a message, closed. `copies` as many sealed copies, an hour apart, before something later was added. */
async function filled(copies: number): Promise<string> {
  const { store, directory, setNow } = await openTempStore();
  await store.journal.add([aCorrection()], [anAuditLine()]);
  await store.messages.save([aBounce()]);
  for (let copy = 0; copy < copies; copy += 1) {
    setNow(start + copy * hour);
    await store.facts.set('copy', String(copy));
    await store.backUp();
  }
  await store.facts.set('copy', 'later');
  await store.close();
  return directory;
}

const codes = ({ notices }: TempStore): readonly Failure['code'][] => notices.map(({ code }) => code);

/** Whether the store can be worked with. */
async function works(store: Store): Promise<void> {
  await store.facts.set('works', 'yes');
  await store.bookmarks.set('works', 'yes');
  expect([await store.facts.get('works'), await store.bookmarks.get('works')]).toEqual(['yes', 'yes']);
}

describe.each(damages)('records.db with %s', (_, damage) => {
  test('is set aside and restored from the newest copy', async () => {
    const directory = await filled(2);
    damage(join(directory, 'records.db'));
    const damaged = readFileSync(join(directory, 'records.db'));
    const opened = await openTempStore({ directory, now: start + 5 * hour });
    expect(opened.notices).toEqual([
      { code: 'records-restored', copiedAt: start + hour, file: 'records-set-aside-2026-11-20T14-00-00.000Z.db' },
    ]);
    expect(readFileSync(join(directory, 'records-set-aside-2026-11-20T14-00-00.000Z.db')).equals(damaged)).toBe(true);
    expect(await opened.store.facts.get('copy')).toBe('1');
    expect(await opened.store.journal.get('c1')).toMatchObject(aCorrection());
    expect(await opened.store.messages.get('m1')).toEqual(aBounce());
    await works(opened.store);
    await opened.store.close();
    expect((await openTempStore({ directory })).notices).toEqual([]);
  });

  test('is begun anew where there is no copy', async () => {
    const directory = await filled(0);
    damage(join(directory, 'records.db'));
    const opened = await openTempStore({ directory });
    expect(codes(opened)).toEqual(['records-set-aside']);
    expect(await opened.store.journal.get('c1')).toBeNull();
    await works(opened.store);
  });
});

describe.each(damages)('cache.db with %s', (_, damage) => {
  test('is set aside, and its history comes from the copy', async () => {
    const directory = await filled(1);
    damage(join(directory, 'cache.db'));
    // Damage behind the first page is found when that page is read; the next start examines the file.
    const first = await openTempStore({ directory });
    const met = await works(first.store).catch((error: unknown) => error);
    await first.store.close();
    const second = await openTempStore({ directory });
    expect([...codes(first), ...codes(second)]).toEqual(['cache-set-aside']);
    expect(codes(second)).toEqual(met instanceof StoreFault ? ['cache-set-aside'] : []);
    expect(await second.store.messages.get('m1')).toEqual(aBounce());
    expect(await second.store.facts.get('copy')).toBe('later');
    await works(second.store);
  });

  test('is begun anew where there is no copy, and the records are untouched', async () => {
    const directory = await filled(0);
    damage(join(directory, 'cache.db'));
    writeFileSync(join(directory, 'cache.db.suspect'), '');
    const opened = await openTempStore({ directory });
    expect(codes(opened)).toEqual(['cache-set-aside']);
    expect(await opened.store.messages.get('m1')).toBeNull();
    expect(await opened.store.journal.get('c1')).toMatchObject(aCorrection());
    await works(opened.store);
  });
});

test('a cache of another key is set aside while the records open', async () => {
  const stranger = await openTempStore({ key: otherKey });
  await stranger.store.close();
  const directory = await filled(0);
  writeFileSync(join(directory, 'cache.db'), readFileSync(join(stranger.directory, 'cache.db')));
  const opened = await openTempStore({ directory });
  expect(codes(opened)).toEqual(['cache-set-aside']);
  await works(opened.store);
});

test('damage that is met while reading is answered as such, and mended at the next start', async () => {
  const { store, directory } = await openTempStore();
  const many = Array.from({ length: 2_000 }, (_, number) =>
    aBounce({ id: `m${number}`, recipient: `${number}@x.org` }),
  );
  await store.messages.save(many);
  await store.close();
  const path = join(directory, 'cache.db');
  const pages = statSync(path).size / 4096;
  for (let page = Math.floor(pages / 2); page < pages; page += 1) overwrite(path, page * 4096 + 40);
  const hurt = await openTempStore({ directory });
  expect(hurt.notices).toEqual([]);
  await expect(hurt.store.messages.classifiedBefore(9, 10_000)).rejects.toMatchObject({
    failure: { code: 'store-damaged', file: 'cache' },
  });
  await hurt.store.close();
  const mended = await openTempStore({ directory });
  expect(codes(mended)).toEqual(['cache-set-aside']);
  expect(await mended.store.messages.classifiedBefore(9, 10_000)).toEqual([]);
});

test('a damaged copy is passed over for the one before it', async () => {
  const directory = await filled(3);
  const copies = readdirSync(join(directory, 'copies'))
    .filter((name) => name.startsWith('records-'))
    .toSorted();
  overwrite(join(directory, 'copies', copies.at(-1) ?? ''), 9000);
  writeFileSync(join(directory, 'records.db'), 'garbage');
  const opened = await openTempStore({ directory });
  expect(opened.notices).toMatchObject([{ code: 'records-restored', copiedAt: start + hour }]);
});

test('records.db that is gone is restored too', async () => {
  const directory = await filled(1);
  rmSync(join(directory, 'records.db'));
  const opened = await openTempStore({ directory });
  expect(opened.notices).toMatchObject([{ code: 'records-restored', copiedAt: start }]);
  expect(await opened.store.journal.get('c1')).toMatchObject(aCorrection());
});

/** Every file of a folder with its content. */
const contentOf = (directory: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')]),
  );

describe('another key', () => {
  test.each([0, 1])('is told apart from damage and touches nothing, with %i copies', async (copies) => {
    const directory = await filled(copies);
    const before = contentOf(directory);
    expect(await refusalOf(directory, { key: otherKey })).toEqual({ code: 'key-lost' });
    expect(contentOf(directory)).toEqual(before);
    expect((await openTempStore({ directory })).notices).toEqual([]);
  });

  test('is told where the proof of the key is gone as well', async () => {
    const directory = await filled(1);
    rmSync(join(directory, 'key-check'));
    expect(await refusalOf(directory, { key: otherKey })).toEqual({ code: 'key-lost' });
    expect(existsSync(join(directory, 'key-check'))).toBe(false);
  });

  test('is not blamed where only the proof is damaged: the records or a copy know the key', async () => {
    const directory = await filled(1);
    writeFileSync(join(directory, 'key-check'), 'garbage');
    const opened = await openTempStore({ directory });
    expect(opened.notices).toEqual([]);
    await opened.store.close();
    writeFileSync(join(directory, 'key-check'), 'garbage');
    writeFileSync(join(directory, 'records.db'), 'garbage');
    expect(codes(await openTempStore({ directory }))).toEqual(['records-restored']);
  });

  test('of the wrong length is refused before anything is opened', async () => {
    const directory = await filled(0);
    expect(await refusalOf(directory, { key: key.subarray(1) })).toEqual({
      code: 'store-unavailable',
      detail: 'key-length',
    });
  });
});

test('a start that was cut off before the first table leaves no trace of damage', async () => {
  const { store, directory } = await openTempStore();
  await store.close();
  rmSync(join(directory, 'key-check'));
  truncateSync(join(directory, 'records.db'), 0);
  truncateSync(join(directory, 'cache.db'), 0);
  const opened = await openTempStore({ directory });
  expect(opened.notices).toEqual([]);
  await works(opened.store);
});
