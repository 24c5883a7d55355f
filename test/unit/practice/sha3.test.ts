import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha3of512 } from '../../../src-main/practice/presets/sha3.ts';

describe('sha3of512', () => {
  it('is what the standard says', () => {
    const hash = (text: string) => createHash('sha3-512').update(text).digest('hex');
    for (const length of [0, 1, 71, 72, 73, 143, 144, 500]) {
      const text = 'a'.repeat(length);
      expect(sha3of512(text)).toBe(hash(text));
    }
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => sha3of512(text) === hash(text)));
  });
});
