import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Result } from '../../src-main/contract/result.ts';
import type { View, WorklistPage, WorklistRow } from '../../src-main/contract/worklist.ts';
import type { Tools } from './store.ts';

/** As many lines as one step may hold. */
export const mostPicked = 200;

/** Lines picked to be put off, printed or saved together. Nothing else is done to several at once: lifting a block least of all. */
export interface PicksSlice {
  readonly picked: Readonly<Record<View, ReadonlySet<string>>>;
  /** Whether the lines are picked, or none of them any more. */
  readonly pick: (view: View, rowIds: readonly string[], on: boolean) => void;
  /** Every line that the filters let through, from the top, as many as can be. */
  readonly pickAll: (view: View) => Promise<void>;
  readonly unpick: (view: View) => void;
  readonly putOffPicked: (view: View, until: number) => Promise<void>;
}

const none: ReadonlySet<string> = new Set();

export function picksSlice({ ask, set, get }: Tools): PicksSlice {
  const write = (view: View, rowIds: ReadonlySet<string>): void =>
    set({ picked: { ...get().picked, [view]: new Set([...rowIds].slice(0, mostPicked)) } });

  return {
    picked: { 'to-fix': none, waiting: none },
    pick: (view, rowIds, on) => {
      const others = [...get().picked[view]].filter((id) => !rowIds.includes(id));
      write(view, new Set(on ? [...others, ...rowIds] : others));
    },
    pickAll: async (view) => {
      const { filters } = get().lists[view];
      const rows: WorklistRow[] = [];
      let cursor: string | null = null;
      do {
        const answer: Result<WorklistPage> = await ask('worklist.page', { ...filters, view, cursor });
        if (!answer.ok || get().lists[view].filters !== filters) return;
        rows.push(...answer.value.rows);
        cursor = answer.value.next;
      } while (cursor !== null && rows.length < mostPicked);
      write(view, new Set(rows.map(({ id }) => id)));
    },
    unpick: (view) => write(view, none),
    putOffPicked: async (view, until) => {
      const rowIds = [...get().picked[view]];
      if (rowIds.length === 0) return;
      const answer = await ask('lines.snooze', { rowIds, until });
      if (!answer.ok) return get().tell(t('picks.not-put-off'), answer.error);
      get().unpick(view);
      const values = { count: answer.value.ids.length, left: rowIds.length - answer.value.ids.length };
      get().offerUndo(t('picks.put-off', values), 'decision.undo', answer.value);
      await get().changed(['worklist', 'status']);
    },
  };
}
