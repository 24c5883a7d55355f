import type { Failure } from '../../src-main/contract/failure.ts';
import type { Result } from '../../src-main/contract/result.ts';
import type { PracticeConfig, Settings } from '../../src-main/contract/settings.ts';
import type { MandrillTest, PracticeTest } from '../../src-main/contract/setup.ts';
import type { Tools } from './store.ts';

export interface SettingsSlice {
  readonly settings: Settings | null;
  readonly settingsFailure: Failure | null;
  readonly readSettings: () => Promise<void>;
  readonly saveSettings: (change: Partial<Settings>) => Promise<Failure | null>;
  readonly testMandrill: (url: string, key: string | null) => Promise<Result<MandrillTest>>;
  readonly saveKey: (key: string) => Promise<Failure | null>;
  readonly testPractice: (config: PracticeConfig) => Promise<Result<PracticeTest>>;
}

export function settingsSlice({ ask, set, get }: Tools): SettingsSlice {
  return {
    settings: null,
    settingsFailure: null,
    readSettings: async () => {
      void get().readPeople();
      const answer = await ask('settings.read', null);
      if (answer.ok) set({ settings: answer.value, settingsFailure: null });
      else set({ settingsFailure: answer.error });
    },
    saveSettings: async (change) => {
      const { settings } = get();
      if (settings === null) return { code: 'unexpected' };
      const answer = await ask('settings.save', { ...settings, ...change });
      if (!answer.ok) return answer.error;
      set({ settings: { ...settings, ...change } });
      await get().readStatus();
      return null;
    },
    testMandrill: (url, key) => ask('mandrill.test', { url, key }),
    saveKey: async (key) => {
      const answer = await ask('mandrill.save-key', { key });
      return answer.ok ? null : answer.error;
    },
    testPractice: (config) => ask('practice.test', config),
  };
}
