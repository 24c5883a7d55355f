import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../../src-main/contract/settings.ts';
import { sqliteDialect } from '../../../src-main/practice/engines/sqlite-dialect.ts';
import { ownPlan } from '../../../src-main/practice/mapping/plan.ts';
import { patientsByEmails } from '../../../src-main/practice/sql/patients.ts';
import {
  behindOurBack,
  connect,
  fieldsOf,
  mapping,
  practiceFile,
  update,
} from '../../support/practice/practice-file.ts';

// What SQLite alone allows; what every engine must hold stands in the contract.
describe('SQLite’s own ways', () => {
  it('reads an index over the addresses rather than the whole table', () => {
    const file = practiceFile([], { extra: 'CREATE INDEX by_email ON patients (email)' });
    const { text, values } = patientsByEmails(sqliteDialect, ownPlan(mapping), ['a@x.co.za']);
    const plan = behindOurBack(file, (database) =>
      database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`).all(...values),
    ).map(({ detail }) => detail);
    expect(plan).toContainEqual(expect.stringMatching(/^SEARCH p USING INTEGER PRIMARY KEY/));
    expect(plan).toContainEqual(expect.stringMatching(/^SCAN patients USING COVERING INDEX by_email/));
  });

  it.each([
    ['TEXT PRIMARY KEY', ['7', '07', '7 ', 'A7', 'a7']],
    ['VARCHAR(10) COLLATE RTRIM', ['7', '7 ']],
    ['BLOB', [7n, 'a7']],
    ['BIGINT', [7, '9223372036854775807']],
    ['NUMERIC', [7, 'x']],
    ['TEXT', ['7.0', '7', '7e0', '+7', "7' OR '1'='1", 'Zo\u00eb']],
  ])('a key of type %s is exactly one record', async (idType, ids) => {
    const rows = ids.map((id) => ({ id, email: `${id}@x.co.za` }));
    const connector = connect(practiceFile(rows, { idType }));
    for (const id of ids) {
      expect(await connector.get(String(id))).toMatchObject({ ok: true, value: { rawEmail: `${id}@x.co.za` } });
    }
    for (const id of ['', '0', '007', '7.00', ' 7', '0x7', '%', '*']) {
      expect(await connector.get(id)).toEqual({ ok: true, value: null });
    }
  });

  it('leaves out a record without a key', async () => {
    const extra = "INSERT INTO patients (id, email) VALUES (NULL, 'a@x.co.za')";
    const connector = connect(practiceFile([{ id: 'x' }], { idType: 'TEXT', extra }));
    expect(await connector.preview(10)).toMatchObject({ ok: true, value: [{ id: 'x' }] });
  });

  it('reads dates that carry a time', async () => {
    const connector = connect(practiceFile([{ id: 1, birth_date: '1980-02-03 00:00:00' }]));
    expect(await connector.get('1')).toMatchObject({ value: { birthDate: '1980-02-03' } });
  });

  it('guards a database that keeps its text as UTF-16', async () => {
    const file = practiceFile([{ id: 1, email: 'jos\u00e9@x.co.za' }], { pragmas: ["encoding = 'UTF-16le'"] });
    const connector = connect(file);
    expect(await connector.updateEmail(update({ expected: 'jose\u0301@x.co.za' }))).toEqual({
      outcome: 'conflict',
      found: 'jos\u00e9@x.co.za',
    });
    expect(await connector.updateEmail(update({ expected: 'jos\u00e9@x.co.za', next: 'zo\u00eb@x.co.za' }))).toEqual({
      outcome: 'written',
    });
    expect(await connector.findByEmails(['zo\u00eb@x.co.za'])).toMatchObject({ ok: true, value: [{ id: '1' }] });
  });

  it('never writes over bytes that are no text', async () => {
    const file = practiceFile([{ id: 1, email: Buffer.from([0x6a, 0x6f, 0x73, 0xe9]) }]);
    const connector = connect(file);
    const read = await connector.get('1');
    const expected = read.ok ? (read.value?.rawEmail ?? null) : null;
    expect(expected).toBe('jos\ufffd');
    expect(await connector.updateEmail(update({ expected }))).toMatchObject({ outcome: 'refused' });
    expect(fieldsOf(file)).toEqual({ 1: '6A6F73E9' });
  });

  it('is of no use on a view', async () => {
    const file = practiceFile([{ id: 1, email: 'naledi@gmial.com' }], {
      extra: 'CREATE VIEW people AS SELECT * FROM patients',
    });
    const connector = connect(file, {}, { table: 'people' });
    expect(await connector.get('1')).toMatchObject({ ok: true, value: { id: '1' } });
    expect(await connector.updateEmail(update())).toMatchObject({ outcome: 'refused' });
    expect(await connector.test()).toMatchObject({ ok: true, value: { mayWriteEmail: false } });
  });

  it.each<[Partial<TableMapping>, object]>([
    [{ table: 'sqlite_schema' }, { code: 'practice-table-missing', table: 'sqlite_schema' }],
    [{ mobile: 'rowid' }, { code: 'practice-column-missing', table: 'patients', column: 'rowid' }],
    [{ table: 'main.patients' }, { code: 'practice-mapping-invalid' }],
  ])('%j is not to be mapped', async (changed, error) => {
    const connector = connect(practiceFile([{ id: 1, email: 'naledi@gmial.com' }]), {}, changed);
    expect(await connector.test()).toMatchObject({ ok: false, error });
  });
});
