import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../../src-main/contract/patient.ts';
import type { PracticeConnector } from '../../../../src-main/practice/port.ts';
import type { Bed, KeyKind } from '../beds/bed.ts';
import { where } from '../beds/where.ts';
import { noon, type PatientRow } from '../practice-file.ts';

async function idsOf(connector: PracticeConnector, ...addresses: readonly string[]) {
  const found = await connector.findByEmails(addresses);
  return found.ok ? found.value.map(({ id }) => id).toSorted() : found.error;
}

const holders: readonly PatientRow[] = [
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

const people: readonly PatientRow[] = [
  { id: 1, first_name: 'Naledi', last_name: 'Mokoena', email: 'naledi@gmial.com', mobile: '082 555-0134' },
  {
    id: 2,
    first_name: 'Zo\u00eb',
    last_name: 'van der Merwe',
    email: 'zoe_m@mweb.co.za',
    home_phone: '(021) 555 0199',
  },
  { id: 3, first_name: 'Andre\u0301', last_name: 'Nel', email: null, mobile: '+27 83 555 0177' },
  { id: 4, first_name: 'Thandi', last_name: 'Mokoena', email: '100%@x.co.za', work_phone: '0115550123' },
  { id: 5, first_name: '\u05d3\u05d5\u05d3', last_name: '\u05db\u05d4\u05df', email: '', mobile: '0725550166' },
];

const searches: readonly (readonly [string, readonly string[]])[] = [
  ['mokoena', ['1', '4']],
  ['naledi mok', ['1']],
  ['van der', ['2']],
  ['andre', ['3']],
  ['0825550134', ['1']],
  ['0835550177', ['3']],
  ['555-01', ['1', '2', '3', '4', '5']],
  ['021555', ['2']],
  ['100%', ['4']],
  ['z_e', []],
  ['*', []],
  ['', []],
  ['  MOKOENA naledi ', ['1']],
  ['zoe', ['2']],
  ['ZO\u00cb', ['2']],
  ['andr\u00e9', ['3']],
  ['\u05db\u05d4\u05df', ['5']],
  ['gmial', ['1']],
  ['082 555 01', ['1']],
  ['+27 82 555 0134', ['1']],
  ['+27825550134', ['1']],
  ['+27 (0)82 555 01', ['1']],
  ['27825550134', ['1']],
  ['083 555', ['3']],
  ['mokoena 0115', ['4']],
  ['%', ['4']],
  ['_', ['2']],
  ["'; DROP TABLE patients; --", []],
  ['\\', []],
  ['   ', []],
];

const keys: readonly (readonly [KeyKind, readonly (string | number)[]])[] = [
  ['number', [7, 70]],
  ['number', ['9007199254740993', '9007199254740992']],
  ['text', ['7', '07', 'A7', 'a7', "7' OR '1'='1", 'Zo\u00eb']],
  ['caseless-text', ['A7', 'a7']],
];

export function readingContract(bed: Bed): void {
  describe('finding the holders of addresses', () => {
    where(bed, 'several')('finds every spelling, each part of a field, families and inactive records', async () => {
      const connector = (await bed.practice(holders)).open();
      expect(await idsOf(connector, 'naledi@gmial.com')).toEqual(['1', '10', '2', '3', '4']);
      expect(await idsOf(connector, 'b@x.co.za')).toEqual(['4']);
      expect(await idsOf(connector, 'jos\u00e9@x.co.za')).toEqual(['9']);
      expect(await idsOf(connector, 'padded@x.co.za')).toEqual(['12']);
      expect(await idsOf(connector, 'NALEDI@gmial.com.za ', 'old@x.co.za')).toEqual(['3', '6']);
    });

    where(bed, 'several')('finds nobody for nothing, for patterns and for parts of an address', async () => {
      const connector = (await bed.practice(holders)).open();
      for (const address of ['', ' ', '%', 'n%', 'n_@x.co.za', 'naledi', '@gmial.com', "' OR 1=1 --", '\0', '\\']) {
        expect(await idsOf(connector, address)).toEqual([]);
      }
      expect(await idsOf(connector)).toEqual([]);
      expect(await idsOf(connector, 'n%@x.co.za')).toEqual(['11']);
    });

    it('reads the record as it stands, east of Greenwich too', async () => {
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBeLessThan(0);
      const practice = await bed.practice([
        {
          id: 1,
          first_name: ' Naledi ',
          last_name: 'van  der Merwe',
          birth_date: '1980-02-03',
          email: ' naledi@gmial.com',
          mobile: '082 555 0134 ',
          home_phone: '',
          work_phone: '021 555 0199',
          status: ' d ',
          email_consent: 0,
        },
      ]);
      expect(await practice.open().get('1')).toEqual({
        ok: true,
        value: {
          id: '1',
          name: 'Naledi van der Merwe',
          phones: [
            { kind: 'mobile', number: '082 555 0134' },
            { kind: 'work', number: '021 555 0199' },
          ],
          birthDate: '1980-02-03',
          status: 'deceased',
          emailConsent: bed.lacks.sql === undefined ? 'no' : 'unknown',
          rawEmail: ' naledi@gmial.com',
          ...(bed.lacks.sql === undefined ? { emptyAs: 'null' } : {}),
          version: ['postgresql', 'fhir'].includes(bed.name) ? expect.stringMatching(/^\d+$/) : null,
          readAt: noon / 1000,
        },
      });
    });

    it('finds families, former spellings and nobody else', async () => {
      const family = [1, 2, 3].map((id) => ({ id, email: id === 2 ? 'FAMILY@x.co.za' : 'family@x.co.za' }));
      const others = [
        { id: 4, email: 'not-family@x.co.za' },
        { id: 5, email: null },
        { id: 6, email: 'family@x.co.za', status: 'D' },
      ];
      const connector = (await bed.practice([...family, ...others])).open();
      expect(await idsOf(connector, 'family@x.co.za', 'nobody@x.co.za')).toEqual(['1', '2', '3', '6']);
      expect(await idsOf(connector, 'Family@X.co.za ')).toEqual(['1', '2', '3', '6']);
    });

    where(bed, 'several')('agrees with the rule for what a field holds', async () => {
      const rows = Array.from({ length: 8 }, (_, index) => ({ id: index + 1, email: null }));
      const practice = await bed.practice(rows);
      const connector = practice.open();
      const address = fc.constantFrom('a@x.co', 'b@x.co', 'ab@x.co', 'jos\u00e9@x.co', 'a@x.co.za', "o'neil+x@x.co");
      const spelling = address.chain((text) => fc.constantFrom(text, text.toUpperCase(), ` ${text}`, `${text} `));
      const separator = fc.constantFrom(';', ',', ' ', '; ', '\t', '\n', ' , ', ';;');
      const field = fc.oneof(
        fc.constantFrom(null, '', ' '),
        spelling,
        fc.array(fc.tuple(spelling, separator), { maxLength: 4 }).map((parts) => parts.flat().join('')),
      );
      const fields = fc.array(field, { minLength: 8, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(fields, fc.uniqueArray(address), async (held, wanted) => {
          for (const [index, email] of held.entries()) await practice.setEmail(String(index + 1), email);
          const holders = held.flatMap((email, index) =>
            wanted.some((part) => addressesIn(email).includes(part)) ? [String(index + 1)] : [],
          );
          expect(await idsOf(connector, ...wanted)).toEqual(holders.toSorted());
        }),
        { numRuns: 40 },
      );
    });

    it('answers for 500 addresses among 10,000 patients', async () => {
      const many = Array.from({ length: 10_000 }, (_, index) => ({
        id: index + 1,
        email:
          index % 50 === 0 && bed.lacks.several === undefined
            ? `Family${index}@x.co.za; p${index}@x.co.za`
            : `P${index}@x.co.za`,
      }));
      const connector = (await bed.practice(many)).open();
      const wanted = Array.from({ length: 500 }, (_, index) => index * 20);
      const found = await idsOf(connector, ...wanted.map((index) => `p${index}@x.co.za`));
      expect(found).toEqual(wanted.map((index) => String(index + 1)).toSorted());
    });

    where(bed, 'keys').each(keys)('a key (%s) of %j is exactly one record', async (key, ids) => {
      const practice = await bed.practice(
        ids.map((id) => ({ id, email: `p${ids.indexOf(id)}@x.co.za` })),
        { key },
      );
      const connector = practice.open();
      for (const id of ids) {
        expect(await connector.get(String(id))).toMatchObject({
          ok: true,
          value: { id: String(id), rawEmail: `p${ids.indexOf(id)}@x.co.za` },
        });
      }
      for (const id of ['', '0', '007', '7.00', ' 7', '0x7', '%', '7 ']) {
        expect(await connector.get(id)).toEqual({ ok: true, value: null });
      }
    });
  });

  describe('searching and testing', () => {
    where(bed, 'search').each(searches)('%j', async (text, ids) => {
      const found = await (await bed.practice(people)).open().search(text, 10);
      expect(found.ok && found.value.map(({ id }) => id).toSorted()).toEqual(ids);
    });

    where(bed, 'sql')('works where only key and address are mapped', async () => {
      const none = { firstName: null, lastName: null, birthDate: null, mobile: null, home: null, work: null } as const;
      const connector = (await bed.practice(people)).open({ mapping: { ...none, status: null, emailConsent: null } });
      expect(await connector.search('gmial', 5)).toMatchObject({
        value: [{ id: '1', name: '', phones: [], birthDate: null, status: 'unknown', emailConsent: 'unknown' }],
      });
      expect(await connector.search('082 555', 5)).toEqual({ ok: true, value: [] });
    });

    where(bed, 'search')('answers in the order of names, and no more than asked for', async () => {
      const connector = (await bed.practice(people)).open();
      expect(await connector.search('555', 3)).toMatchObject({ value: [{ id: '1' }, { id: '4' }, { id: '3' }] });
      expect(await connector.preview(2)).toMatchObject({ ok: true, value: [{ id: '1' }, { id: '2' }] });
    });

    where(bed, 'search')('counts active patients, says what we may do and leaves everything as it was', async () => {
      const practice = await bed.practice([
        { id: 1, email: 'a@x.co.za' },
        { id: 2, email: '  ' },
        { id: 3, email: null },
        { id: 5, email: 'c@x.co.za', status: 'D' },
        { id: 6, email: 'd@x.co.za', status: ' m ' },
        { id: 7, email: 'e@x.co.za', status: 'never heard of' },
      ]);
      const before = await practice.fields();
      expect(await practice.open({ writing: false }).test()).toMatchObject({
        ok: true,
        value: {
          table: 'patients',
          activePatients: 4,
          withEmail: 2,
          mayRead: true,
          mayWriteEmail: true,
          mayWriteElse: true,
        },
      });
      expect(await practice.fields()).toEqual(before);
      expect(await practice.audit()).toEqual([]);
    });

    where(bed, 'sql')('describes tables and their columns', async () => {
      const practice = await bed.practice([], { email: 'short' });
      await practice.execute('CREATE VIEW people AS SELECT id FROM patients');
      const described = await practice.open({ mapping: { table: 'not yet chosen' } }).describe();
      expect(described.ok && described.value.map(({ table }) => table)).toEqual([
        'contact_changes',
        'patients',
        'people',
      ]);
      const patients = described.ok ? described.value.find(({ table }) => table === 'patients') : undefined;
      expect(patients?.columns).toHaveLength(11);
      expect(patients?.columns).toContainEqual(expect.objectContaining({ name: 'email', nullable: true, length: 20 }));
    });
  });
}
