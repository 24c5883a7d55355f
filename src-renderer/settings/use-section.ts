import { useMemo, useState } from 'react';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import { isChanged } from '../state/unsaved.ts';
import { useActions, useDesk } from '../state/use-desk.ts';

export interface Section {
  /** As entered; what was not entered, as saved. */
  readonly value: Settings;
  readonly change: (change: Partial<Settings>) => void;
  /** Whether it was saved. */
  readonly save: () => Promise<boolean>;
  /** Back to what is saved. */
  readonly discard: () => void;
  readonly changed: boolean;
  readonly saved: boolean;
  readonly failure: Failure | null;
}

/** A part of the settings that is entered and saved by itself. */
export function useSection(names: readonly (keyof Settings)[], settings: Settings): Section {
  const draft = useDesk((desk) => desk.settingsDraft);
  const { draftSettings, undraftSettings, saveSettings } = useActions();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  const value = useMemo(() => ({ ...settings, ...draft }), [settings, draft]);
  return {
    value,
    change: (change) => {
      setSaved(false);
      draftSettings(change);
    },
    save: async () => {
      const refused = await saveSettings(names);
      setFailure(refused);
      setSaved(refused === null);
      return refused === null;
    },
    discard: () => {
      undraftSettings(names);
      setFailure(null);
    },
    changed: names.some((name) => isChanged(settings, draft, name)),
    saved,
    failure,
  };
}
