import { inSentence } from '../../src-main/contract/catalogue/reason-line.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { CaseDetail } from '../../src-main/contract/worklist.ts';
import type { Tools } from './store.ts';

export interface CaseSlice {
  /** The row whose case the panel shows. */
  readonly caseRowId: string | null;
  readonly caseDetail: CaseDetail | null;
  readonly caseFailure: Failure | null;
  /** In a narrow window the panel lies over the list, and only when asked for. */
  readonly drawerOpen: boolean;
  /** Half-written notes, by row. */
  readonly noteDrafts: Readonly<Record<string, string>>;
  readonly openCase: (rowId: string | null) => Promise<void>;
  readonly caseAgain: () => Promise<void>;
  readonly showDrawer: (open: boolean) => void;
  readonly draftNote: (rowId: string, text: string) => void;
}

export function caseSlice({ ask, set, get }: Tools): CaseSlice {
  async function read(rowId: string): Promise<void> {
    const answer = await ask('case.open', { rowId });
    if (get().caseRowId !== rowId) return;
    if (answer.ok) set({ caseDetail: answer.value, caseFailure: null });
    else set({ caseDetail: null, caseFailure: answer.error });
  }

  return {
    caseRowId: null,
    caseDetail: null,
    caseFailure: null,
    drawerOpen: false,
    noteDrafts: {},
    openCase: async (rowId) => {
      if (rowId === get().caseRowId) return;
      set({ caseRowId: rowId, caseFailure: null });
      if (rowId === null) set({ caseDetail: null });
      else await read(rowId);
    },
    caseAgain: async () => {
      const { caseRowId } = get();
      const shown = get().caseDetail;
      if (caseRowId === null) return;
      await read(caseRowId);
      const { caseFailure } = get();
      // Somebody reads a line that is gone: what ended it without anyone's doing is told, for the panel goes on to the next.
      if (shown?.row.id !== caseRowId || caseFailure?.code !== 'line-closed' || caseFailure.actor !== null) return;
      const name = shown.row.patient?.name ?? shown.row.address;
      get().tell(t('said.closed-itself', { name, how: inSentence(t(`closing.${caseFailure.kind}`)) }));
    },
    showDrawer: (drawerOpen) => set({ drawerOpen }),
    draftNote: (rowId, text) => {
      const { [rowId]: _, ...others } = get().noteDrafts;
      set({ noteDrafts: text === '' ? others : { ...others, [rowId]: text } });
    },
  };
}
