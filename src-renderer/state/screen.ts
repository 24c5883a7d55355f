import type { Tools } from './store.ts';
import { unsavedParts } from './unsaved.ts';

export type Screen = 'to-fix' | 'waiting' | 'done' | 'sent' | 'delivery' | 'clinic-side' | 'settings' | 'help';

export interface ScreenSlice {
  readonly screen: Screen;
  /** Unix milliseconds, moved on every half minute so that ages and staleness stay true. */
  readonly now: number;
  readonly helpOpen: boolean;
  /** Hides every line but the open one, for when a patient can see the screen. */
  readonly othersHidden: boolean;
  readonly letterKeys: boolean;
  /** Asks first where entries in Settings would be lost. */
  readonly go: (screen: Screen) => void;
  readonly setNow: (now: number) => void;
  readonly showHelp: (open: boolean) => void;
  readonly hideOthers: (hidden: boolean) => void;
  readonly useLetterKeys: (on: boolean) => void;
}

const letterKeysName = 'letter-keys';

export function screenSlice({ set, get }: Tools): ScreenSlice {
  return {
    screen: 'to-fix',
    now: Date.now(),
    helpOpen: false,
    othersHidden: false,
    letterKeys: globalThis.localStorage?.getItem(letterKeysName) !== 'off',
    go: (screen) => {
      const desk = get();
      if (desk.screen === 'settings' && screen !== 'settings' && unsavedParts(desk).length > 0) {
        return set({ leavingFor: screen });
      }
      set({ screen, drawerOpen: false, helpPage: null, helpFrom: null });
      void get().show(screen);
    },
    setNow: (now) => set({ now }),
    showHelp: (helpOpen) => set({ helpOpen }),
    hideOthers: (othersHidden) => set({ othersHidden }),
    useLetterKeys: (letterKeys) => {
      set({ letterKeys });
      globalThis.localStorage?.setItem(letterKeysName, letterKeys ? 'on' : 'off');
    },
  };
}
