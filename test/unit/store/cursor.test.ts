import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursorAfter, cut, pageSize, positionOf } from '../../../src-main/store/cursor.ts';

test('a cursor gives back the position that it was made of, whatever the texts in it', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string({ unit: 'binary' }), (number, text) => {
      expect(positionOf(cursorAfter('name', [number, text]), 'name', ['number', 'string'])).toEqual([number, text]);
    }),
  );
});

test.each([
  ['none', null],
  ['empty', ''],
  ['no base64', '%%%'],
  ['no JSON', Buffer.from('x').toString('base64url')],
  ['no list', Buffer.from('{"length":3,"0":"name"}').toString('base64url')],
  ['of another order', cursorAfter('urgent', [1, 'a'])],
  ['too short', cursorAfter('name', [1])],
  ['too long', cursorAfter('name', [1, 'a', 'b'])],
  ['of other types', cursorAfter('name', ['1', 'a'])],
  ['with null in it', Buffer.from('["name",1,null]').toString('base64url')],
])('a cursor that is %s means the first page', (_, cursor) => {
  expect(positionOf(cursor, 'name', ['number', 'string'])).toBeNull();
});

test('any text at all is read as a cursor without an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => positionOf(text, 'name', ['number'])).not.toThrow();
    }),
  );
});

test('a page is cut where one row more than fits was read', () => {
  const rows = Array.from({ length: pageSize + 1 }, (_, index) => index);
  expect(cut(rows)).toEqual({ shown: rows.slice(0, pageSize), last: pageSize - 1 });
  expect(cut(rows.slice(0, pageSize))).toEqual({ shown: rows.slice(0, pageSize), last: null });
  expect(cut([])).toEqual({ shown: [], last: null });
});
