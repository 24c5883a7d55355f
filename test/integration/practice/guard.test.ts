import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auditOf,
  behindOurBack,
  connect,
  fieldsOf,
  hex,
  practiceFile,
  update,
} from '../../support/practice/practice-file.ts';

/** What the field holds, and what we believe that it holds: alike, never the same bytes. */
const lookAlikes: readonly (readonly [string, string, string | null, string | null])[] = [
  ['another case', 'TEXT', 'Naledi@gmial.com', 'naledi@gmial.com'],
  ['another case under NOCASE', 'TEXT COLLATE NOCASE', 'NALEDI@GMIAL.COM', 'naledi@gmial.com'],
  ['a trailing blank', 'TEXT', 'naledi@gmial.com ', 'naledi@gmial.com'],
  ['a trailing blank under RTRIM', 'TEXT COLLATE RTRIM', 'naledi@gmial.com  ', 'naledi@gmial.com'],
  ['a blank that is gone', 'TEXT COLLATE RTRIM', 'naledi@gmial.com', 'naledi@gmial.com '],
  ['NULL for an empty field', 'TEXT', null, ''],
  ['an empty field for NULL', 'TEXT', '', null],
  ['NULL for an address', 'TEXT', null, 'naledi@gmial.com'],
  ['an address for NULL', 'TEXT', 'naledi@gmial.com', null],
  ['a decomposed é for a composed one', 'TEXT', 'jose\u0301@x.co.za', 'jos\u00e9@x.co.za'],
  ['an upper-case É', 'TEXT COLLATE NOCASE', 'JOS\u00c9@X.CO.ZA', 'jos\u00e9@x.co.za'],
  ['a field that begins alike', 'TEXT', 'naledi@gmial.com; n@work.co.za', 'naledi@gmial.com'],
  ['a wildcard', 'TEXT', 'naledi@gmial.com', '%'],
];

describe('the guard of a write', () => {
  it.each(lookAlikes)('takes %s for somebody else’s change', async (_, emailType, held, expected) => {
    const file = practiceFile([{ id: 1, email: held }], { emailType });
    const outcome = await connect(file).updateEmail(update({ expected }));
    expect(outcome).toEqual({ outcome: 'conflict', found: held });
    expect(fieldsOf(file)).toEqual({ 1: held === null ? null : hex(held) });
    expect(auditOf(file)).toEqual([]);
  });

  const exact: readonly (readonly [string, string, string | null])[] = [
    ['an address', 'TEXT', 'naledi@gmial.com'],
    ['NULL', 'TEXT', null],
    ['an empty field', 'TEXT', ''],
    ['char padding', 'CHAR(30)', 'naledi@gmial.com              '],
    ['a composed é', 'TEXT COLLATE NOCASE', 'jos\u00e9@x.co.za'],
    ['a decomposed é', 'TEXT', 'jose\u0301@x.co.za'],
    ['several addresses', 'TEXT', 'a@x.co.za; B@y.co.za , c@z.co.za'],
    ['a quote', 'TEXT', `o'neil"@x.co.za`],
  ];

  it.each(exact)('lets %s through when it is still the same', async (_, emailType, held) => {
    const file = practiceFile(
      [
        { id: 1, email: held },
        { id: 2, email: held },
      ],
      { emailType },
    );
    const connector = connect(file);
    expect(await connector.get('1')).toMatchObject({ ok: true, value: { rawEmail: held } });
    expect(await connector.updateEmail(update({ expected: held }))).toEqual({ outcome: 'written' });
    expect(fieldsOf(file)).toEqual({ 1: hex('naledi@gmail.com'), 2: held === null ? null : hex(held) });
  });

  it('holds in a database that keeps its text as UTF-16', async () => {
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

  it('writes exactly when the field holds exactly what was expected', async () => {
    const file = practiceFile([{ id: 1, email: '' }]);
    const connector = connect(file, {}, { audit: null });
    const field = fc.oneof(
      fc.constant(null),
      fc.constantFrom('', ' ', 'a@b.co', 'A@b.co', 'a@b.co ', 'jos\u00e9@b.co', 'jose\u0301@b.co', 'a@b.co;c@d.co'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(field, field, async (held, expected) => {
        behindOurBack(file, (database) => database.prepare('UPDATE patients SET email = ?').run(held));
        const outcome = await connector.updateEmail(update({ expected, next: 'next@b.co' }));
        const same = held === expected;
        expect(outcome).toEqual(same ? { outcome: 'written' } : { outcome: 'conflict', found: held });
        expect(fieldsOf(file)).toEqual({ 1: same ? hex('next@b.co') : held === null ? null : hex(held) });
      }),
      { numRuns: 150 },
    );
  });
});
