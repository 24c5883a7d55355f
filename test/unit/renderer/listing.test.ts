import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src-main/contract/result.ts';
import { failure, success } from '../../../src-main/contract/result.ts';
import type { Listing } from '../../../src-renderer/state/listing.ts';
import { createPager, noListing } from '../../../src-renderer/state/listing.ts';

interface Page {
  readonly rows: readonly string[];
  readonly next: string | null;
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
  const page = (name: string, next: string | null): Result<Page> => success({ rows: [name], next });
  return { pager, asked, page, rows: () => listing.pages.flatMap((one) => one.rows), listing: () => listing };
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
