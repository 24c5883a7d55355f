import type { ListShown } from '../../contract/exports.ts';
import type { WorklistQuery, WorklistRow } from '../../contract/worklist.ts';
import type { Store } from '../../store/port.ts';
import type { RowOf } from './list-table.ts';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

async function* paged<Row>(ask: (cursor: string | null) => Promise<Page<Row>>): AsyncGenerator<readonly Row[]> {
  let cursor: string | null = null;
  do {
    const page: Page<Row> = await ask(cursor);
    yield page.rows;
    cursor = page.next;
  } while (cursor !== null);
}

type WorkingList = Extract<ListShown, { readonly lines: unknown }>;

/** The lines of To fix or Waiting as the screen has them, a page at a time; of those that are picked only these. */
export async function* linesShown(store: Store, shown: WorkingList): AsyncGenerator<readonly WorklistRow[]> {
  const query: Omit<WorklistQuery, 'cursor'> = { ...shown.filters, view: shown.list };
  const picked = shown.lines === null ? null : new Set(shown.lines);
  const met = new Set<string>();
  for await (const rows of paged((cursor) => store.cases.page({ ...query, cursor }))) {
    // A line that moves while the list is read comes twice.
    const fresh = rows.filter(({ id }) => !met.has(id) && (picked === null || picked.has(id)));
    for (const { id } of fresh) met.add(id);
    yield fresh;
    if (met.size === picked?.size) return;
  }
}

/** The rows of any list as the screen has them, a page at a time. */
export function rowsShown(store: Store, shown: ListShown): AsyncGenerator<readonly RowOf[ListShown['list']][]> {
  if (shown.list === 'done') return paged((cursor) => store.closings.page({ search: shown.search, cursor }));
  if (shown.list === 'sent') return paged((cursor) => store.messages.sentPage({ ...shown.filters, cursor }));
  return linesShown(store, shown);
}

/** How many rows there are; null where there are some and nobody counted them. */
export async function countShown(store: Store, shown: ListShown): Promise<number | null> {
  if (shown.list === 'done' || shown.list === 'sent') {
    // Only whether there is any: nobody counts a whole history first.
    const { value } = await rowsShown(store, shown).next();
    return value?.length === 0 ? 0 : null;
  }
  if (shown.lines !== null) return shown.lines.length;
  const { counts } = await store.cases.page({ ...shown.filters, view: shown.list, cursor: null });
  return counts === null ? null : Object.values(counts).reduce((sum, one) => sum + one, 0);
}
