import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../../src-main/contract/settings.ts';
import {
  auditOf,
  behindOurBack,
  connect,
  fieldsOf,
  hex,
  noon,
  practiceFile,
  update,
} from '../../support/practice/practice-file.ts';

const old = hex('naledi@gmial.com');
const naledi = { id: 1, email: 'naledi@gmial.com' };

describe('a write that is refused', () => {
  it('is too long for the declared column, counted in characters', async () => {
    const file = practiceFile([naledi], { emailType: 'VARCHAR(20)' });
    const connector = connect(file);
    const tooLong = { outcome: 'refused', failure: { code: 'practice-value-too-long', limit: 20 } };
    expect(await connector.updateEmail(update({ next: 'naledi.mokoena@x.co.z' }))).toEqual(tooLong);
    expect(fieldsOf(file)).toEqual({ 1: old });
    expect(await connector.updateEmail(update({ next: '\u{1f600}aledi.mokoena@x.co.z'.slice(0, 21) }))).toEqual({
      outcome: 'written',
    });
  });

  it.each([
    ['D', 'deceased'],
    ['A', 'archived'],
    ['L', 'left'],
    ['M', 'merged'],
  ])('is about a record that became %s between listing and writing', async (code, status) => {
    const file = practiceFile([naledi]);
    const connector = connect(file);
    expect(await connector.get('1')).toMatchObject({ value: { status: 'active' } });
    behindOurBack(file, (database) => database.prepare('UPDATE patients SET status = ?').run(code));
    expect(await connector.updateEmail(update())).toEqual({
      outcome: 'refused',
      failure: { code: 'practice-record-inactive', status },
    });
    expect(fieldsOf(file)).toEqual({ 1: old });
    expect(auditOf(file)).toEqual([]);
  });

  it('finds the record gone', async () => {
    const file = practiceFile([{ id: 2, email: 'naledi@gmial.com' }]);
    expect(await connect(file).updateEmail(update())).toEqual({ outcome: 'gone' });
    expect(fieldsOf(file)).toEqual({ 2: old });
    expect(auditOf(file)).toEqual([]);
  });

  const triggers: readonly (readonly [string, string])[] = [
    ['forbids it', `BEFORE UPDATE OF email ON patients BEGIN SELECT RAISE(ABORT, 'Naledi must not'); END`],
    ['drops it in silence', 'BEFORE UPDATE OF email ON patients BEGIN SELECT RAISE(IGNORE); END'],
    ['alters it', 'AFTER UPDATE OF email ON patients BEGIN UPDATE patients SET email = upper(new.email); END'],
    ['forbids the audit row', `BEFORE INSERT ON contact_changes BEGIN SELECT RAISE(FAIL, 'no'); END`],
    ['drops the audit row', 'BEFORE INSERT ON contact_changes BEGIN SELECT RAISE(IGNORE); END'],
    ['deletes the record', 'AFTER UPDATE OF email ON patients BEGIN DELETE FROM patients; END'],
  ];

  it.each(triggers)('meets a trigger that %s, and leaves nothing behind', async (_, trigger) => {
    const file = practiceFile([naledi], { extra: `CREATE TRIGGER t ${trigger}` });
    const outcome = await connect(file).updateEmail(update());
    expect(outcome).toMatchObject({ outcome: 'refused', failure: { code: 'practice-error' } });
    expect(JSON.stringify(outcome)).not.toMatch(/Naledi|naledi@/);
    expect(fieldsOf(file)).toEqual({ 1: old });
    expect(auditOf(file)).toEqual([]);
  });

  it('meets a constraint', async () => {
    const file = practiceFile([naledi, { id: 2, email: 'taken@x.co.za' }], { emailType: 'TEXT NOT NULL UNIQUE' });
    const connector = connect(file);
    expect(await connector.updateEmail(update({ next: 'taken@x.co.za' }))).toEqual({
      outcome: 'refused',
      failure: {
        code: 'practice-error',
        detail: 'SQLITE_CONSTRAINT_UNIQUE: UNIQUE constraint failed: patients.email',
      },
    });
    expect(await connector.updateEmail(update({ next: null }))).toMatchObject({ outcome: 'refused' });
    expect(fieldsOf(file)['1']).toBe(old);
  });

  it('is no use on a view', async () => {
    const file = practiceFile([naledi], { extra: 'CREATE VIEW people AS SELECT * FROM patients' });
    const connector = connect(file, {}, { table: 'people' });
    expect(await connector.get('1')).toMatchObject({ ok: true, value: { id: '1' } });
    expect(await connector.updateEmail(update())).toMatchObject({ outcome: 'refused' });
    expect(await connector.test()).toMatchObject({ ok: true, value: { mayWriteEmail: false } });
  });
});

describe('a write that succeeds', () => {
  it('changes one field of one record and leaves a trace', async () => {
    const rows = [naledi, { id: 2, email: 'naledi@gmial.com' }, { id: 3, email: null }];
    const file = practiceFile(rows, { emailType: 'TEXT COLLATE NOCASE' });
    const others = () =>
      behindOurBack(file, (database) => database.prepare('SELECT * FROM patients WHERE id <> 1').all());
    const before = others();
    expect(await connect(file).updateEmail(update())).toEqual({ outcome: 'written' });
    expect(fieldsOf(file)['1']).toBe(hex('naledi@gmail.com'));
    expect(others()).toEqual(before);
    expect(auditOf(file)).toEqual([
      {
        correction_id: 'c-1',
        patient_id: 1,
        old_email: 'naledi@gmial.com',
        new_email: 'naledi@gmail.com',
        changed_by: 'Thandi',
        changed_at: new Date(noon).toISOString(),
      },
    ]);
  });

  it.each([
    ['', hex('')],
    [null, null],
    [`o'neil"; DROP TABLE patients; --@x.co.za`, hex(`o'neil"; DROP TABLE patients; --@x.co.za`)],
    ['jos\u00e9@x.co.za', hex('jos\u00e9@x.co.za')],
  ])('puts %j there as it is', async (next, bytes) => {
    const file = practiceFile([naledi]);
    const actor = `Thandi'); DELETE FROM patients; --`;
    expect(await connect(file).updateEmail(update({ next, actor }))).toEqual({ outcome: 'written' });
    expect(fieldsOf(file)).toEqual({ 1: bytes });
    expect(auditOf(file)).toMatchObject([{ new_email: next, changed_by: actor }]);
  });

  it('is not repeated for the same correction', async () => {
    const file = practiceFile([naledi]);
    const connector = connect(file);
    const both = await Promise.all([connector.updateEmail(update()), connector.updateEmail(update())]);
    expect(both).toEqual([{ outcome: 'written' }, { outcome: 'written' }]);
    expect(auditOf(file)).toHaveLength(1);
  });

  it('is done by one of two workstations, and is a conflict for the other', async () => {
    const file = practiceFile([naledi]);
    const outcomes = await Promise.all([
      connect(file).updateEmail(update({ correctionId: 'c-1', next: 'first@x.co.za' })),
      connect(file).updateEmail(update({ correctionId: 'c-2', next: 'second@x.co.za' })),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['conflict', 'written']);
    expect(auditOf(file)).toHaveLength(1);
  });

  it('needs no audit table', async () => {
    const file = practiceFile([naledi], { extra: 'DROP TABLE contact_changes' });
    expect(await connect(file, {}, { audit: null }).updateEmail(update())).toEqual({ outcome: 'written' });
  });
});

describe('a mapping that the database does not bear out', () => {
  const audit = (changed: Partial<NonNullable<TableMapping['audit']>>): Partial<TableMapping> => ({
    audit: {
      table: 'contact_changes',
      correctionId: 'correction_id',
      patientId: 'patient_id',
      oldEmail: 'old_email',
      newEmail: 'new_email',
      actor: 'changed_by',
      changedAt: 'changed_at',
      ...changed,
    },
  });

  it.each<[Partial<TableMapping>, object]>([
    [{ table: 'clients' }, { code: 'practice-table-missing', table: 'clients' }],
    [{ table: 'sqlite_schema' }, { code: 'practice-table-missing', table: 'sqlite_schema' }],
    [{ email: 'e_mail' }, { code: 'practice-column-missing', table: 'patients', column: 'e_mail' }],
    [{ mobile: 'rowid' }, { code: 'practice-column-missing', table: 'patients', column: 'rowid' }],
    [{ table: 'patients"; DROP TABLE patients; --' }, { code: 'practice-mapping-invalid' }],
    [{ email: 'email" = "email' }, { code: 'practice-mapping-invalid' }],
    [{ id: '' }, { code: 'practice-mapping-invalid' }],
    [{ lastName: "last_name || 'x'" }, { code: 'practice-mapping-invalid' }],
    [{ version: 'a.b' }, { code: 'practice-mapping-invalid' }],
    [{ table: 'main.patients' }, { code: 'practice-mapping-invalid' }],
    [{ firstName: 'f\u0131rst' }, { code: 'practice-mapping-invalid' }],
  ])('%j is named', async (changed, error) => {
    const file = practiceFile([naledi]);
    const connector = connect(file, {}, changed);
    expect(await connector.test()).toMatchObject({ ok: false, error });
    expect(await connector.findByEmails(['naledi@gmial.com'])).toMatchObject({ ok: false, error });
    expect(await connector.updateEmail(update())).toMatchObject({ outcome: 'unreachable', failure: error });
    expect(fieldsOf(file)).toEqual({ 1: old });
  });

  it.each<[Partial<TableMapping>, object]>([
    [audit({ table: 'nowhere' }), { code: 'practice-table-missing', table: 'nowhere' }],
    [audit({ actor: 'who' }), { code: 'practice-column-missing', table: 'contact_changes', column: 'who' }],
    [audit({ oldEmail: 'x) VALUES (1); --' }), { code: 'practice-mapping-invalid' }],
  ])('%j stops writing, not reading', async (changed, error) => {
    const file = practiceFile([naledi]);
    const connector = connect(file, {}, changed);
    expect(await connector.findByEmails(['naledi@gmial.com'])).toMatchObject({ ok: true });
    expect(await connector.test()).toMatchObject({ ok: false, error });
    expect(await connector.updateEmail(update())).toMatchObject({ outcome: 'unreachable', failure: error });
    expect(await connector.settle(update())).toMatchObject({ outcome: 'unreachable', failure: error });
    expect(fieldsOf(file)).toEqual({ 1: old });
  });

  it('takes names without regard to case, and reserved words', async () => {
    const file = practiceFile([naledi], {
      extra: 'CREATE TABLE "order" ("Group" INTEGER, "select" TEXT); INSERT INTO "order" VALUES (1, \'a@x.co.za\')',
    });
    const none = { firstName: null, lastName: null, birthDate: null, mobile: null, home: null, work: null } as const;
    const changed = { ...none, table: 'ORDER', id: 'group', email: 'Select', status: null, emailConsent: null };
    expect(await connect(file, {}, changed).get('1')).toMatchObject({ ok: true, value: { rawEmail: 'a@x.co.za' } });
  });
});
