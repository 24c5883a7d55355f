import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignmentDistance, letterDifference } from '../../../src-main/desk/suggest/distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), maxLength: 9 });

describe('the distance of two words', () => {
  it.each([
    ['gmail', 'gmail', 0],
    ['gmial', 'gmail', 1],
    ['gmai', 'gmail', 1],
    ['gmaiil', 'gmail', 1],
    ['gnail', 'gmail', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('%s and %s: %i', (left, right, distance) => {
    expect(alignmentDistance(left, right)).toBe(distance);
  });

  it('is symmetric, zero only for equals, at most the longer length, at least the difference of letters', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const distance = alignmentDistance(left, right);
        expect(alignmentDistance(right, left)).toBe(distance);
        expect(distance === 0).toBe(left === right);
        expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
        expect(distance).toBeGreaterThanOrEqual(letterDifference(left, right));
      }),
    );
  });
});
