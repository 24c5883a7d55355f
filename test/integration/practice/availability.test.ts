import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  auditOf,
  behindOurBack,
  connect,
  fieldsOf,
  hex,
  practiceFile,
  temporaryFolder,
  update,
} from '../../support/practice/practice-file.ts';

const away = { code: 'practice-unreachable' } as const;
const unreachable = { outcome: 'unreachable', failure: away };
const unread = { ok: false, error: away };
const old = hex('naledi@gmial.com');

const oneNaledi = (extra = '') => practiceFile([{ id: 1, email: 'naledi@gmial.com' }], { extra });

/** Holds the file as another program does in the middle of its work. */
function lock(file: string, begin: 'BEGIN IMMEDIATE' | 'BEGIN EXCLUSIVE'): Database.Database {
  const other = new Database(file);
  other.exec(begin);
  onTestFinished(() => void other.close());
  return other;
}

/** Root may write everything: for the length of `work` we are nobody. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    await work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

describe('a practice database that is away', () => {
  it.each([
    ['a file', () => join(temporaryFolder(), 'none.db')],
    ['a folder', () => join(temporaryFolder(), 'none', 'none.db')],
    ['a file by the name that SQLite keeps for memory', () => ':memory:'],
  ])('is unreachable for want of %s, and is never created', async (_, path) => {
    const file = path();
    const connector = connect(file);
    expect(await connector.test()).toEqual(unread);
    expect(await connector.describe()).toEqual(unread);
    expect(await connector.findByEmails(['a@x.co.za'])).toEqual(unread);
    expect(await connector.updateEmail(update())).toEqual(unreachable);
    expect(await connector.settle(update())).toEqual(unreachable);
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['', ''],
    ['a folder', temporaryFolder],
  ])('has nothing in %j', async (_, path) => {
    const connector = connect(typeof path === 'string' ? path : path());
    expect(await connector.test()).toMatchObject({ ok: false });
    expect(await connector.updateEmail(update())).toMatchObject({ outcome: 'unreachable' });
  });

  it('is found again when it is back', async () => {
    const file = oneNaledi();
    const connector = connect(file);
    renameSync(file, `${file}.away`);
    expect(await connector.updateEmail(update())).toEqual(unreachable);
    expect(existsSync(file)).toBe(false);
    renameSync(`${file}.away`, file);
    expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
  });

  it('is unreachable while another program writes, and readable unless that one shuts it', {
    timeout: 30_000,
  }, async () => {
    const file = oneNaledi();
    const connector = connect(file);
    const writer = lock(file, 'BEGIN IMMEDIATE');
    expect(await connector.get('1')).toMatchObject({ ok: true });
    expect(await connector.updateEmail(update())).toEqual(unreachable);
    expect(await connector.test()).toEqual(unread);
    writer.exec('ROLLBACK; BEGIN EXCLUSIVE');
    expect(await connector.get('1')).toEqual(unread);
    writer.exec('ROLLBACK');
    expect(fieldsOf(file)).toEqual({ 1: old });
    expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
  });

  it('is unreachable at commit while another program still reads', { timeout: 30_000 }, async () => {
    const file = oneNaledi();
    const reader = lock(file, 'BEGIN IMMEDIATE');
    reader.exec('ROLLBACK; BEGIN; SELECT * FROM patients');
    expect(await connect(file).updateEmail(update())).toEqual(unreachable);
    reader.exec('ROLLBACK');
    expect(fieldsOf(file)).toEqual({ 1: old });
    expect(auditOf(file)).toEqual([]);
  });

  it('is left alone when another file stands in its place', async () => {
    const file = oneNaledi();
    const connector = connect(file);
    await connector.get('1');
    rmSync(file);
    practiceFile([{ id: 1, email: 'somebody@else.co.za' }], {}, file);
    expect(await connector.updateEmail(update())).toEqual({ outcome: 'conflict', found: 'somebody@else.co.za' });
    writeFileSync(file, 'no database at all, but long enough to be taken for one'.repeat(20));
    expect(await connector.updateEmail(update())).toMatchObject({
      outcome: 'unreachable',
      failure: { code: 'practice-error', detail: 'SQLITE_NOTADB: file is not a database' },
    });
    writeFileSync(file, '');
    expect(await connector.updateEmail(update())).toEqual({
      outcome: 'unreachable',
      failure: { code: 'practice-table-missing', table: 'patients' },
    });
  });

  it('writes nothing when the disk is full', async () => {
    const file = oneNaledi();
    const full = `data:text/javascript,${encodeURIComponent(`
      import Database from ${JSON.stringify(import.meta.resolve('better-sqlite3'))};
      const prepare = Database.prototype.prepare;
      Database.prototype.prepare = function (text) {
        if (text === 'BEGIN IMMEDIATE') this.pragma('max_page_count = 1');
        return prepare.call(this, text);
      };
      await import(${JSON.stringify(new URL('../../../src-main/practice/engines/sqlite-worker.ts', import.meta.url).href)});
    `)}`;
    const connector = connect(file, { sqliteWorker: new URL(full) });
    expect(await connector.updateEmail(update({ next: `${'n'.repeat(9000)}@x.co.za` }))).toMatchObject({
      outcome: 'unreachable',
      failure: { code: 'practice-error', detail: 'SQLITE_FULL: database or disk is full' },
    });
    expect(fieldsOf(file)).toEqual({ 1: old });
    expect(auditOf(file)).toEqual([]);
  });
});

describe('a practice database that may not be written', () => {
  it('refuses when the file is read-only, and can be read', async () => {
    const file = oneNaledi();
    chmodSync(dirname(file), 0o755);
    chmodSync(file, 0o444);
    const connector = connect(file);
    expect(await connector.get('1')).toMatchObject({ ok: true });
    await asNobody(async () => {
      expect(await connector.updateEmail(update())).toEqual({
        outcome: 'refused',
        failure: { code: 'practice-write-denied' },
      });
      expect(await connector.get('1')).toMatchObject({ ok: true, value: { rawEmail: 'naledi@gmial.com' } });
      expect(await connector.test()).toMatchObject({
        ok: true,
        value: { mayRead: true, mayWriteEmail: false, mayWriteElse: false },
      });
    });
    expect(fieldsOf(file)).toEqual({ 1: old });
  });

  it('is unreachable when we may not even read it', async () => {
    const file = oneNaledi();
    chmodSync(dirname(file), 0o755);
    chmodSync(file, 0o000);
    const connector = connect(file);
    await connector.describe();
    await asNobody(async () => expect(await connector.get('1')).toEqual(unread));
  });

  it('refuses while writing is off, without a look at the file', async () => {
    const file = oneNaledi();
    const refused = { outcome: 'refused', failure: { code: 'practice-writing-off' } };
    expect(await connect(file, { writing: false }).updateEmail(update())).toEqual(refused);
    expect(await connect('/none', { writing: false }).updateEmail(update())).toEqual(refused);
    expect(fieldsOf(file)).toEqual({ 1: old });
  });

  it('works on a database with a write-ahead log, beside a program that has it open', async () => {
    const file = practiceFile([{ id: 1, email: 'naledi@gmial.com' }], { pragmas: ['journal_mode = WAL'] });
    const connector = connect(file);
    expect(await connector.get('1')).toMatchObject({ ok: true });
    const other = new Database(file);
    other.exec("BEGIN; UPDATE patients SET first_name = 'Naledi'");
    other.exec('COMMIT; BEGIN');
    other.prepare('SELECT * FROM patients').all();
    expect(await connector.updateEmail(update())).toEqual({ outcome: 'written' });
    expect(await connector.get('1')).toMatchObject({ value: { name: 'Naledi', rawEmail: 'naledi@gmail.com' } });
    other.close();
    expect(behindOurBack(file, (database) => database.pragma('journal_mode', { simple: true }))).toBe('wal');
  });

  it('survives a folder in place of the journal', async () => {
    const file = oneNaledi();
    mkdirSync(`${file}-journal`);
    expect(await connect(file).updateEmail(update())).toMatchObject({ outcome: 'unreachable' });
    rmSync(`${file}-journal`, { recursive: true });
    expect(fieldsOf(file)).toEqual({ 1: old });
  });
});
