import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceAddress } from '../../../src-main/contract/patient.ts';
import { openPractice } from '../../../src-main/practice/open.ts';
import { type FhirServerOptions, fhirServer } from '../../support/practice/fhir-server.ts';
import { noon, sqliteWorker, update } from '../../support/practice/practice-file.ts';

const email = (value: string, more = {}) => ({ system: 'email', value, ...more });
const phone = { system: 'phone', value: '082 555 0134', use: 'mobile' };
const telecom = [
  email('was@x.co.za', { use: 'old' }),
  phone,
  email('work@x.co.za', { rank: 2, use: 'work' }),
  email('naledi@gmial.com', { rank: 1, use: 'home' }),
  email('ended@x.co.za', { rank: 1, period: { end: '2020-01-01' } }),
];
const field = 'naledi@gmial.com; work@x.co.za';

async function clinic(options: FhirServerOptions = {}, points: readonly object[] = telecom) {
  const server = await fhirServer([{ id: '1', telecom: points as never }], options);
  const connector = openPractice(
    { engine: 'fhir', url: server.url, user: null },
    { writing: true, clock: () => noon, sqliteWorker, password: null, deadline: 5_000 },
  );
  const change = (expected: string, next: string) => connector.updateEmail(update({ expected, next }));
  return { server, connector, change, held: () => server.patient('1')?.telecom };
}

describe.each([
  ['PATCH', { patch: true, conflict: 412 }],
  ['PUT', { patch: false, conflict: 409 }],
] as const)('a record with several addresses in use, written by %s', (_, options) => {
  it('is read as one field, best rank first, and found by each of them', async () => {
    const { connector } = await clinic(options);
    expect(await connector.get('1')).toMatchObject({ value: { rawEmail: field } });
    for (const address of ['naledi@gmial.com', 'Work@x.co.za'])
      expect(await connector.findByEmails([address])).toMatchObject({ value: [{ id: '1', rawEmail: field }] });
    expect(await connector.findByEmails(['was@x.co.za', 'ended@x.co.za'])).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['work@x.co.za', 2, 'work2@x.co.za'],
    ['naledi@gmial.com', 3, 'naledi@gmail.com'],
  ])('has %s corrected and every other entry left as it is', async (old, place, next) => {
    const { change, held } = await clinic(options);
    expect(await change(field, replaceAddress(field, old, next) ?? '')).toEqual({ outcome: 'written' });
    expect(held()).toEqual(telecom.with(place, { ...telecom[place], value: next } as never));
  });

  it('has one removed and, undone, added again', async () => {
    const { change, held, connector } = await clinic(options);
    expect(await change(field, 'work@x.co.za')).toEqual({ outcome: 'written' });
    expect(held()).toEqual(telecom.toSpliced(3, 1));
    expect(await change('work@x.co.za', field)).toEqual({ outcome: 'written' });
    expect(await connector.get('1')).toMatchObject({ value: { rawEmail: 'work@x.co.za; naledi@gmial.com' } });
    // What stands in another order is the same field.
    expect(await change(field, 'work@x.co.za; naledi@gmail.com')).toEqual({ outcome: 'written' });
  });

  it('is in conflict where somebody changed another of them, before our write or during it', async () => {
    const { server, change, held } = await clinic(options);
    const theirs = [phone, email('naledi@gmial.com'), email('new@x.co.za')];
    server.beforeNextWrite(() => server.save({ ...server.patient('1'), telecom: theirs }));
    const conflict = { outcome: 'conflict', found: 'naledi@gmial.com; new@x.co.za' };
    expect(await change(field, 'naledi@gmail.com; work@x.co.za')).toEqual(conflict);
    expect(await change(field, 'naledi@gmail.com; work@x.co.za')).toEqual(conflict);
    expect(held()).toEqual(theirs);
  });

  it('is settled by reading where the answer was lost', async () => {
    const { server, connector } = await clinic(options);
    const removal = update({ expected: field, next: 'work@x.co.za', expectedVersion: '1' });
    server.faultAtNextWrite('cut-before');
    expect(await connector.updateEmail(removal)).toMatchObject({ outcome: 'uncertain' });
    expect(await connector.settle(removal)).toEqual({ outcome: 'never-arrived' });
    server.faultAtNextWrite('cut-after');
    expect(await connector.updateEmail(removal)).toMatchObject({ outcome: 'uncertain' });
    expect(await connector.settle(removal)).toEqual({ outcome: 'written' });
  });

  it('keeps all that is not corrected, whatever its entries hold', async () => {
    const address = fc.constantFrom('a@x.za', 'b@x.za', 'c@x.za', 'd@x.za');
    const values = fc.uniqueArray(address, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('; '));
    const entry = fc.record({ value: values, rank: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: ['value'] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom('', 'new@x.za'),
        async (entries, pick, next) => {
          const points = [phone, ...entries.map(({ value, ...more }) => email(value, more))];
          const { connector, held } = await clinic(options, points);
          const before = await connector.get('1');
          const raw = (before.ok && before.value?.rawEmail) || '';
          const old = raw.split('; ')[pick % raw.split('; ').length] ?? '';
          const wanted = replaceAddress(raw, old, next) ?? '';
          expect(await connector.updateEmail(update({ expected: raw, next: wanted }))).toEqual({ outcome: 'written' });
          const left = held() as { readonly system: string; readonly value: string; readonly rank?: number }[];
          expect(left[0]).toEqual(phone);
          const emails = left.slice(1);
          expect(emails.flatMap(({ value }) => value.split('; ')).toSorted()).toEqual(
            wanted.split('; ').filter(Boolean).toSorted(),
          );
          // An entry that does not hold it is one of those that were there.
          for (const one of emails.filter(({ value }) => !value.includes('new@x.za')))
            expect(entries.some(({ rank }) => rank === one.rank)).toBe(true);
          for (const { value, rank } of entries.filter((one) => !one.value.split('; ').includes(old)))
            expect(emails).toContainEqual(email(value, rank === undefined ? {} : { rank }));
        },
      ),
      { numRuns: 60 },
    );
  });
});
