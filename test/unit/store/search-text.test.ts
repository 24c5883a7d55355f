import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { foldText, matches, searchOf, searchText } from '../../../src-main/store/search-text.ts';

const text = searchText(['Zoë van der Merwe', 'zoe.vdm@gmial.example', null], ['+27 (82) 555-0134', '011 444 0199']);

/** Asks SQLite itself, as the pages do. */
function finds(typed: string): boolean {
  const database = new Database(':memory:');
  try {
    return (
      database
        .prepare(`SELECT ${matches('@text')} AS found`)
        .pluck()
        .get({ text, ...searchOf(typed) }) === 1
    );
  } finally {
    database.close();
  }
}

test.each([
  'zoe',
  'ZOË',
  'Zoe\u0308',
  'merwe zoë',
  '  merwe ',
  'gmial',
  'vdm@gm',
  'oe.v',
  '0825550134',
  '082 555 0134',
  '+27 82 555 0134',
  '(082) 555-0134',
  '555 01',
  '0114440199',
  '444',
])('%j finds the row', (typed) => {
  expect(finds(typed)).toBe(true);
});

test.each(['zoë smith', 'gmail', '0825550135', '083', '%', '_', 'z*', "' OR 1", '99 99 99'])('%j does not', (typed) => {
  expect(finds(typed)).toBe(false);
});

test('folding takes case and diacritics away and leaves other scripts', () => {
  expect(foldText('ÉLODIE Müller')).toBe('elodie muller');
  expect(foldText('محمد 王')).toBe('محمد 王');
});
