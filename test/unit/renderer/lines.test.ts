import { describe, expect, test } from 'vitest';
import { linesOf, totalOf } from '../../../src-renderer/worklist/lines.ts';
import { clinicRows, lineOf } from '../../support/fake-bridge/rows.ts';

const now = Date.parse('2026-11-12T09:24:00+02:00');
const onlyLines = { decision: 0, line: 2, report: 0, nobody: 0 };

describe('lines of the list', () => {
  test('plain lines alone need no heading', () => {
    const rows = [lineOf(0, 'a@x.org', now), lineOf(1, 'b@x.org', now)];
    expect(linesOf(rows, onlyLines).map((line) => line.heading)).toEqual([false, false]);
    expect(totalOf(onlyLines)).toBe(2);
  });

  test('each section has its heading with the count of all its lines, loaded or not', () => {
    const counts = { decision: 2, line: 120, report: 2, nobody: 1 };
    const headings = linesOf(clinicRows(now), counts).flatMap((line) =>
      line.heading ? [[line.title, line.count]] : [],
    );
    expect(headings).toEqual([
      ['Needs a decision', 2],
      ['Addresses to correct', 120],
      ['Reports that did not arrive', 2],
      ['Nobody in the practice database has this address', 1],
    ]);
    expect(totalOf(counts)).toBe(129);
  });

  test('lines of one address stand together, other neighbours do not', () => {
    const rows = [
      lineOf(0, 'a@x.org', now),
      lineOf(1, 'b@x.org', now),
      lineOf(2, 'b@x.org', now),
      lineOf(3, 'c@x.org', now),
    ];
    const together = linesOf(rows, onlyLines).map((line) => !line.heading && [line.continues, line.continued]);
    expect(together).toEqual([
      [false, false],
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  test('before the first answer the total is not known', () => {
    expect(totalOf(undefined)).toBe(-1);
  });
});
