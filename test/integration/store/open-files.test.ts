import { expect, onTestFinished, test } from 'vitest';
import type { Connection } from '../../../src-main/store/connection.ts';
import { openFiles } from '../../../src-main/store/files/open-files.ts';
import { start } from '../../support/store/samples.ts';
import { key, tempFolder } from '../../support/store/temp-store.ts';

test('both files are written as their promises demand, the second time as well as the first', () => {
  const directory = tempFolder();
  for (const round of ['new', 'again']) {
    const opened = openFiles({ directory, key, now: start });
    if (!opened.ok) throw new Error(opened.error.code);
    const { records, cache } = opened.value;
    onTestFinished(() => {
      records.close();
      cache.close();
    });
    const settings = (connection: Connection) =>
      Object.fromEntries(
        ['cipher', 'journal_mode', 'synchronous', 'fullfsync', 'foreign_keys', 'temp_store', 'locking_mode'].map(
          (name) => [name, connection.pragma(name, { simple: true })],
        ),
      );
    const both = { cipher: 'chacha20', journal_mode: 'wal', foreign_keys: 1, temp_store: 2 };
    // FULL in a write-ahead log syncs at each commit: what was answered survives a power cut.
    expect(settings(records), round).toEqual({ ...both, synchronous: 2, fullfsync: 1, locking_mode: 'exclusive' });
    expect(settings(cache), round).toEqual({ ...both, synchronous: 1, fullfsync: 0, locking_mode: 'normal' });
    records.close();
    cache.close();
  }
});
