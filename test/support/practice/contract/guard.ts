import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bed, TextKind } from '../beds/bed.ts';
import { where } from '../beds/where.ts';
import { hex, update } from '../practice-file.ts';

/** What the field holds, and what we believe that it holds: alike, never the same bytes. */
const lookAlikes: readonly (readonly [string, TextKind, string | null, string | null])[] = [
  ['another case', 'plain', 'Naledi@gmial.com', 'naledi@gmial.com'],
  ['another case in a column that knows none', 'caseless', 'NALEDI@GMIAL.COM', 'naledi@gmial.com'],
  ['a trailing blank', 'plain', 'naledi@gmial.com ', 'naledi@gmial.com'],
  ['a trailing blank in a column that sees none', 'padding-blind', 'naledi@gmial.com  ', 'naledi@gmial.com'],
  ['a blank that is gone', 'caseless', 'naledi@gmial.com', 'naledi@gmial.com '],
  ['NULL for an empty field', 'plain', null, ''],
  ['an empty field for NULL', 'plain', '', null],
  ['NULL for an address', 'plain', null, 'naledi@gmial.com'],
  ['an address for NULL', 'plain', 'naledi@gmial.com', null],
  ['a decomposed é for a composed one', 'caseless', 'jose\u0301@x.co.za', 'jos\u00e9@x.co.za'],
  ['an é for an e', 'caseless', 'jos\u00e9@x.co.za', 'jose@x.co.za'],
  ['an upper-case É', 'latin', 'JOS\u00c9@X.CO.ZA', 'jos\u00e9@x.co.za'],
  ['a field that begins alike', 'plain', 'naledi@gmial.com; n@work.co.za', 'naledi@gmial.com'],
  ['a wildcard', 'plain', 'naledi@gmial.com', '%'],
];

const exact: readonly (readonly [string, TextKind, string | null])[] = [
  ['an address', 'plain', 'naledi@gmial.com'],
  ['NULL', 'plain', null],
  ['an empty field', 'plain', ''],
  ['an address of another character set', 'latin', 'jos\u00e9@x.co.za'],
  ['a composed é', 'caseless', 'jos\u00e9@x.co.za'],
  ['a decomposed é', 'plain', 'jose\u0301@x.co.za'],
  ['an emoji', 'plain', '\u{1f600}@x.co.za'],
  ['letters from right to left', 'plain', '\u05d3\u05d5\u05d3@x.co.il'],
  ['several addresses', 'plain', 'a@x.co.za; B@y.co.za , c@z.co.za'],
  ['quotes and backslashes', 'plain', `o'neil"\\'@x.co.za`],
];

export function guardContract(bed: Bed): void {
  describe('the guard of a write', () => {
    const here = lookAlikes.filter(
      ([, , held, expected]) => bed.lacks.empty === undefined || (held !== '' && expected !== ''),
    );
    it.each(here)('takes %s for somebody else’s change', async (_, email, held, expected) => {
      const practice = await bed.practice([{ id: 1, email: held }], { email });
      expect(await practice.open().updateEmail(update({ expected }))).toEqual({ outcome: 'conflict', found: held });
      expect(await practice.fields()).toEqual({ 1: held === null ? null : hex(held) });
      expect(await practice.audit()).toEqual([]);
    });

    const still = exact.filter(([, , held]) => bed.lacks.empty === undefined || held !== '');
    it.each(still)('lets %s through when it is still the same', async (_, email, held) => {
      const rows = [
        { id: 1, email: held },
        { id: 2, email: held },
      ];
      const practice = await bed.practice(rows, { email });
      const connector = practice.open();
      expect(await connector.get('1')).toMatchObject({ ok: true, value: { rawEmail: held } });
      expect(await connector.updateEmail(update({ expected: held }))).toEqual({ outcome: 'written' });
      expect(await practice.fields()).toEqual({ 1: hex('naledi@gmail.com'), 2: held === null ? null : hex(held) });
    });

    where(bed, 'lengths')('lets a field of fixed length through as it was read', async () => {
      const practice = await bed.practice([{ id: 1, email: 'naledi@gmial.com' }], { email: 'padded' });
      const connector = practice.open();
      const read = await connector.get('1');
      const expected = read.ok ? (read.value?.rawEmail ?? null) : null;
      expect(await connector.updateEmail(update({ expected: 'Naledi@gmial.com' }))).toMatchObject({
        outcome: 'conflict',
      });
      expect(await connector.updateEmail(update({ expected }))).toEqual({ outcome: 'written' });
      expect(await connector.findByEmails(['naledi@gmail.com'])).toMatchObject({ value: [{ id: '1' }] });
    });

    where(bed, 'empty')('writes exactly when the field holds exactly what was expected', async () => {
      const practice = await bed.practice([{ id: 1, email: '' }], { email: 'caseless' });
      const connector = practice.open({ mapping: { audit: null } });
      const field = fc.oneof(
        fc.constant(null),
        fc.constantFrom('', ' ', 'a@b.co', 'A@b.co', 'a@b.co ', 'jos\u00e9@b.co', 'jose\u0301@b.co', 'a@b.co;c@d.co'),
        fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
      );
      await fc.assert(
        fc.asyncProperty(field, field, async (held, expected) => {
          await practice.setEmail('1', held);
          const outcome = await connector.updateEmail(update({ expected, next: 'next@b.co' }));
          const same = held === expected;
          expect(outcome).toEqual(same ? { outcome: 'written' } : { outcome: 'conflict', found: held });
          expect(await practice.fields()).toEqual({ 1: same ? hex('next@b.co') : held === null ? null : hex(held) });
        }),
        { numRuns: 60 },
      );
    });
  });
}
