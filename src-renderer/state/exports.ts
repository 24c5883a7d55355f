import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Exported, ExportProgress, ListShown, PrintList, PrintPatient } from '../../src-main/contract/exports.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Result } from '../../src-main/contract/result.ts';
import type { Screen } from './screen.ts';
import type { Desk, Tools } from './store.ts';

/** What is made of a list: a file for a spreadsheet, or pages on paper or in a PDF. */
export type Made = 'csv' | Pick<PrintList, 'what' | 'to'>;

/** What leaves the app: asked about first, then under way. */
export interface ExportsSlice {
  /** The list that is asked about; null while nothing is asked. */
  readonly leaving: ListShown | null;
  /** What went wrong while it was asked about. */
  readonly leavingFailure: Failure | null;
  /** The list that is being made, and how far it is; null while none is. */
  readonly exporting: { readonly shown: ListShown; readonly progress: ExportProgress } | null;
  /** Asks what shall be made of the screen's list; `lines` are the ids of those that are picked, null: all. Nothing on a screen without a list. */
  readonly askToExport: (lines?: readonly string[] | null) => void;
  readonly keepHere: () => void;
  readonly makeOf: (made: Made, reason: string) => Promise<void>;
  readonly printPatient: (input: PrintPatient) => Promise<Result<Exported | null>>;
  readonly stopExport: () => Promise<void>;
  readonly exportGoes: (progress: ExportProgress) => void;
}

/** The list of a screen as it shows it; null where it has none that this person may take out. */
export function listOf(desk: Desk, screen: Screen, lines: readonly string[] | null): ListShown | null {
  switch (screen) {
    case 'to-fix':
    case 'waiting':
      return { list: screen, filters: desk.lists[screen].filters, lines };
    case 'done':
      return { list: 'done', search: desk.done.search };
    case 'sent':
      return mayTakeSent(desk) ? { list: 'sent', filters: desk.sent.filters } : null;
    default:
      return null;
  }
}

/** Everything that was ever sent is a manager's to take out. */
export const mayTakeSent = ({ status }: Pick<Desk, 'status'>): boolean =>
  status?.sample === true || status?.atDesk?.role === 'manager';

export function exportsSlice({ ask, set, get }: Tools): ExportsSlice {
  function tellOf(made: Made, answer: Result<Exported | null>): void {
    const { tell } = get();
    const onPaper = made !== 'csv' && made.to === 'printer';
    if (!answer.ok) tell(t(onPaper ? 'files.not-printed' : 'files.not-saved'), answer.error);
    else if (answer.value === null) tell(t(onPaper ? 'files.not-printed' : 'files.stopped'));
    else tell(saidOf(made, answer.value));
  }

  return {
    leaving: null,
    leavingFailure: null,
    exporting: null,
    askToExport: (lines = null) => {
      const { screen, exporting } = get();
      if (exporting === null) set({ leaving: listOf(get(), screen, lines), leavingFailure: null });
    },
    keepHere: () => set({ leaving: null, leavingFailure: null }),
    makeOf: async (made, reason) => {
      const shown = get().leaving;
      if (shown === null) return;
      set({ leavingFailure: null });
      const answer = await (made === 'csv'
        ? ask('list.export', { shown, reason })
        : ask('list.print', { shown, reason, ...made }));
      // While a place is chosen the question stays, unless it was left; the first word about how far it is takes it away.
      const begun = get().exporting !== null;
      const asking = get().leaving !== null;
      set({ exporting: null });
      if (answer.ok && answer.value !== null) set({ leaving: null });
      if (!answer.ok && asking) set({ leavingFailure: answer.error });
      else if (begun || !answer.ok || answer.value !== null) tellOf(made, answer);
    },
    printPatient: (input) => ask('patient.print', input),
    stopExport: async () => {
      await ask('list.stop', null);
    },
    exportGoes: (progress) => {
      const shown = get().exporting?.shown ?? get().leaving;
      if (shown !== null) set({ exporting: { shown, progress }, leaving: null });
    },
  };
}

/** What came of it, in a sentence. */
function saidOf(made: Made, { lines, leftOut, fileName }: Exported): string {
  const values = { count: lines, name: fileName };
  if (made === 'csv' || made.what === 'list') {
    return made !== 'csv' && made.to === 'printer' ? t('files.printed', values) : t('files.saved', values);
  }
  const said = t(made.to === 'printer' ? 'files.printed.calls' : 'files.saved.calls', values);
  return leftOut === 0
    ? said
    : `${said} ${t('common.sentence', { text: t('files.sheet.left-out', { count: leftOut }) })}`;
}
