import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src-main/contract/result.ts';
import { failure, success } from '../../../src-main/contract/result.ts';
import type { Listing } from '../../../src-renderer/state/listing.ts';
import { createPager, isWhole, noListing, pagesHeld, rowsHeld } from '../../../src-renderer/state/listing.ts';

interface Page {
  readonly rows: readonly { readonly id: string }[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly from: string | null;
}

/** A list whose answers the test gives out one by one, in any order. */
function pagerUnderTest() {
  let listing: Listing<Page> = noListing;
  const asked: { readonly cursor: string | null; readonly answer: (result: Result<Page>) => Promise<void> }[] = [];
  const pager = createPager<Page>(
    (cursor) =>
      new Promise((resolve) => {
        asked.push({
          cursor,
          answer: async (result) => {
            resolve(result);
            await new Promise(setImmediate);
          },
        });
      }),
    () => listing,
    (change) => {
      listing = { ...listing, ...change };
    },
  );
  const page = (name: string, next: string | null): Result<Page> =>
    success({ rows: [{ id: name }], next, previous: null, from: null });
  return { pager, asked, page, rows: () => rowsHeld(listing).map(({ id }) => id), listing: () => listing };
}

describe('keyset pages', () => {
  test('the first page, then more, until there is no next', async () => {
    const { pager, asked, page, rows } = pagerUnderTest();
    void pager.open();
    await asked[0]?.answer(page('a', '1'));
    void pager.more();
    expect(asked[1]?.cursor).toBe('1');
    await asked[1]?.answer(page('b', null));
    void pager.more();
    expect(asked).toHaveLength(2);
    expect(rows()).toEqual(['a', 'b']);
  });

  test('an answer to a question that was replaced is dropped, whichever comes first', async () => {
    const { pager, asked, page, rows } = pagerUnderTest();
    void pager.open();
    void pager.open();
    await asked[1]?.answer(page('new', null));
    await asked[0]?.answer(page('old', null));
    expect(rows()).toEqual(['new']);
  });

  test('asking again replaces all held pages at once, and never shows half of them', async () => {
    const { pager, asked, page, rows } = pagerUnderTest();
    void pager.open();
    await asked[0]?.answer(page('a', '1'));
    void pager.more();
    await asked[1]?.answer(page('b', null));
    void pager.again();
    await asked[2]?.answer(page('A', '1'));
    expect(rows()).toEqual(['a', 'b']);
    await asked[3]?.answer(page('B', null));
    expect(rows()).toEqual(['A', 'B']);
  });

  test('many changes while one is read cost one more round', async () => {
    const { pager, asked, page, rows } = pagerUnderTest();
    void pager.open();
    await asked[0]?.answer(page('a', null));
    for (let time = 0; time < 5; time += 1) void pager.again();
    await asked[1]?.answer(page('b', null));
    await asked[2]?.answer(page('c', null));
    expect(asked).toHaveLength(3);
    expect(rows()).toEqual(['c']);
  });

  test('a change that comes while another question waits for its answer asks that question, from its beginning', async () => {
    const { pager, asked, page, rows, listing } = pagerUnderTest();
    void pager.open();
    await asked[0]?.answer(page('a', '1'));
    const { question } = listing();
    void pager.open();
    void pager.again();
    void pager.again();
    expect(asked).toHaveLength(2);
    await asked[1]?.answer(page('b', null));
    expect(listing().question).toBe(question + 1);
    expect(asked[2]?.cursor).toBeNull();
    await asked[2]?.answer(page('B', null));
    expect(rows()).toEqual(['B']);
    expect(asked).toHaveLength(3);
  });

  test('a list that is shown again is the one that was left; what waits for its answer is not asked twice', async () => {
    const { pager, asked, page, rows, listing } = pagerUnderTest();
    void pager.visit();
    void pager.visit();
    expect(asked).toHaveLength(1);
    await asked[0]?.answer(page('a', '1'));
    void pager.more();
    await asked[1]?.answer(page('b', null));
    const { question } = listing();
    void pager.visit();
    await asked[2]?.answer(page('A', '1'));
    await asked[3]?.answer(page('B', null));
    expect(rows()).toEqual(['A', 'B']);
    expect(listing().question).toBe(question);
    void pager.visit();
    await asked[4]?.answer(failure({ code: 'store-disk-full' }));
    void pager.visit();
    await asked[5]?.answer(page('new', null));
    expect(rows()).toEqual(['new']);
    expect(listing().question).toBe(question + 1);
  });

  test('a failure keeps what is on screen and says why; the next answer clears it', async () => {
    const { pager, asked, page, rows, listing } = pagerUnderTest();
    void pager.open();
    await asked[0]?.answer(page('a', null));
    void pager.again();
    await asked[1]?.answer(failure({ code: 'store-disk-full' }));
    expect(rows()).toEqual(['a']);
    expect(listing().failure).toEqual({ code: 'store-disk-full' });
    void pager.again();
    await asked[2]?.answer(page('b', null));
    expect(listing().failure).toBeNull();
  });

  test('nothing is asked again that was never asked', () => {
    const { pager, asked } = pagerUnderTest();
    void pager.again();
    expect(asked).toEqual([]);
  });
});

describe('a window on a long list', () => {
  const length = 1_000;
  const perPage = 10;

  /** A list of numbers that answers at once, as a store does; rows may come and go. */
  function longList(worked: readonly string[] = []) {
    let listing: Listing<Page> = noListing;
    const all = Array.from({ length }, (_, index) => index * 10);
    const answer = (cursor: string | null): Page => {
      const [side = 'from', at = '-1'] = cursor?.split(' ') ?? [];
      const rows = all.filter((row) =>
        side === 'before' ? row < Number(at) : side === 'after' ? row > Number(at) : row >= Number(at),
      );
      const shown = side === 'before' ? rows.slice(-perPage) : rows.slice(0, perPage);
      const first = shown[0];
      const last = shown.at(-1);
      const begins = first === undefined || first === all[0];
      return {
        rows: shown.map((id) => ({ id: String(id) })),
        next: last === undefined || last === all.at(-1) ? null : `after ${last}`,
        previous: begins ? null : `before ${first}`,
        from: begins ? null : `from ${first}`,
      };
    };
    const pager = createPager<Page>(
      async (cursor) => success(answer(cursor)),
      () => listing,
      (change) => {
        listing = { ...listing, ...change };
      },
      () => worked,
    );
    return { pager, all, listing: () => listing, rows: () => rowsHeld(listing).map(({ id }) => Number(id)) };
  }

  test('goes to the end and back without losing or repeating a row, and holds no more than a few pages', async () => {
    const { pager, all, listing, rows } = longList();
    await pager.open();
    const seen = new Set(rows());
    while (listing().pages.at(-1)?.next != null) {
      await pager.more();
      for (const row of rows()) seen.add(row);
      expect(listing().pages.length).toBeLessThanOrEqual(pagesHeld);
      // What is held is one piece of the list, and it is known which.
      expect(rows()).toEqual(all.slice(listing().before, listing().before + rows().length));
    }
    expect(seen.size).toBe(length);
    expect(isWhole(listing())).toBe(false);
    while (listing().pages[0]?.previous != null) {
      await pager.earlier();
      expect(rows()).toEqual(all.slice(listing().before, listing().before + rows().length));
    }
    expect(rows()[0]).toBe(0);
  });

  test('asks again for what it holds, wherever that is, also when rows came and went', async () => {
    const { pager, all, rows } = longList();
    await pager.open();
    for (let page = 0; page < 20; page += 1) await pager.more();
    const first = rows()[0] ?? 0;
    all.splice(all.indexOf(first), 1);
    all.splice(all.indexOf(first + 30), 0, first + 25);
    await pager.again();
    const at = all.indexOf(rows()[0] ?? -1);
    expect(rows()).toEqual(all.slice(at, at + rows().length));
    expect(rows()).toContain(first + 25);
    expect(rows()).not.toContain(first);
  });

  test('keeps the row that is worked on when its page is let go, until it is back or the list is another', async () => {
    const { pager, rows, listing } = longList(['30']);
    await pager.open();
    for (let page = 0; page < 20; page += 1) await pager.more();
    expect(rows()[0]).toBe(30);
    expect(rows().filter((row) => row === 30)).toHaveLength(1);
    await pager.again();
    expect(rows()[0]).toBe(30);
    while (listing().pages[0]?.previous != null) await pager.earlier();
    expect(rows().slice(0, 5)).toEqual([0, 10, 20, 30, 40]);
    expect(rows().filter((row) => row === 30)).toHaveLength(1);
    for (let page = 0; page < 20; page += 1) await pager.more();
    await pager.open();
    expect(rows()).toHaveLength(perPage);
  });

  test('a list that shrank to nothing where the window was is shown from its beginning', async () => {
    const { pager, all, rows } = longList();
    await pager.open();
    for (let page = 0; page < 20; page += 1) await pager.more();
    all.splice(5);
    await pager.again();
    expect(rows()).toEqual([0, 10, 20, 30, 40]);
  });
});
