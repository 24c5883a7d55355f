import { describe, expect, it } from 'vitest';
import type { WorklistQuery, WorklistRow } from '../../../src-main/contract/worklist.ts';
import { linesShown } from '../../../src-main/desk/export/list-pages.ts';
import type { Store } from '../../../src-main/store/port.ts';

const filters = { search: '', type: null, reason: null, sort: 'urgent' } as const;

/** A list of pages by the ids of their lines; notes which were asked for. */
function listOf(pages: readonly (readonly string[])[]) {
  const asked: (string | null)[] = [];
  const page = async ({ cursor }: WorklistQuery) => {
    asked.push(cursor);
    const at = Number(cursor ?? 0);
    const rows = (pages[at] ?? []).map((id) => ({ id }) as WorklistRow);
    return { rows, next: at + 1 < pages.length ? String(at + 1) : null, previous: null, from: null, counts: null };
  };
  return { asked, store: { cases: { page } } as unknown as Store };
}

const read = async (store: Store, lines: readonly string[] | null): Promise<readonly string[]> => {
  const ids: string[] = [];
  for await (const rows of linesShown(store, { list: 'to-fix', filters, lines })) ids.push(...rows.map(({ id }) => id));
  return ids;
};

describe('the lines of a list, page by page', () => {
  it('come in the order of the screen, each once though it moved meanwhile', async () => {
    const { store } = listOf([['a', 'b'], ['b', 'c'], ['d']]);
    expect(await read(store, null)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are the picked ones only, and no page is read after the last of them', async () => {
    const { store, asked } = listOf([['a', 'b'], ['c'], ['d'], ['e']]);
    expect(await read(store, ['c', 'a'])).toEqual(['a', 'c']);
    expect(asked).toEqual([null, '1']);
  });

  it('end with the list where a picked one is gone', async () => {
    const { store, asked } = listOf([['a'], ['b']]);
    expect(await read(store, ['a', 'gone'])).toEqual(['a']);
    expect(asked).toHaveLength(2);
  });
});
