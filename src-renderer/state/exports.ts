import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { ExportProgress, ListShown } from '../../src-main/contract/exports.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Screen } from './screen.ts';
import type { Desk, Tools } from './store.ts';

/** What leaves the app: asked about first, then under way. */
export interface ExportsSlice {
  /** The list that is asked about, in its own words for later; null while nothing is asked. */
  readonly leaving: ListShown | null;
  /** What went wrong while it was asked about. */
  readonly leavingFailure: Failure | null;
  /** The list that is being made, and how far it is; null while none is. */
  readonly exporting: { readonly shown: ListShown; readonly progress: ExportProgress } | null;
  /** Asks what shall be made of the screen's list; `lines` are the ids of those that are picked, null: all. Nothing on a screen without a list. */
  readonly askToExport: (lines?: readonly string[] | null) => void;
  readonly keepHere: () => void;
  readonly exportList: (reason: string) => Promise<void>;
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
  return {
    leaving: null,
    leavingFailure: null,
    exporting: null,
    askToExport: (lines = null) => {
      const { screen, exporting } = get();
      if (exporting === null) set({ leaving: listOf(get(), screen, lines), leavingFailure: null });
    },
    keepHere: () => set({ leaving: null, leavingFailure: null }),
    exportList: async (reason) => {
      const shown = get().leaving;
      if (shown === null) return;
      set({ leavingFailure: null });
      const answer = await ask('list.export', { shown, reason });
      // While a place is chosen the question stays; the first word about how far it is takes it away.
      const begun = get().exporting !== null;
      set({ exporting: null });
      if (!answer.ok) {
        if (begun) get().tell(t('files.not-saved'), answer.error);
        else set({ leavingFailure: answer.error });
      } else if (answer.value !== null) {
        set({ leaving: null });
        get().tell(t('files.saved', { count: answer.value.lines, name: answer.value.fileName }));
      } else if (begun) get().tell(t('files.stopped'));
    },
    stopExport: async () => {
      await ask('list.stop', null);
    },
    exportGoes: (progress) => {
      const shown = get().exporting?.shown ?? get().leaving;
      if (shown !== null) set({ exporting: { shown, progress }, leaving: null });
    },
  };
}
