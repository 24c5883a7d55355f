import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Connection } from '../../../src-main/store/connection.ts';
import { type FileKind, openFile } from '../../../src-main/store/files/open-file.ts';
import { type Migration, migrate, newestOf, versionOf } from '../../../src-main/store/migrate.ts';
import { cacheMigrations } from '../../../src-main/store/migrations/cache.ts';
import { recordsMigrations } from '../../../src-main/store/migrations/records.ts';
import { key, openTempStore, refusalOf, tempFolder } from '../../support/store/temp-store.ts';

const known: Readonly<Record<FileKind, readonly Migration[]>> = {
  records: recordsMigrations,
  cache: cacheMigrations,
};
const kinds = ['records', 'cache'] as const;

const tablesOf = (connection: Connection): readonly unknown[] =>
  connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all();

function withFile<Answer>(path: string, kind: FileKind, work: (connection: Connection) => Answer): Answer {
  const connection = openFile(path, key, kind);
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

describe.each(kinds)('%s', (kind) => {
  test('its steps are numbered from 1 without gaps', () => {
    expect(known[kind].map(({ version }) => version)).toEqual(known[kind].map((_, index) => index + 1));
  });

  test.each(known[kind])('step $version ($name) follows the version before', ({ version }) => {
    const path = join(tempFolder(), `${kind}.db`);
    withFile(path, kind, (connection) => {
      migrate(connection, known[kind].slice(0, version - 1), kind);
      expect(versionOf(connection)).toBe(version - 1);
      expect(migrate(connection, known[kind].slice(0, version), kind)).toEqual({ ok: true, value: null });
      expect(versionOf(connection)).toBe(version);
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(connection.pragma('foreign_key_check')).toEqual([]);
    });
  });

  test('a file that is up to date is left as it is', () => {
    withFile(join(tempFolder(), `${kind}.db`), kind, (connection) => {
      migrate(connection, known[kind], kind);
      const changes = connection.prepare<[], number>('SELECT total_changes()').pluck();
      const before = changes.get();
      expect(migrate(connection, known[kind], kind)).toEqual({ ok: true, value: null });
      expect(changes.get()).toBe(before);
    });
  });

  test('a step that fails takes those before it back', () => {
    const fails: Migration = {
      version: newestOf(known[kind]) + 2,
      name: 'fails',
      up: (connection) => connection.exec('CREATE TABLE half (a); INSERT INTO missing VALUES (1);'),
    };
    const further: Migration = {
      version: newestOf(known[kind]) + 1,
      name: 'further',
      up: (connection) => connection.exec('CREATE TABLE further (a)'),
    };
    const path = join(tempFolder(), `${kind}.db`);
    withFile(path, kind, (connection) => {
      migrate(connection, known[kind], kind);
      const before = tablesOf(connection);
      expect(() => migrate(connection, [...known[kind], further, fails], kind)).toThrow(/missing/);
      expect(tablesOf(connection)).toEqual(before);
    });
    withFile(path, kind, (connection) => expect(versionOf(connection)).toBe(newestOf(known[kind])));
  });

  test('a file of a newer program is refused and not touched', async () => {
    const { store, directory } = await openTempStore();
    await store.facts.set('kept', 'yes');
    await store.close();
    const path = join(directory, `${kind}.db`);
    withFile(path, kind, (connection) => connection.pragma('user_version = 9'));
    const before = readFileSync(path);
    expect(await refusalOf(directory)).toEqual({
      code: 'store-newer',
      file: kind,
      version: 9,
      known: newestOf(known[kind]),
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    withFile(path, kind, (connection) => connection.pragma(`user_version = ${newestOf(known[kind])}`));
    const again = await openTempStore({ directory });
    expect(again.notices).toEqual([]);
    expect(await again.store.facts.get('kept')).toBe('yes');
  });
});

test('lines of a file from before are found by Mandrill’s word for why it did not try', () => {
  withFile(join(tempFolder(), 'cache.db'), 'cache', (connection) => {
    migrate(connection, known.cache.slice(0, 2), 'cache');
    const insert = connection.prepare(
      `INSERT INTO worklist (id, view, section, sectionOrder, sortKey, newestKey, nameKey, address, type, reason, searchText, row)
       VALUES (@id, 'to-fix', 'report', 2, @id, 0, '', 'a@x.example', 'consult-report', @reason, @id, @row)`,
    );
    const rows = [
      { id: 'one', reason: null, rejectReason: 'unsigned' },
      { id: 'two', reason: 'h1', rejectReason: 'hard-bounce' },
      { id: 'three', reason: null, rejectReason: null },
    ];
    for (const row of rows) insert.run({ ...row, row: JSON.stringify(row) });
    migrate(connection, known.cache, 'cache');
    const reasonOf = connection.prepare<[], { id: string; reason: string | null }>(
      'SELECT id, reason FROM worklist ORDER BY id',
    );
    expect(reasonOf.all()).toEqual([
      { id: 'one', reason: 'unsigned' },
      { id: 'three', reason: null },
      { id: 'two', reason: 'h1' },
    ]);
    const tallies = connection.prepare<[], { reason: string; lines: number }>(
      'SELECT reason, lines FROM worklistTallies WHERE lines > 0 ORDER BY reason',
    );
    expect(tallies.all()).toEqual(['', 'h1', 'unsigned'].map((reason) => ({ reason, lines: 1 })));
  });
});
