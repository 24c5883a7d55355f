import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { start } from '../../support/store/samples.ts';
import { openTempStore, refusalOf, tempFolder } from '../../support/store/temp-store.ts';

const script = fileURLToPath(new URL('../../support/store/child-process.ts', import.meta.url));

/** Starts a process on a folder's store. `until` waits for a line that begins so and answers it. */
function startProcess(directory: string, work: 'add' | 'hold') {
  const child = spawn(process.execPath, [script, directory, work], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  const told: string[] = [];
  lines.on('line', (line) => told.push(line));
  return {
    told,
    async until(beginning: string): Promise<string> {
      for (;;) {
        const line = told.find((text) => text.startsWith(beginning));
        if (line !== undefined) return line;
        await once(lines, 'line');
      }
    },
    async kill(): Promise<void> {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

test.each([1, 5, 25])('what the journal answered is there after kill -9, here after %i corrections', async (number) => {
  const directory = tempFolder();
  const child = startProcess(directory, 'add');
  await child.until(`added ${number}`);
  await child.kill();
  const acknowledged = child.told.filter((line) => line.startsWith('added ')).length;
  expect(acknowledged).toBeGreaterThanOrEqual(number);

  const { store, notices } = await openTempStore({ directory });
  expect(notices).toEqual([]);
  const stored = await store.journal.open();
  // One more may be on the disk of which nobody was told yet.
  expect([acknowledged, acknowledged + 1]).toContain(stored.length);
  expect(stored.map(({ sequence, id }) => [sequence, id])).toEqual(
    stored.map((_, index) => [index + 1, `c${index + 1}`]),
  );
  expect((await store.audit.list(null, 10_000)).length).toBe(stored.length);
  expect(await store.audit.verify()).toBeNull();
});

test('a second process can not open the files until the first is gone', async () => {
  const directory = tempFolder();
  const first = startProcess(directory, 'hold');
  await first.until('opened');
  const second = startProcess(directory, 'hold');
  expect(await second.until('refused')).toContain('SQLITE_BUSY');
  expect(await refusalOf(directory)).toMatchObject({ code: 'store-unavailable' });
  await first.kill();
  expect((await openTempStore({ directory })).notices).toEqual([]);
});

test('the log that a killed process left goes aside with the damaged file, and is not replayed into the copy', async () => {
  const { store, directory } = await openTempStore();
  await store.facts.set('copied', 'yes');
  await store.backUp();
  await store.close();
  const child = startProcess(directory, 'add');
  await child.until('added 10');
  await child.kill();
  expect(existsSync(join(directory, 'records.db-wal'))).toBe(true);
  writeFileSync(join(directory, 'records.db'), 'garbage');

  const again = await openTempStore({ directory });
  expect(again.notices).toEqual([
    { code: 'records-restored', copiedAt: start, file: 'records-set-aside-2026-11-20T09-00-00.000Z.db' },
  ]);
  expect(existsSync(join(directory, 'records-set-aside-2026-11-20T09-00-00.000Z.db-wal'))).toBe(true);
  expect(await again.store.journal.open()).toEqual([]);
  expect(await again.store.facts.get('copied')).toBe('yes');
  expect(await again.store.audit.verify()).toBeNull();
});
