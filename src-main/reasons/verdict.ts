import { reasonWords } from '../contract/catalogue/reasons.ts';
import type { Actor, ReasonCode } from '../contract/reason.ts';
import type { Reading } from './read.ts';

/** Who has to act on a reason, where the rule that found it does not know better. */
export function actorOf(reason: ReasonCode): Actor {
  return reasonWords[reason].actor;
}

const passes: ReadonlySet<ReasonCode> = new Set(['s1', 's4', 's5']);
const stays: ReadonlySet<ReasonCode> = new Set(['h1', 's3', 's6', 's8', 's12']);

/** Whether the same message can succeed later: the reason passes by itself, or the server spoke of a temporary fault (4xx). */
export function mayRetry(reason: ReasonCode, reading: Reading): boolean {
  if (passes.has(reason)) return true;
  if (stays.has(reason)) return false;
  return reading.temporary;
}
