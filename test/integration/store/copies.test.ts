import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Connection } from '../../../src-main/store/connection.ts';
import { seal } from '../../../src-main/store/files/copies.ts';
import { openFile } from '../../../src-main/store/files/open-file.ts';
import { recordsMigrations } from '../../../src-main/store/migrations/records.ts';
import { aBounce, aCorrection, anAuditLine, start } from '../../support/store/samples.ts';
import { key, openTempStore, tempFolder } from '../../support/store/temp-store.ts';

const hour = 3_600_000;
const day = 24 * hour;

const copiesIn = (directory: string, kind: string): readonly string[] =>
  readdirSync(join(directory, 'copies'))
    .filter((name) => name.startsWith(`${kind}-`))
    .toSorted();

test('a sealed copy holds both files whole, under the same key', async () => {
  const { store, directory } = await openTempStore();
  await store.journal.add([aCorrection()], [anAuditLine()]);
  await store.messages.save([aBounce()]);
  const path = await store.backUp();
  expect(dirname(path)).toBe(join(directory, 'copies'));
  expect(basename(path)).toBe('records-2026-11-20T09-00-00.000Z.db');
  expect(copiesIn(directory, 'cache')).toEqual(['cache-2026-11-20T09-00-00.000Z.db']);
  const count = (file: string, table: string): unknown => {
    const connection = openFile(file, key, 'cache');
    try {
      return connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    } finally {
      connection.close();
    }
  };
  expect(count(path, 'corrections')).toBe(1);
  expect(count(join(directory, 'copies', 'cache-2026-11-20T09-00-00.000Z.db'), 'messages')).toBe(1);
  expect(() => openFile(path, new Uint8Array(32), 'records')).toThrow(/not a database/);
});

test('nothing half-written keeps a copy’s name', async () => {
  const { store, directory } = await openTempStore();
  writeFileSync(join(directory, 'copies', 'records-2026-11-20T09-00-00.000Z.db.part'), 'left by a power cut');
  await store.backUp();
  expect(readdirSync(join(directory, 'copies')).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('what a kill left in the middle of copying is gone at the next start', async () => {
  const { store, directory } = await openTempStore();
  const copies = join(directory, 'copies');
  await store.backUp();
  const whole = readdirSync(copies).toSorted();
  for (const kind of ['records', 'cache']) {
    writeFileSync(join(copies, `${kind}-2026-11-19T09-00-00.000Z.db.part`), 'half');
    writeFileSync(join(copies, `${kind}-2026-11-19T09-00-00.000Z.db.part-journal`), 'half');
  }
  await store.close();
  await openTempStore({ directory });
  expect(readdirSync(copies).toSorted()).toEqual(whole);
});

test('the store is used while it is copied, and closing waits for the copy', async () => {
  const { store, directory } = await openTempStore();
  await store.messages.save(Array.from({ length: 1_000 }, (_, number) => aBounce({ id: `m${number}` })));
  const copied = store.backUp();
  await store.messages.save([aBounce({ id: 'meanwhile' })]);
  expect(await store.messages.get('meanwhile')).not.toBeNull();
  await store.close();
  expect(readFileSync(await copied).length).toBeGreaterThan(4096);
  expect(copiesIn(directory, 'cache')).toHaveLength(1);
});

test('copies asked for at the same time are made one after the other', async () => {
  const { store, directory } = await openTempStore();
  const paths = await Promise.all([store.backUp(), store.backUp()]);
  expect(new Set(paths).size).toBe(1);
  expect(copiesIn(directory, 'records')).toHaveLength(1);
});

test('of hourly copies the newest of each of 14 days is kept, and the newest three', async () => {
  const { store, directory, setNow } = await openTempStore();
  const copies = join(directory, 'copies');
  const stamp = (moment: number): string => new Date(moment).toISOString().replaceAll(':', '-');
  const bytes = Buffer.alloc(10);
  for (let back = 1; back <= 20 * 24; back += 1) {
    writeFileSync(join(copies, `records-${stamp(start - back * hour)}.db`), bytes);
    writeFileSync(join(copies, `cache-${stamp(start - back * hour)}.db`), bytes);
  }
  writeFileSync(join(copies, 'records-of-mine.db'), bytes);
  setNow(start);
  await store.backUp();
  const midnight = Math.floor(start / day) * day;
  const lastOfDays = Array.from({ length: 13 }, (_, back) => midnight - back * day - hour);
  const moments = [start, start - hour, start - 2 * hour, ...lastOfDays];
  expect(copiesIn(directory, 'records')).toEqual(
    [...moments.map((moment) => `records-${stamp(moment)}.db`), 'records-of-mine.db'].toSorted(),
  );
  expect(copiesIn(directory, 'cache')).toEqual(
    [start, midnight - hour].map((moment) => `cache-${stamp(moment)}.db`).toSorted(),
  );
});

test('a damaged file is told when it is copied, and no copy of it is made', async () => {
  const { store, directory } = await openTempStore();
  await store.messages.save(
    Array.from({ length: 2_000 }, (_, number) => aBounce({ id: `m${number}`, recipient: `${number}@x.example` })),
  );
  await store.close();
  const path = join(directory, 'cache.db');
  const content = readFileSync(path);
  content.fill(0, content.length - 40_000, content.length - 30_000);
  writeFileSync(path, content);
  const hurt = await openTempStore({ directory });
  await expect(hurt.store.backUp()).rejects.toMatchObject({ failure: { code: 'store-damaged', file: 'cache' } });
  expect(copiesIn(directory, 'cache')).toEqual([]);
});

test('a copy that can not be read after it was written is not kept', () => {
  const directory = tempFolder();
  const place = { directory, key, now: start };
  const writing = (content: (path: string) => void) => ({ prepare: () => ({ run: content }) }) as unknown as Connection;
  const garbage = writing((path) => writeFileSync(path, Buffer.alloc(9_000, 'garbage')));
  const empty = writing((path) => writeFileSync(path, ''));
  for (const broken of [garbage, empty]) {
    expect(() => seal(broken, place, 'records', recordsMigrations)).toThrow(
      expect.objectContaining({ code: 'copy-unreadable' }),
    );
    expect(readdirSync(join(directory, 'copies'))).toEqual([]);
  }
});
