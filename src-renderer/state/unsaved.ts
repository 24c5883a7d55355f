import type { PracticeConfig, Settings } from '../../src-main/contract/settings.ts';
import type { Screen } from './screen.ts';
import type { Desk, Tools } from './store.ts';

/** Typed in Settings and not saved; in this window's memory and nowhere else. Empty where nothing was. */
export interface SettingsEntries {
  readonly key: string;
  readonly practicePassword: string;
  readonly personName: string;
  readonly personPin: string;
}

/** What was entered for another practice system than the one in the form, to be there again when that is chosen again. */
export interface KeptEntry {
  readonly config: PracticeConfig;
  readonly password: string;
}

export interface UnsavedSlice {
  readonly entries: SettingsEntries;
  readonly keptPractices: Readonly<Record<string, KeptEntry>>;
  /** Whose entries these are; nobody else is handed a half-typed connection with its password. */
  readonly entriesOf: string | null;
  /** Where somebody wants to go from Settings with unsaved entries; null while nobody is asked. */
  readonly leavingFor: Screen | null;
  readonly enterSetting: (change: Partial<SettingsEntries>) => void;
  readonly keepPractice: (name: string, entry: KeptEntry) => void;
  readonly forgetPractices: () => void;
  readonly stayInSettings: () => void;
  /** Goes where one wanted to, without what was entered. */
  readonly leaveUnsaved: () => void;
  readonly dropEntries: () => void;
}

/** The parts of Settings that have entries of their own, by the ids of their headings. */
export type SettingsPart =
  | 'appearance'
  | 'quiet'
  | 'away'
  | 'key'
  | 'whose'
  | 'practice'
  | 'writing'
  | 'types'
  | 'passing'
  | 'zone'
  | 'people';

const partOf: Readonly<Record<keyof Settings, SettingsPart>> = {
  theme: 'appearance',
  language: 'appearance',
  quietHours: 'quiet',
  paused: 'quiet',
  pausedUntil: 'quiet',
  awayMinutes: 'away',
  mandrillUrl: 'key',
  whoseMail: 'whose',
  practice: 'practice',
  ocumailFollows: 'practice',
  writing: 'writing',
  typeRules: 'types',
  thresholds: 'passing',
  timeZone: 'zone',
};

const nothing: SettingsEntries = { key: '', practicePassword: '', personName: '', personPin: '' };

/** Whether a setting was entered anew and differs from the saved one: typed and taken back is not changed. */
export const isChanged = (settings: Settings, draft: Partial<Settings>, name: keyof Settings): boolean =>
  name in draft && JSON.stringify(draft[name]) !== JSON.stringify(settings[name]);

/** What would be lost by leaving Settings, in the order of the page. */
export function unsavedParts({
  settings,
  settingsDraft,
  entries,
}: Pick<Desk, 'settings' | 'settingsDraft' | 'entries'>): readonly SettingsPart[] {
  const names = Object.keys(partOf) as (keyof Settings)[];
  const changed = names.filter((name) => settings !== null && isChanged(settings, settingsDraft, name));
  const parts = new Set(changed.map((name) => partOf[name]));
  if (entries.key.trim() !== '') parts.add('key');
  if (entries.practicePassword !== '') parts.add('practice');
  if (entries.personName.trim() !== '' || entries.personPin !== '') parts.add('people');
  return [...new Set(Object.values(partOf)), 'people' as const].filter((part) => parts.has(part));
}

export function unsavedSlice({ set, get }: Tools): UnsavedSlice {
  const dropEntries = () => set({ settingsDraft: {}, entries: nothing, keptPractices: {}, entriesOf: null });
  const own = () => get().status?.atDesk?.id ?? null;
  return {
    entries: nothing,
    keptPractices: {},
    entriesOf: null,
    leavingFor: null,
    enterSetting: (change) => set({ entries: { ...get().entries, ...change }, entriesOf: own() }),
    keepPractice: (name, entry) => set({ keptPractices: { ...get().keptPractices, [name]: entry } }),
    forgetPractices: () => set({ keptPractices: {} }),
    stayInSettings: () => set({ leavingFor: null }),
    leaveUnsaved: () => {
      const { leavingFor, go } = get();
      set({ leavingFor: null });
      dropEntries();
      if (leavingFor !== null) go(leavingFor);
    },
    dropEntries,
  };
}
