import type { Correction } from '../../contract/correction.ts';

/** What a correction that was just made says of its writing: nothing was tried, nothing found, nothing failed. */
export const untried = {
  attempts: 0,
  settledAt: null,
  foundRaw: null,
  foundBy: null,
  foundAt: null,
  failure: null,
} as const satisfies Partial<Correction>;
