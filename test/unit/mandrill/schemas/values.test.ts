import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTime, unixSeconds } from '../../../../src-main/mandrill/schemas/values.ts';

test.each([
  ['2026-06-11 12:26:16', 1_781_180_776],
  ['2026-06-11 12:26:16.25149', 1_781_180_776],
  ['2026-06-11T12:26:16Z', 1_781_180_776],
  ['2026-06-11T12:26:16.000+00:00', 1_781_180_776],
])('reads %s as UTC', (text, seconds) => {
  expect(readTime(text)).toBe(seconds);
});

test.each([null, undefined, 0, '', 'yesterday', '2026-13-40 99:00:00', '2026-06-11', '2026-06-11 12:26:16+02:00'])(
  'can not read %s',
  (value) => {
    expect(readTime(value)).toBeNull();
  },
);

test('reads back any second that Mandrill could write', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      const text = new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
      expect(readTime(text)).toBe(seconds);
    }),
  );
});

test('reads seconds as a number or in digits, without the fraction', () => {
  expect([1.9, '1781180776', '1781180776.5'].map((value) => unixSeconds.parse(value))).toEqual([
    1, 1_781_180_776, 1_781_180_776,
  ]);
  expect([null, '', 'x', Number.NaN].map((value) => unixSeconds.safeParse(value).success)).not.toContain(true);
});
