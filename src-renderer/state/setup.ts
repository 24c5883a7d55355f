import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { PracticeConfig, WhoseMail } from '../../src-main/contract/settings.ts';
import { defaultSettings } from '../../src-main/contract/settings.ts';
import type { MandrillTest } from '../../src-main/contract/setup.ts';
import type { Tools } from './store.ts';

export type SetupStep = 'start' | 'manager' | 'mandrill' | 'practice' | 'check';

/** What was entered in Welcome; nothing is kept on disk before "Finish". */
export interface SetupEntry {
  readonly name: string;
  readonly pin: string;
  readonly pinAgain: string;
  readonly mandrillUrl: string;
  readonly key: string;
  readonly tested: MandrillTest | null;
  readonly whoseMail: WhoseMail;
  readonly practice: PracticeConfig | null;
  /** Empty where none was entered. */
  readonly practicePassword: string;
}

export interface SetupSlice {
  readonly setupStep: SetupStep;
  readonly entry: SetupEntry;
  /** Shown once; the window stays on it until it is confirmed. */
  readonly passphrase: string | null;
  readonly goToStep: (step: SetupStep) => void;
  readonly enter: (change: Partial<SetupEntry>) => void;
  readonly finish: () => Promise<Failure | null>;
  readonly passphraseKept: () => Promise<void>;
  /** A manager's: shown as the first was. */
  readonly renewPassphrase: () => Promise<Failure | null>;
  readonly trySample: () => Promise<Failure | null>;
  /** After the records could not be opened. */
  readonly openAgain: () => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<Failure | null>;
  /** From the sample clinic back to the own one, or to Welcome. */
  readonly leaveSample: () => Promise<void>;
}

/** The zone of this computer, IANA name. */
export const computerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const noEntry: SetupEntry = {
  name: '',
  pin: '',
  pinAgain: '',
  mandrillUrl: defaultSettings.mandrillUrl,
  key: '',
  tested: null,
  whoseMail: defaultSettings.whoseMail,
  practice: null,
  practicePassword: '',
};

export function setupSlice({ ask, set, get }: Tools): SetupSlice {
  return {
    setupStep: 'start',
    entry: noEntry,
    passphrase: null,
    goToStep: (setupStep) => set({ setupStep }),
    enter: (change) => set({ entry: { ...get().entry, ...change } }),
    finish: async () => {
      const { name, pin, mandrillUrl, key, whoseMail, practice, practicePassword } = get().entry;
      const answer = await ask('setup.finish', {
        manager: { name: name.trim(), pin },
        // The computer stands in the clinic; Settings has the rare other case.
        settings: { ...defaultSettings, mandrillUrl, whoseMail, practice, timeZone: computerZone() },
        mandrillKey: key.trim(),
        practicePassword: practicePassword || null,
      });
      if (!answer.ok) return answer.error;
      get().dropEntries();
      set({ passphrase: answer.value.passphrase, entry: noEntry });
      return null;
    },
    passphraseKept: async () => {
      await get().readStatus();
      set({ passphrase: null, setupStep: 'start' });
      await get().show(get().screen);
    },
    renewPassphrase: async () => {
      const answer = await ask('recovery.renew', null);
      if (!answer.ok) return answer.error;
      set({ passphrase: answer.value.passphrase });
      return null;
    },
    trySample: async () => {
      const answer = await ask('setup.sample', null);
      if (!answer.ok) return answer.error;
      get().dropEntries();
      await get().readStatus();
      await get().show(get().screen);
      return null;
    },
    unlock: async (passphrase) => {
      const answer = await ask('setup.unlock', { passphrase });
      if (!answer.ok) return answer.error;
      await get().readStatus();
      await get().show(get().screen);
      return null;
    },
    openAgain: async () => {
      await ask('setup.open-again', null);
      await get().readStatus();
      if (get().status?.phase === 'ready') await get().show(get().screen);
    },
    leaveSample: async () => {
      const answer = await ask('setup.leave-sample', null);
      if (!answer.ok) return get().tell(t('said.sample-open'), answer.error);
      get().dropEntries();
      set({ setupStep: 'manager' });
      await get().readStatus();
      await get().show(get().screen);
    },
  };
}
