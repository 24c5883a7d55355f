import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoff, longestWait } from '../../../src-main/mandrill/backoff.ts';

const attempts = fc.integer({ min: 1, max: 60 });
const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

test('doubles from two seconds, half of it jittered', () => {
  expect([1, 2, 3, 4].map((attempt) => backoff(attempt, null, () => 0))).toEqual([1000, 2000, 4000, 8000]);
  expect([1, 2, 3, 4].map((attempt) => backoff(attempt, null, () => 1))).toEqual([2000, 4000, 8000, 16000]);
});

test('never waits longer than fifteen minutes of its own accord', () => {
  fc.assert(
    fc.property(attempts, random, (attempt, dice) => {
      const wait = backoff(attempt, null, () => dice);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(longestWait);
    }),
  );
});

test('never undercuts a Retry-After, and gives up on one beyond fifteen minutes', () => {
  fc.assert(
    fc.property(attempts, fc.integer({ min: 0, max: 5000 }), random, (attempt, seconds, dice) => {
      const wait = backoff(attempt, seconds, () => dice);
      if (seconds > 900) expect(wait).toBeNull();
      else expect(wait).toBeGreaterThanOrEqual(seconds * 1000);
    }),
  );
});
