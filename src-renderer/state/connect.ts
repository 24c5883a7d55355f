import type { Input } from '../../src-main/contract/bridge.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Patient } from '../../src-main/contract/patient.ts';
import type { Result } from '../../src-main/contract/result.ts';
import type { PracticeConfig, PracticePlace } from '../../src-main/contract/settings.ts';
import type { DryRun, PracticeTest, TableDescription } from '../../src-main/contract/setup.ts';
import type { Tools } from './store.ts';

/** Questions to a practice database that is being set up. A password goes one way; null asks for the one in the keychain. */
export interface ConnectSlice {
  readonly chooseFile: (what: Input<'practice.choose-file'>['what']) => Promise<Result<string | null>>;
  readonly describePractice: (
    place: PracticePlace,
    password: string | null,
  ) => Promise<Result<readonly TableDescription[]>>;
  readonly testPractice: (config: PracticeConfig, password: string | null) => Promise<Result<PracticeTest>>;
  readonly preview: (config: PracticeConfig, password: string | null) => Promise<Result<readonly Patient[]>>;
  /** `patientId`: on whose record, else the first that has an address. */
  readonly tryDryRun: (config: PracticeConfig, patientId: string | null) => Promise<Result<DryRun>>;
  readonly rightsScript: (config: PracticeConfig) => Promise<Result<string | null>>;
  readonly savePracticePassword: (place: PracticePlace, password: string) => Promise<Failure | null>;
  readonly copyText: (text: string) => Promise<Failure | null>;
}

export function connectSlice({ ask }: Tools): ConnectSlice {
  return {
    chooseFile: (what) => ask('practice.choose-file', { what }),
    describePractice: (place, password) => ask('practice.describe', { place, password }),
    testPractice: (config, password) => ask('practice.test', { config, password }),
    preview: (config, password) => ask('practice.preview', { config, password }),
    tryDryRun: (config, patientId) => ask('practice.dry-run', { config, password: null, patientId }),
    rightsScript: (config) => ask('practice.rights-script', config),
    savePracticePassword: async (place, password) => {
      const answer = await ask('practice.save-password', { place, password });
      return answer.ok ? null : answer.error;
    },
    copyText: async (text) => {
      const answer = await ask('clipboard.copy', { text });
      return answer.ok ? null : answer.error;
    },
  };
}
