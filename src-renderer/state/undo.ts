import type { Undoable } from '../../src-main/contract/bridge.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { ReachedMessage } from '../../src-main/contract/reports.ts';
import type { Result } from '../../src-main/contract/result.ts';
import type { Tools } from './store.ts';

/** Something that can still be taken back, or that only wants to be told. */
export interface Notice {
  readonly id: number;
  /** A whole sentence: "Saved for Naledi Mokoena." */
  readonly text: string;
  readonly undo: { readonly channel: 'correction.undo' | 'decision.undo'; readonly ids: readonly string[] } | null;
  /** Unix milliseconds; then it goes by itself. */
  readonly until: number;
  readonly failure: Failure | null;
}

export interface UndoSlice {
  /** What reached the new address of a correction since it was written. */
  readonly reached: (id: string) => Promise<Result<readonly ReachedMessage[]>>;
  readonly notices: readonly Notice[];
  readonly offerUndo: (text: string, channel: 'correction.undo' | 'decision.undo', undoable: Undoable) => void;
  readonly tell: (text: string, failure?: Failure) => void;
  readonly takeBack: (id: number) => Promise<void>;
  readonly takeBackLast: () => Promise<void>;
  readonly dismiss: (id: number) => void;
}

/** How long something stays that only tells. */
const tellFor = 6000;
const tellFailureFor = 20_000;

export function undoSlice({ ask, set, get }: Tools): UndoSlice {
  let last = 0;
  const dismiss = (id: number) => set({ notices: get().notices.filter((notice) => notice.id !== id) });

  function add(notice: Omit<Notice, 'id'>): void {
    last += 1;
    const id = last;
    set({ notices: [...get().notices.slice(-2), { ...notice, id }] });
    setTimeout(() => dismiss(id), Math.max(0, notice.until - Date.now()));
  }

  function tell(text: string, failure?: Failure): void {
    const until = Date.now() + (failure === undefined ? tellFor : tellFailureFor);
    add({ text, undo: null, until, failure: failure ?? null });
  }

  async function takeBack(id: number): Promise<void> {
    const notice = get().notices.find((one) => one.id === id);
    if (notice === undefined || notice.undo === null) return;
    dismiss(id);
    const answer = await ask(notice.undo.channel, { ids: notice.undo.ids });
    if (answer.ok) tell(t('said.taken-back'));
    else tell(t('said.not-taken-back'), answer.error);
    await get().changed(['worklist', 'done', 'status']);
  }

  return {
    reached: (id) => ask('correction.reached', { id }),
    notices: [],
    offerUndo: (text, channel, { ids, undoUntil }) =>
      add({ text, undo: { channel, ids }, until: undoUntil, failure: null }),
    tell,
    takeBack,
    takeBackLast: async () => {
      const latest = get().notices.findLast((notice) => notice.undo !== null);
      if (latest === undefined) tell(t('said.nothing-to-take-back'));
      else await takeBack(latest.id);
    },
    dismiss,
  };
}
