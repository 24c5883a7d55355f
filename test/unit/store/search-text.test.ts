import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { foldText, markWords, matches, needlesOf, searchOf, searchText } from '../../../src-main/store/search-text.ts';

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
  '+27825550134',
  '0027825550134',
  '27825550134',
  '+27 (0)82 555 0134',
  '+27 11 444',
  '+2711444',
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

test('among marked texts one or two letters are the beginning of a word', () => {
  const marked = markWords(searchText(['Zoë van der Merwe', 'abc@x.example'], ['082 555 0134']));
  const holds = (typed: string): boolean =>
    (JSON.parse(needlesOf(typed)?.words ?? '[]') as string[]).every((needle) => marked.includes(needle));
  for (const typed of ['z', 'zo', 'v', 'de', 'me', 'a', 'ab', '08', 'oë v', 'bc@', 'erw']) {
    expect(holds(typed), typed).toBe(['oë v'].includes(typed) === false);
  }
  for (const typed of ['o', 'er', 'bc', '55']) expect(holds(typed), typed).toBe(false);
});

test.each(['', '  ', '\u0301', '\0', '\u0001\u0001'])('%j asks for nothing', (typed) => {
  expect(needlesOf(typed)).toBeNull();
});
