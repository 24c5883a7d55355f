import type { View, WorklistPage, WorklistQuery, WorklistRow } from '../../src-main/contract/worklist.ts';
import type { Listing } from './listing.ts';
import { createPager, noListing, rowsHeld } from './listing.ts';
import type { Tools } from './store.ts';

export type Filters = Omit<WorklistQuery, 'view' | 'cursor'>;

export interface WorkingList extends Listing<WorklistPage> {
  readonly filters: Filters;
  /** The row that has, or would get, the focus. */
  readonly active: string | null;
}

export interface WorklistSlice {
  readonly lists: Readonly<Record<View, WorkingList>>;
  readonly openList: (view: View) => Promise<void>;
  /** Shows a list where it was left. */
  readonly visitList: (view: View) => Promise<void>;
  readonly listAgain: (view: View) => Promise<void>;
  readonly moreOfList: (view: View) => Promise<void>;
  readonly earlierOfList: (view: View) => Promise<void>;
  readonly filter: (view: View, change: Partial<Filters>) => Promise<void>;
  /** The reports that a problem on our side held up, in To fix. */
  readonly showHeldUp: (reason: Filters['reason']) => void;
  readonly activate: (view: View, rowId: string | null) => void;
}

const noFilters: Filters = { search: '', type: null, reason: null, sort: 'urgent' };
const noList: WorkingList = { ...noListing, filters: noFilters, active: null };

/** The rows that are held, in order. */
export const rowsOf = (list: Listing<WorklistPage>): readonly WorklistRow[] => rowsHeld(list);

export const isFiltered = ({ search, type, reason }: Filters): boolean =>
  search !== '' || type !== null || reason !== null;

export function worklistSlice({ ask, set, get }: Tools): WorklistSlice {
  function change(view: View, part: Partial<WorkingList>): void {
    const { lists } = get();
    set({ lists: { ...lists, [view]: { ...lists[view], ...part } } });
  }

  const pagerOf = (view: View) =>
    createPager<WorklistPage>(
      (cursor) => ask('worklist.page', { ...get().lists[view].filters, view, cursor }),
      () => get().lists[view],
      (part) => change(view, part),
      () => [get().lists[view].active, get().editing, get().finding],
    );
  const pagers = { 'to-fix': pagerOf('to-fix'), waiting: pagerOf('waiting') };

  return {
    lists: { 'to-fix': noList, waiting: noList },
    openList: (view) => pagers[view].open(),
    visitList: (view) => pagers[view].visit(),
    listAgain: (view) => pagers[view].again(),
    moreOfList: (view) => pagers[view].more(),
    earlierOfList: (view) => pagers[view].earlier(),
    filter: (view, part) => {
      // What is picked is what can be seen: another question picks anew.
      get().unpick(view);
      change(view, { filters: { ...get().lists[view].filters, ...part } });
      return pagers[view].open();
    },
    showHeldUp: (reason) => {
      void get().filter('to-fix', { ...noFilters, type: 'consult-report', reason });
      get().go('to-fix');
    },
    activate: (view, active) => change(view, { active }),
  };
}
