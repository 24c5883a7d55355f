import { isDeepStrictEqual } from 'node:util';
import type { PracticeConfig, Settings } from '../../contract/settings.ts';

/** Remembers, until the app ends, of which connection the last dry run passed. */
export interface DryRuns {
  passed(config: PracticeConfig): void;
  failed(): void;
  /** What is to be saved instead of `next`: a changed connection switches writing off. Null where writing may not be switched on. */
  allowed(before: Settings, next: Settings): Settings | null;
}

export function createDryRuns(): DryRuns {
  let tried: PracticeConfig | null = null;
  return {
    passed: (config) => {
      tried = config;
    },
    failed: () => {
      tried = null;
    },
    allowed: (before, next) => {
      if (!next.writing) return next;
      const same = isDeepStrictEqual(before.practice, next.practice);
      if (before.writing) return same ? next : { ...next, writing: false };
      return tried !== null && isDeepStrictEqual(tried, next.practice) ? next : null;
    },
  };
}
