import type { Failure } from '../../src-main/contract/failure.ts';
import type { Result } from '../../src-main/contract/result.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import type { MandrillTest } from '../../src-main/contract/setup.ts';
import type { Tools } from './store.ts';

export interface SettingsSlice {
  readonly settings: Settings | null;
  /** Entered and not saved yet; a push that settings changed does not touch it. */
  readonly settingsDraft: Partial<Settings>;
  readonly settingsFailure: Failure | null;
  readonly readSettings: () => Promise<void>;
  readonly draftSettings: (change: Partial<Settings>) => void;
  /** What was entered for the named settings is forgotten. */
  readonly undraftSettings: (names: readonly (keyof Settings)[]) => void;
  /** Saves the named settings as they were entered; the others stay as they are, entered or not. */
  readonly saveSettings: (names: readonly (keyof Settings)[]) => Promise<Failure | null>;
  readonly testMandrill: (url: string, key: string | null) => Promise<Result<MandrillTest>>;
  readonly saveKey: (key: string) => Promise<Failure | null>;
}

const pick = (settings: Partial<Settings>, wanted: (name: keyof Settings) => boolean): Partial<Settings> =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => wanted(name as keyof Settings)));

export function settingsSlice({ ask, set, get }: Tools): SettingsSlice {
  return {
    settings: null,
    settingsDraft: {},
    settingsFailure: null,
    readSettings: async () => {
      void get().readPeople();
      const answer = await ask('settings.read', null);
      if (answer.ok) set({ settings: answer.value, settingsFailure: null });
      else set({ settingsFailure: answer.error });
    },
    draftSettings: (change) =>
      set({ settingsDraft: { ...get().settingsDraft, ...change }, entriesOf: get().status?.atDesk?.id ?? null }),
    undraftSettings: (names) => set({ settingsDraft: pick(get().settingsDraft, (name) => !names.includes(name)) }),
    saveSettings: async (names) => {
      const { settings, settingsDraft } = get();
      if (settings === null) return { code: 'unexpected' };
      const entered = pick(settingsDraft, (name) => names.includes(name));
      const next = { ...settings, ...entered };
      const answer = await ask('settings.save', next);
      if (!answer.ok) return answer.error;
      // What was saved may be less than was asked for: a changed connection switches writing off.
      const saved = await ask('settings.read', null);
      set({
        settings: saved.ok ? saved.value : next,
        settingsDraft: pick(get().settingsDraft, (name) => !names.includes(name)),
      });
      await get().readStatus();
      return null;
    },
    testMandrill: (url, key) => ask('mandrill.test', { url, key }),
    saveKey: async (key) => {
      const answer = await ask('mandrill.save-key', { key });
      return answer.ok ? null : answer.error;
    },
  };
}
