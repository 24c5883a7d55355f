import type { ReasonCode } from '../contract/reason.ts';
import type { Reading } from './read.ts';

const passes: ReadonlySet<ReasonCode> = new Set(['s1', 's4', 's5']);
const stays: ReadonlySet<ReasonCode> = new Set(['h1', 's3', 's6', 's8', 's12']);

/** Whether the same message can succeed later: the reason passes by itself, or the server spoke of a temporary fault (4xx). */
export function mayRetry(reason: ReasonCode, reading: Reading): boolean {
  if (passes.has(reason)) return true;
  if (stays.has(reason)) return false;
  return reading.temporary;
}
