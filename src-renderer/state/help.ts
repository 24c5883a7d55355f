import type { ReasonCode } from '../../src-main/contract/reason.ts';
import type { Screen } from './screen.ts';
import type { Tools } from './store.ts';

/** What the help has a page about: each reason, and what lies across them. */
export type HelpPage = ReasonCode | 'final-or-passing' | 'adding-up' | 'not-sent';

export interface HelpSlice {
  /** Null: the list of pages. */
  readonly helpPage: HelpPage | null;
  /** The screen from which a page was opened; null where that was the list of pages. */
  readonly helpFrom: Screen | null;
  readonly openHelp: (page: HelpPage) => void;
  /** Back to where the page was opened. */
  readonly leaveHelpPage: () => void;
}

export function helpSlice({ set, get }: Tools): HelpSlice {
  return {
    helpPage: null,
    helpFrom: null,
    openHelp: (helpPage) => {
      const { screen, helpFrom, go } = get();
      const from = screen === 'help' ? helpFrom : screen;
      if (screen !== 'help') go('help');
      set({ helpPage, helpFrom: from });
    },
    leaveHelpPage: () => {
      const { helpFrom, go } = get();
      go(helpFrom ?? 'help');
    },
  };
}
