import type { Actor, ReasonCode } from '../contract/reason.ts';
import type { Reading } from './read.ts';

const actors: Readonly<Record<ReasonCode, Actor>> = {
  h1: 'patient',
  h2: 'it',
  s1: 'patient',
  s2: 'provider',
  s3: 'patient',
  s4: 'wait',
  s5: 'it',
  s6: 'it',
  s7: 'clinic',
  s8: 'it',
  s9: 'it',
  s10: 'it',
  s11: 'it',
  s12: 'it',
  s13: 'it',
  s14: 'it',
  s15: 'clinic',
};

/** Who has to act on a reason, where the rule that found it does not know better. */
export function actorOf(reason: ReasonCode): Actor {
  return actors[reason];
}

const passes: ReadonlySet<ReasonCode> = new Set(['s1', 's4', 's5']);
const stays: ReadonlySet<ReasonCode> = new Set(['h1', 's3', 's6', 's8', 's12']);

/** Whether the same message can succeed later: the reason passes by itself, or the server spoke of a temporary fault (4xx). */
export function mayRetry(reason: ReasonCode, reading: Reading): boolean {
  if (passes.has(reason)) return true;
  if (stays.has(reason)) return false;
  return reading.temporary;
}
