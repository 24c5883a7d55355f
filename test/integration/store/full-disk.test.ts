import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { auditSealIn } from '../../../src-main/store/files/audit-seal.ts';
import { openFiles } from '../../../src-main/store/files/open-files.ts';
import { storeMethods } from '../../../src-main/store/methods.ts';
import { failureOf } from '../../../src-main/store/sqlite-error.ts';
import { aCorrection, anAuditLine, start } from '../../support/store/samples.ts';
import { key, openTempStore, refusalOf, tempFolder } from '../../support/store/temp-store.ts';

/** A disk of its own, or why there is none. */
function smallDisk(megabytes: number): { readonly path: string } | { readonly reason: string } {
  const path = join(tempFolder(), 'disk');
  mkdirSync(path);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { encoding: 'utf8' });
  if (mounted.status !== 0) return { reason: (mounted.stderr ?? String(mounted.error)).trim() };
  onTestFinished(() => void spawnSync('umount', ['-l', path]));
  return { path };
}

test('a disk that fills up is told as such, loses nothing that was answered, and is used again once there is room', async (context) => {
  const disk = smallDisk(3);
  if ('reason' in disk) return context.skip(`not run: needs a small disk of its own (${disk.reason})`);
  const directory = join(disk.path, 'store');
  const filler = join(disk.path, 'filler');
  writeFileSync(filler, Buffer.alloc(1_000_000));
  const { store } = await openTempStore({ directory });
  let saved = 0;
  let fault: unknown = null;
  while (fault === null && saved < 10_000) {
    const correction = aCorrection({ id: `c${saved}`, expectedRaw: 'x'.repeat(20_000) });
    fault = await store.journal.add([correction], [anAuditLine()]).then(
      () => null,
      (error: unknown) => error,
    );
    if (fault === null) saved += 1;
  }
  expect(fault).toMatchObject({ failure: { code: 'store-disk-full' } });
  expect(saved).toBeGreaterThan(0);
  expect((await store.journal.open()).length).toBe(saved);
  await expect(store.backUp()).rejects.toMatchObject({ failure: { code: 'store-disk-full' } });

  rmSync(filler);
  await store.journal.add([aCorrection({ id: 'after' })], [anAuditLine()]);
  await store.close();
  const again = await openTempStore({ directory });
  expect(again.notices).toEqual([]);
  expect((await again.store.journal.open()).map(({ id }) => id)).toEqual([
    ...Array.from({ length: saved }, (_, number) => `c${number}`),
    'after',
  ]);
  expect(await again.store.audit.verify()).toBeNull();
});

test('on a disk that is full from the start the store does not open, and says why', async (context) => {
  const disk = smallDisk(1);
  if ('reason' in disk) return context.skip(`not run: needs a small disk of its own (${disk.reason})`);
  writeFileSync(join(disk.path, 'filler'), Buffer.alloc(1_000_000));
  expect(await refusalOf(join(disk.path, 'store'))).toEqual({ code: 'store-disk-full' });
});

test('a file that may not grow is told like a full disk, and what was there stays', async () => {
  const directory = tempFolder();
  const opened = openFiles({ directory, key, now: start });
  if (!opened.ok) throw new Error(opened.error.code);
  const { records, cache } = opened.value;
  onTestFinished(() => {
    records.close();
    cache.close();
  });
  const methods = storeMethods({ records, cache, now: () => start, seal: auditSealIn(directory, key) });
  methods.journal.add([aCorrection()], [anAuditLine()]);
  records.pragma('max_page_count = 1');
  const failures: unknown[] = [];
  for (let number = 0; number < 50; number += 1) {
    try {
      methods.journal.add([aCorrection({ id: `n${number}`, expectedRaw: 'x'.repeat(20_000) })], [anAuditLine()]);
    } catch (error) {
      failures.push(failureOf(error));
    }
  }
  expect(failures.length).toBeGreaterThan(0);
  for (const failure of failures) expect(failure).toEqual({ code: 'store-disk-full' });
  expect(methods.journal.get('c1')).toMatchObject(aCorrection());
  expect(await methods.audit.verify()).toBeNull();
});
