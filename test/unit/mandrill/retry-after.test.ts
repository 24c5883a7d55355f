import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryAfterSeconds } from '../../../src-main/mandrill/retry-after.ts';

const now = Date.UTC(2026, 10, 20, 9);

test.each([
  ['0', 0],
  [' 120 ', 120],
  ['Fri, 20 Nov 2026 09:02:00 GMT', 120],
  ['Friday, 20-Nov-26 09:02:00 GMT', 120],
  ['Fri, 20 Nov 2026 08:00:00 GMT', 0],
])('reads %s', (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds);
});

test.each([null, '', '-5', '1.5', 'soon', '5 apples', '2026-11-20', 'Fri, 99 Nov 2026 09:02:00 GMT', '99999999999'])(
  'can not read %s',
  (header) => {
    expect(retryAfterSeconds(header, now)).toBeNull();
  },
);

test('a date as HTTP writes it is read to the second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seconds) => {
      expect(retryAfterSeconds(new Date(now + seconds * 1000).toUTCString(), now)).toBe(seconds);
    }),
  );
});
