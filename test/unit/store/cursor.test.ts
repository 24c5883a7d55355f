import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedBy, cursorOf, pageOf, pageSize, reading } from '../../../src-main/store/cursor.ts';

const sides = ['after', 'from', 'before'] as const;
const first = { side: 'after', position: null } as const;

test('a cursor gives back the side and the position that it was made of, whatever the texts in it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sides), fc.integer(), fc.string({ unit: 'binary' }), (side, number, text) => {
      const asked = askedBy(cursorOf('name', side, [number, text]), 'name', ['number', 'string']);
      expect(asked).toEqual({ side, position: [number, text] });
    }),
  );
});

const encoded = (json: string): string => Buffer.from(json).toString('base64url');

test.each([
  ['none', null],
  ['empty', ''],
  ['no base64', '%%%'],
  ['no JSON', encoded('x')],
  ['no list', encoded('{"length":4,"0":"name","1":"after"}')],
  ['of another order', cursorOf('urgent', 'after', [1, 'a'])],
  ['of no side', encoded('["name","beside",1,"a"]')],
  ['too short', cursorOf('name', 'after', [1])],
  ['too long', cursorOf('name', 'after', [1, 'a', 'b'])],
  ['of other types', cursorOf('name', 'after', ['1', 'a'])],
  ['with null in it', encoded('["name","after",1,null]')],
])('a cursor that is %s means the first page', (_, cursor) => {
  expect(askedBy(cursor, 'name', ['number', 'string'])).toEqual(first);
});

test('any text at all is read as a cursor without an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => askedBy(text, 'name', ['number'])).not.toThrow();
    }),
  );
});

/** Pages of 0, 1, 2 ... as a store reads them. */
function ask(all: readonly number[], cursor: string | null) {
  const asked = askedBy(cursor, 'number', ['number']);
  const { comparison, direction } = reading(asked, 'ascending');
  const at = Number(asked.position?.[0] ?? Number.NEGATIVE_INFINITY);
  const fits = { '>': (row: number) => row > at, '>=': (row: number) => row >= at, '<': (row: number) => row < at };
  const rows = all.filter(comparison in fits ? fits[comparison as keyof typeof fits] : () => false);
  const read = (direction === 'ASC' ? rows : rows.toReversed()).slice(0, pageSize + 1);
  return pageOf(read, asked, 'number', (row) => [row]);
}

test('pages lead to the end and back to the beginning, and each can be asked for again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 260 }), (length) => {
      const all = Array.from({ length }, (_, index) => index);
      const down = [ask(all, null)];
      for (let next = down[0]?.next ?? null; next !== null; next = down.at(-1)?.next ?? null) down.push(ask(all, next));
      expect(down.flatMap((page) => page.shown)).toEqual(all);
      for (const page of down) expect(ask(all, page.from).shown).toEqual(page.shown);
      const up = [down.at(-1) ?? ask(all, null)];
      for (let next = up[0]?.previous ?? null; next !== null; next = up[0]?.previous ?? null)
        up.unshift(ask(all, next));
      expect(up.flatMap((page) => page.shown)).toEqual(all);
      expect(up[0]).toMatchObject({ previous: null, from: null });
    }),
  );
});
