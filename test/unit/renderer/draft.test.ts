import { describe, expect, test } from 'vitest';
import { isDomainTypo, isTouched, newDraft, suggestionsOf, tickedIds } from '../../../src-renderer/state/draft.ts';
import { lineOf } from '../../support/fake-bridge/rows.ts';

const row = lineOf(2, 'family@mweb.co.za', 0, {
  suggestion: 'family@mweb.com',
  sharedWith: [
    { patientId: 'p8', name: 'Pieter' },
    { patientId: 'p9', name: 'Gert' },
  ],
});

describe('a domain typo', () => {
  test.each([
    ['anna@gmial.com', 'anna@gmail.com', true],
    ['Anna@gmial.com', 'anna@GMAIL.com', true],
    ['anna@gmial.com', 'anne@gmail.com', false],
    ['anna@gmail.com', 'anna@gmail.com', false],
    ['anna@gmial.com', 'anna@gmail', false],
    ['anna@gmial.com', 'anna', false],
    ['anna@gmial.com', '', false],
  ])('%s to %s: %s', (before, after, is) => expect(isDomainTypo(before, after)).toBe(is));
});

describe('a draft', () => {
  test('ticks all for a domain typo, nobody for another address, and keeps what was ticked by hand', () => {
    const draft = newDraft(row, null);
    expect(tickedIds(draft)).toEqual([]);
    expect(tickedIds({ ...draft, text: 'family@mweb.com' })).toEqual(['p8', 'p9']);
    expect(tickedIds({ ...draft, text: 'anna@gmail.com' })).toEqual([]);
    expect(tickedIds({ ...draft, text: 'family@mweb.com', ticks: { p8: false } })).toEqual(['p9']);
    expect(tickedIds({ ...draft, text: 'anna@gmail.com', ticks: { p9: true } })).toEqual(['p9']);
  });

  test('is touched once it differs by more than case and blanks', () => {
    const draft = newDraft(row, null);
    expect(isTouched(draft)).toBe(false);
    expect(isTouched({ ...draft, text: ' Family@mweb.co.za ' })).toBe(false);
    expect(isTouched({ ...draft, text: 'family@mweb.co.z' })).toBe(true);
    expect(isTouched({ ...draft, text: '' })).toBe(true);
  });

  test('offers what the row knew until the check answers, and never what is typed already', () => {
    const draft = newDraft(row, null);
    expect(suggestionsOf(draft)).toEqual(['family@mweb.com']);
    expect(suggestionsOf({ ...draft, text: 'Family@mweb.com' })).toEqual([]);
  });
});
