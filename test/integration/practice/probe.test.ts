import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { behindOurBack, connect, practiceFile } from '../../support/practice/practice-file.ts';

const rows = [
  { id: 1, email: 'a@x.co.za' },
  { id: 2, email: '  ' },
  { id: 3, email: null },
  { id: 4, email: 'b@x.co.za', status: null },
  { id: 5, email: 'c@x.co.za', status: 'D' },
  { id: 6, email: 'd@x.co.za', status: ' m ' },
  { id: 7, email: 'e@x.co.za', status: 'never heard of' },
];

describe('testing a practice database', () => {
  it('counts active patients and says what we may do', async () => {
    expect(await connect(practiceFile(rows), { writing: false }).test()).toEqual({
      ok: true,
      value: {
        engine: 'SQLite',
        version: expect.stringMatching(/^3\.\d+/),
        emailLength: null,
        table: 'patients',
        activePatients: 5,
        withEmail: 3,
        mayRead: true,
        mayWriteEmail: true,
        mayWriteElse: true,
      },
    });
  });

  it.each(['delete', 'wal'])('changes nothing under journal mode %s', async (mode) => {
    const file = practiceFile(rows, { pragmas: [`journal_mode = ${mode}`] });
    const state = () => ({
      bytes: readFileSync(file),
      changed: statSync(file).mtimeMs,
      beside: readdirSync(dirname(file)),
    });
    const before = state();
    expect(await connect(file).test()).toMatchObject({ ok: true, value: { mayWriteEmail: true } });
    expect(state()).toEqual(before);
  });

  it('shows no change to a program that has the file open', async () => {
    const file = practiceFile(rows);
    const connector = connect(file);
    const other = new Database(file, { readonly: true });
    onTestFinished(() => void other.close());
    const version = () => other.pragma('data_version', { simple: true });
    const before = version();
    expect(await connector.test()).toMatchObject({ ok: true });
    expect(version()).toBe(before);
    behindOurBack(file, (database) => database.exec("UPDATE patients SET email = 'x'"));
    expect(version()).not.toBe(before);
  });

  it('works on a table without patients', async () => {
    expect(await connect(practiceFile([])).test()).toMatchObject({
      ok: true,
      value: { activePatients: 0, withEmail: 0, mayWriteEmail: true },
    });
  });

  it('says when a trigger forbids the change', async () => {
    const extra = `CREATE TRIGGER t BEFORE UPDATE ON patients BEGIN SELECT RAISE(ABORT, 'no'); END`;
    expect(await connect(practiceFile(rows, { extra })).test()).toMatchObject({
      ok: true,
      value: { mayRead: true, mayWriteEmail: false, mayWriteElse: null },
    });
  });
});

describe('describing a practice database', () => {
  it('lists tables and views with their columns', async () => {
    const file = practiceFile([], {
      emailType: 'VARCHAR(50) NOT NULL',
      extra: 'CREATE VIEW people AS SELECT id FROM patients; CREATE VIRTUAL TABLE notes USING fts5(body)',
    });
    const described = await connect(file, {}, { table: 'not yet chosen' }).describe();
    expect(described.ok && described.value.map(({ table }) => table)).toEqual([
      'contact_changes',
      'notes',
      'patients',
      'people',
    ]);
    const patients = described.ok ? described.value.find(({ table }) => table === 'patients') : undefined;
    expect(patients?.columns).toHaveLength(11);
    expect(patients?.columns).toContainEqual({ name: 'email', type: 'VARCHAR(50)', nullable: false, length: 50 });
    expect(patients?.columns).toContainEqual({ name: 'birth_date', type: 'DATE', nullable: true, length: null });
  });
});
