import { describe, expect, it } from 'vitest';
import { declaredLength, lengthInCharacters } from '../../../src-main/practice/mapping/declared-length.ts';

describe('declaredLength', () => {
  it.each([
    ['VARCHAR(50)', 50],
    ['varchar ( 80 )', 80],
    ['CHAR(10) COLLATE NOCASE', 10],
    ['NATIVE CHARACTER(70)', 70],
    ['nvarchar(100)', 100],
    ['TEXT', null],
    ['VARCHAR', null],
    ['DECIMAL(10,5)', null],
    ['INT(11)', null],
    ['', null],
  ])('reads %j as %j', (type, length) => expect(declaredLength(type)).toBe(length));
});

describe('lengthInCharacters', () => {
  it('counts as databases do', () => {
    expect(lengthInCharacters('jos\u00e9')).toBe(4);
    expect(lengthInCharacters('\u{1f600}')).toBe(1);
  });
});
