import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../src-renderer/ui/letters.ts';
import { changedLetters } from '../../../src-renderer/ui/letters.ts';

const marked = (pieces: readonly Piece[]) => pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

describe('changed letters', () => {
  test.each([
    ['naledi@gmial.com', 'naledi@gmail.com', 'naledi@gm[ia]l.com', 'naledi@gm[ai]l.com'],
    ['thabo@gmail.con', 'thabo@gmail.com', 'thabo@gmail.co[n]', 'thabo@gmail.co[m]'],
    ['thabo@gmailcom', 'thabo@gmail.com', 'thabo@gmailcom', 'thabo@gmail[.]com'],
    ['a@b.co', 'a@b.co', 'a@b.co', 'a@b.co'],
    ['Naledi@x.org', 'naledi@x.org', 'Naledi@x.org', 'naledi@x.org'],
    ['', 'a@b.co', '', '[a@b.co]'],
    ['familie@mweb.co.za', 'thabo@gmail.com', '[familie@mweb.co.za]', '[thabo@gmail.com]'],
    ['thabo.d@gmial.com', 'thabo@dlamini.com', 'thabo[.d]@[g]mi[al].com', 'thabo@[dla]mi[ni].com'],
  ])('from %s to %s', (before, after, markedBefore, markedAfter) => {
    const letters = changedLetters(before, after);
    expect([marked(letters.before), marked(letters.after)]).toEqual([markedBefore, markedAfter]);
  });

  test('no letter is lost, added or moved, and what is unmarked is the same on both sides', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (before, after) => {
          const letters = changedLetters(before, after);
          const all = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');
          const kept = (pieces: readonly Piece[]) =>
            [
              ...pieces
                .filter((piece) => !piece.changed)
                .map((piece) => piece.text)
                .join(''),
            ].map((letter) => letter.toLowerCase());
          expect(all(letters.before)).toBe(before);
          expect(all(letters.after)).toBe(after);
          expect(kept(letters.before)).toEqual(kept(letters.after));
        },
      ),
    );
  });

  test('a text far longer than any address is marked whole instead of compared', () => {
    const long = 'x'.repeat(5000);
    expect(changedLetters(long, 'a@b.co').after).toEqual([{ text: 'a@b.co', changed: true }]);
  });
});
