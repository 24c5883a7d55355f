import { it } from 'vitest';
import type { Bed, Need } from './bed.ts';

/** `it` where the engine has what the case is about, else one that is skipped; the line of engines at the end of the run says why. */
export const where = (bed: Bed, ...needs: readonly Need[]): typeof it =>
  needs.some((need) => bed.lacks[need] !== undefined) ? (it.skip as typeof it) : it;
