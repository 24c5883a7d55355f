import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../src-main/contract/patient.ts';
import { sqliteDialect } from '../../../src-main/practice/engines/sqlite-dialect.ts';
import { ownPlan } from '../../../src-main/practice/mapping/plan.ts';
import type { PracticeConnector } from '../../../src-main/practice/port.ts';
import { patientsByEmails } from '../../../src-main/practice/sql/patients.ts';
import {
  behindOurBack,
  connect,
  mapping,
  noon,
  type PatientRow,
  practiceFile,
} from '../../support/practice/practice-file.ts';

async function idsOf(connector: PracticeConnector, ...addresses: readonly string[]) {
  const found = await connector.findByEmails(addresses);
  return found.ok ? found.value.map(({ id }) => id).toSorted() : found.error;
}

describe('finding the holders of addresses', () => {
  const rows: readonly PatientRow[] = [
    { id: 1, email: 'Naledi@Gmial.com ' },
    { id: 2, email: 'naledi@gmial.com' },
    { id: 3, email: 'old@x.co.za; NALEDI@gmial.com' },
    { id: 4, email: 'a@x.co.za,naledi@gmial.com\tb@x.co.za' },
    { id: 5, email: 'not-naledi@gmial.com' },
    { id: 6, email: 'naledi@gmial.com.za' },
    { id: 7, email: null },
    { id: 8, email: '' },
    { id: 9, email: 'JOS\u00c9@x.co.za' },
    { id: 10, email: 'naledi@gmial.com', status: 'D' },
    { id: 11, email: 'n%@x.co.za' },
    { id: 12, email: '\u00a0padded@x.co.za' },
  ];

  it('finds every spelling, each part of a field, and inactive records too', async () => {
    const connector = connect(practiceFile(rows));
    expect(await idsOf(connector, 'naledi@gmial.com')).toEqual(['1', '10', '2', '3', '4']);
    expect(await idsOf(connector, 'b@x.co.za')).toEqual(['4']);
    expect(await idsOf(connector, 'jos\u00e9@x.co.za')).toEqual(['9']);
    expect(await idsOf(connector, 'padded@x.co.za')).toEqual(['12']);
    expect(await idsOf(connector, 'NALEDI@gmial.com.za ', 'old@x.co.za')).toEqual(['3', '6']);
  });

  it('finds nobody for nothing, for patterns and for parts of an address', async () => {
    const connector = connect(practiceFile(rows));
    for (const address of ['', ' ', '%', 'n%', 'n_@x.co.za', '*', 'naledi', '@gmial.com', "' OR 1=1 --"]) {
      expect(await idsOf(connector, address)).toEqual([]);
    }
    expect(await idsOf(connector)).toEqual([]);
    expect(await idsOf(connector, 'n%@x.co.za')).toEqual(['11']);
  });

  it('reads the record as it stands', async () => {
    const connector = connect(
      practiceFile(
        [
          {
            id: 1,
            first_name: ' Naledi ',
            last_name: 'van  der Merwe',
            birth_date: '1980-02-03 00:00:00',
            email: 'naledi@gmial.com    ',
            mobile: '082 555 0134 ',
            home_phone: '',
            work_phone: '021 555 0199',
            status: ' d ',
            email_consent: 0,
          },
        ],
        { emailType: 'CHAR(20)' },
      ),
    );
    expect(await connector.findByEmails(['naledi@gmial.com'])).toEqual({
      ok: true,
      value: [
        {
          id: '1',
          name: 'Naledi van der Merwe',
          phones: [
            { kind: 'mobile', number: '082 555 0134' },
            { kind: 'work', number: '021 555 0199' },
          ],
          birthDate: '1980-02-03',
          status: 'deceased',
          emailConsent: 'no',
          rawEmail: 'naledi@gmial.com    ',
          version: null,
          readAt: noon / 1000,
        },
      ],
    });
  });

  it('agrees with the rule for what a field holds', async () => {
    const file = practiceFile([]);
    const connector = connect(file);
    const address = fc.constantFrom('a@x.co', 'b@x.co', 'ab@x.co', 'jos\u00e9@x.co', 'a@x.co.za', "o'neil+x@x.co");
    const spelling = address.chain((text) => fc.constantFrom(text, text.toUpperCase(), ` ${text}`, `${text} `));
    const separator = fc.constantFrom(';', ',', ' ', '; ', '\t', '\n', ' , ', ';;');
    const field = fc.oneof(
      fc.constantFrom(null, '', ' '),
      spelling,
      fc.array(fc.tuple(spelling, separator), { maxLength: 4 }).map((parts) => parts.flat().join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(field, { maxLength: 12 }), fc.uniqueArray(address), async (fields, wanted) => {
        behindOurBack(file, (database) => {
          database.exec('DELETE FROM patients');
          const insert = database.prepare('INSERT INTO patients (id, email) VALUES (?, ?)');
          fields.forEach((held, index) => {
            insert.run(index + 1, held);
          });
        });
        const holders = fields.flatMap((held, index) =>
          wanted.some((part) => addressesIn(held).includes(part)) ? [String(index + 1)] : [],
        );
        expect(await idsOf(connector, ...wanted)).toEqual(holders.toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it('answers for 500 addresses among 10,000 patients', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      id: index + 1,
      email: index % 50 === 0 ? `Family${index}@x.co.za; p${index}@x.co.za` : `P${index}@x.co.za`,
    }));
    const connector = connect(practiceFile(many, { extra: 'CREATE INDEX by_email ON patients (email)' }));
    const wanted = Array.from({ length: 500 }, (_, index) => index * 20);
    const found = await idsOf(connector, ...wanted.map((index) => `p${index}@x.co.za`));
    expect(found).toEqual(wanted.map((index) => String(index + 1)).toSorted());
  });

  it('reads an index over the addresses rather than the whole table', () => {
    const file = practiceFile([], { extra: 'CREATE INDEX by_email ON patients (email)' });
    const { text, values } = patientsByEmails(sqliteDialect, ownPlan(mapping), ['a@x.co.za']);
    const plan = behindOurBack(file, (database) =>
      database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`).all(...values),
    ).map(({ detail }) => detail);
    expect(plan).toContainEqual(expect.stringMatching(/^SEARCH patients USING INTEGER PRIMARY KEY/));
    expect(plan).toContainEqual(expect.stringMatching(/^SCAN patients USING COVERING INDEX by_email/));
  });
});

describe('records and their keys', () => {
  it.each([
    ['INTEGER PRIMARY KEY', [7, 70]],
    ['TEXT PRIMARY KEY', ['7', '07', '7 ', 'A7', 'a7']],
    ['TEXT COLLATE NOCASE', ['A7', 'a7']],
    ['VARCHAR(10) COLLATE RTRIM', ['7', '7 ']],
    ['BLOB', [7n, 'a7']],
    ['BIGINT', [7, '9223372036854775807']],
    ['NUMERIC', [7, 'x']],
    ['TEXT', ['7.0', '7', '7e0', '+7', "7' OR '1'='1", 'Zo\u00eb']],
  ])('a key of type %s is exactly one record', async (idType, ids) => {
    const connector = connect(
      practiceFile(
        ids.map((id) => ({ id, email: `${id}@x.co.za` })),
        { idType },
      ),
    );
    for (const id of ids) {
      expect(await connector.get(String(id))).toMatchObject({ ok: true, value: { rawEmail: `${id}@x.co.za` } });
    }
    for (const id of ['', '0', '007', '7.00', ' 7', '0x7', '%', '*']) {
      expect(await connector.get(id)).toEqual({ ok: true, value: null });
    }
  });

  it('keeps a key of 19 digits whole', async () => {
    const connector = connect(practiceFile([{ id: '9007199254740993', email: 'a@x.co.za' }]));
    expect(await connector.findByEmails(['a@x.co.za'])).toMatchObject({ value: [{ id: '9007199254740993' }] });
    expect(await connector.get('9007199254740992')).toEqual({ ok: true, value: null });
  });

  it('leaves out a record without a key, and refuses to write where two have the same', async () => {
    const file = practiceFile([{ id: 'x', email: 'a@x.co.za' }, { id: 'x' }], {
      idType: 'TEXT',
      extra: "INSERT INTO patients (id, email) VALUES (NULL, 'a@x.co.za')",
    });
    const connector = connect(file);
    expect(await connector.preview(10)).toMatchObject({ ok: true, value: [{ id: 'x' }, { id: 'x' }] });
    expect(
      await connector.updateEmail({
        id: 'x',
        expected: 'a@x.co.za',
        expectedVersion: null,
        next: 'b@x.co.za',
        actor: 'Thandi',
        correctionId: 'c',
      }),
    ).toMatchObject({ outcome: 'refused', failure: { code: 'practice-error' } });
  });
});
