import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDateOf } from '../../../src-main/practice/mapping/birth-date.ts';

describe('birthDateOf', () => {
  it.each([
    ['1980-02-03', '1980-02-03'],
    ['1980-02-03 00:00:00', '1980-02-03'],
    ['1980-02-03T22:00:00.000Z', '1980-02-03'],
    ['1980/02/03', '1980-02-03'],
    ['19800203', '1980-02-03'],
    [' 1980-02-03 ', '1980-02-03'],
    ['2000-02-29', '2000-02-29'],
    ['1900-02-29', null],
    ['1980-02-30', null],
    ['1980-13-01', null],
    ['0000-00-00', null],
    ['0001-01-01', null],
    ['03/02/1980', null],
    ['1980-02', null],
    ['1980-02/03', null],
    ['', null],
    [null, null],
    ['unknown', null],
    ['2444272.5', null],
    ['1980-02-031', null],
  ])('reads %j as %j', (text, date) => expect(birthDateOf(text)).toBe(date));

  it('is the same in every time zone and never throws', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1890-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.string(),
        (date, noise) => {
          const day = date.toISOString().slice(0, 10);
          expect(birthDateOf(day)).toBe(day);
          expect(birthDateOf(day.replaceAll('-', ''))).toBe(day);
          expect([null, day]).toContain(birthDateOf(day + noise));
        },
      ),
    );
  });
});
