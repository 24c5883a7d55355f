import type { DecideLine, SavedCorrection, Undoable } from '../../src-main/contract/bridge.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Result } from '../../src-main/contract/result.ts';
import type { View, WorklistRow } from '../../src-main/contract/worklist.ts';
import type { Draft } from './draft.ts';
import { numberToRing } from './number-to-ring.ts';
import type { Tools } from './store.ts';

export type Settled = 'sent-again' | 'given-another-way' | 'not-needed';
/** A step that asks first, in a dialog. */
export type Asked = 'no-email' | 'address-is-right' | 'snooze' | 'note';

export interface StepsSlice {
  /** What went wrong with a row's last step, shown in the row. */
  readonly rowFailures: Readonly<Record<string, Failure>>;
  readonly asked:
    | { readonly step: Asked; readonly row: WorklistRow }
    | { readonly step: 'put-off-picked'; readonly view: View }
    | null;
  readonly askFirst: (step: Asked, row: WorklistRow) => void;
  /** Till when the picked lines shall be put off. */
  readonly askToPutOff: (view: View) => void;
  readonly stopAsking: () => void;
  readonly decide: (row: WorklistRow, kind: DecideLine['kind'], more?: Partial<DecideLine>) => Promise<boolean>;
  readonly removeAddress: (row: WorklistRow) => Promise<void>;
  readonly settle: (row: Pick<WorklistRow, 'id'>, how: Settled) => Promise<void>;
  readonly choose: (row: WorklistRow, correctionId: string, choice: 'keep-theirs' | 'use-mine') => Promise<void>;
  /** Takes back a correction that waits to be written. */
  readonly withdraw: (row: WorklistRow, correctionId: string) => Promise<void>;
  readonly copy: (text: string, said: string) => Promise<void>;
  /** What follows a saved correction: say so, offer undo, ask again. */
  readonly corrected: (draft: Draft, saved: SavedCorrection) => Promise<void>;
}

/** After a wrong number comes the next one; where none is left, only the patient can tell. */
function saidOf(row: WorklistRow, kind: DecideLine['kind']): string {
  if (kind !== 'wrong-number') return t(`said.${kind}`);
  const tried = numberToRing(row);
  const number = numberToRing({ ...row, wrongNumbers: tried === null ? [] : [...row.wrongNumbers, tried] });
  return number === null ? t('said.wrong-number.none') : t('said.wrong-number.next', { number });
}

export function stepsSlice({ ask, set, get }: Tools): StepsSlice {
  function note(row: Pick<WorklistRow, 'id'>, failure: Failure | null): void {
    const { [row.id]: _, ...others } = get().rowFailures;
    set({ rowFailures: failure === null ? others : { ...others, [row.id]: failure } });
  }

  /** Shows a failure in the row; else offers undo and asks again. */
  async function after(
    row: Pick<WorklistRow, 'id'>,
    answer: Result<Undoable>,
    text: string,
    channel: 'correction.undo' | 'decision.undo',
  ): Promise<boolean> {
    note(row, answer.ok ? null : answer.error);
    if (!answer.ok) return false;
    get().offerUndo(text, channel, answer.value);
    await get().changed(['worklist', 'status']);
    return true;
  }

  return {
    rowFailures: {},
    asked: null,
    askFirst: (step, row) => set({ asked: { step, row } }),
    askToPutOff: (view) => set({ asked: { step: 'put-off-picked', view } }),
    stopAsking: () => set({ asked: null }),
    decide: async (row, kind, more = {}) => {
      const answer = await ask('line.decide', { rowId: row.id, kind, until: null, note: null, ...more });
      return after(row, answer, saidOf(row, kind), 'decision.undo');
    },
    removeAddress: async (row) => {
      const answer = await ask('correction.save', {
        rowId: row.id,
        patientId: null,
        text: '',
        alsoFor: [],
        belongsToAnotherConfirmed: false,
        suggestionTaken: false,
      });
      const text = get().status?.practice.writing === false ? t('said.removal.by-hand') : t('said.removal');
      await after(row, answer, text, 'correction.undo');
    },
    settle: async (row, how) => {
      const answer = await ask('report.settle', { rowId: row.id, how });
      await after(row, answer, t(`said.report.${how}`), 'decision.undo');
    },
    choose: async (row, id, choice) => {
      const answer = await ask('correction.decide', { id, choice });
      note(row, answer.ok ? null : answer.error);
      if (!answer.ok) return;
      get().tell(t(`said.${choice}`));
      await get().changed(['worklist', 'status']);
    },
    withdraw: async (row, id) => {
      const answer = await ask('correction.undo', { ids: [id] });
      note(row, answer.ok ? null : answer.error);
      if (!answer.ok) return;
      get().tell(t('said.taken-back'));
      await get().changed(['worklist', 'status']);
    },
    copy: async (text, sentence) => {
      const answer = await ask('clipboard.copy', { text });
      if (answer.ok) get().tell(sentence);
      else get().tell(t('said.not-copied'), answer.error);
    },
    corrected: async (draft, saved) => {
      const { practice } = get().status ?? {};
      const name = draft.patient?.name ?? draft.row.patient?.name ?? draft.row.address;
      if (practice?.writing === false) {
        await ask('clipboard.copy', { text: saved.address });
        get().offerUndo(t('said.copied-for', { name }), 'correction.undo', saved);
      } else if (practice?.reachable === false) {
        get().offerUndo(t('said.saved-for.later', { name }), 'correction.undo', saved);
      } else get().offerUndo(t('said.saved-for', { name }), 'correction.undo', saved);
      await get().changed(['worklist', 'status']);
    },
  };
}
