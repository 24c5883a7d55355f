import type { Patient } from '../../src-main/contract/patient.ts';
import type { Result } from '../../src-main/contract/result.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import type { Draft } from './draft.ts';
import { isTouched, newDraft, tickedIds } from './draft.ts';
import type { Tools } from './store.ts';

export interface EditorSlice {
  readonly drafts: Readonly<Record<string, Draft>>;
  /** The row whose editor is open. */
  readonly editing: string | null;
  /** The row of "Nobody has this address" in which a patient is looked for. */
  readonly finding: string | null;
  readonly edit: (row: WorklistRow, patient?: Patient) => void;
  readonly find: (rowId: string | null) => void;
  readonly searchPatients: (text: string) => Promise<Result<readonly Patient[]>>;
  readonly type: (text: string) => void;
  readonly takeSuggestion: (address: string) => void;
  readonly tickHolder: (patientId: string, on: boolean) => void;
  readonly confirmBelongs: (on: boolean) => void;
  /** Closes the editor and keeps what was typed. */
  readonly leaveEditor: () => void;
  readonly discardDraft: (rowId: string) => void;
  /** Answers whether it was saved; if not, the draft says why. */
  readonly save: () => Promise<boolean>;
}

const checkDelay = 180;
const askAgainAfter = 1500;
/** By then a name server or a practice database that has not answered will not. */
const mostAgain = 4;

export function editorSlice({ ask, set, get }: Tools): EditorSlice {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (): Draft | undefined => {
    const { drafts, editing } = get();
    return editing === null ? undefined : drafts[editing];
  };

  function change(rowId: string, part: Partial<Draft>): void {
    const draft = get().drafts[rowId];
    if (draft !== undefined) set({ drafts: { ...get().drafts, [rowId]: { ...draft, ...part } } });
  }

  function drop(rowId: string): void {
    const { [rowId]: _, ...others } = get().drafts;
    set({ drafts: others });
  }

  /** Asks what is known of the text; where something from outside is still awaited, once more a little later, until it is there or the text is another. */
  async function check(rowId: string, again = mostAgain): Promise<void> {
    const draft = get().drafts[rowId];
    if (draft === undefined) return;
    const { text, patient } = draft;
    const answer = await ask('editor.check', { rowId, patientId: patient?.id ?? null, text });
    if (!answer.ok || get().drafts[rowId]?.text !== text) return;
    change(rowId, { check: answer.value, checkedText: text });
    if (answer.value.complete || again === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => void check(rowId, again - 1), askAgainAfter);
  }

  function checkSoon(rowId: string): void {
    clearTimeout(timer);
    timer = setTimeout(() => void check(rowId), checkDelay);
  }

  function type(text: string, suggestionTaken: string | null): void {
    const draft = open();
    if (draft === undefined) return;
    change(draft.row.id, { text, suggestionTaken, belongsConfirmed: false, failure: null });
    checkSoon(draft.row.id);
  }

  async function save(): Promise<boolean> {
    const draft = open();
    if (draft === undefined || draft.saving) return false;
    const rowId = draft.row.id;
    if (!isTouched(draft)) {
      change(rowId, { failure: { code: 'address-unchanged' } });
      return false;
    }
    change(rowId, { saving: true, failure: null });
    const answer = await ask('correction.save', {
      rowId,
      patientId: draft.patient?.id ?? null,
      text: draft.text,
      alsoFor: tickedIds(draft),
      belongsToAnotherConfirmed: draft.belongsConfirmed,
      suggestionTaken: draft.suggestionTaken === draft.text,
    });
    if (!answer.ok) {
      change(rowId, { saving: false, failure: answer.error });
      return false;
    }
    drop(rowId);
    if (get().editing === rowId) set({ editing: null });
    await get().corrected(draft, answer.value);
    return true;
  }

  return {
    drafts: {},
    editing: null,
    finding: null,
    edit: (row, patient) => {
      get().leaveEditor();
      const known = get().drafts[row.id];
      const draft = known !== undefined && patient === undefined ? known : newDraft(row, patient ?? null);
      set({ drafts: { ...get().drafts, [row.id]: { ...draft, row } }, editing: row.id, finding: null });
      void check(row.id);
    },
    find: (finding) => {
      get().leaveEditor();
      set({ finding });
    },
    searchPatients: (text) => ask('patients.search', { text }),
    type: (text) => type(text, null),
    takeSuggestion: (address) => type(address, address),
    tickHolder: (patientId, on) => {
      const draft = open();
      if (draft !== undefined) change(draft.row.id, { ticks: { ...draft.ticks, [patientId]: on } });
    },
    confirmBelongs: (belongsConfirmed) => {
      const draft = open();
      if (draft !== undefined) change(draft.row.id, { belongsConfirmed, failure: null });
    },
    leaveEditor: () => {
      const draft = open();
      if (draft !== undefined && !isTouched(draft)) drop(draft.row.id);
      clearTimeout(timer);
      set({ editing: null });
    },
    discardDraft: (rowId) => {
      drop(rowId);
      if (get().editing === rowId) set({ editing: null });
    },
    save,
  };
}
