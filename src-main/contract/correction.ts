import type { Failure } from './failure.ts';

/** How a correction stands. `unreachable` is no state: it is queued again. */
export const correctionStates = [
  'queued',
  'writing',
  'written',
  'conflict',
  'refused',
  'gone',
  'unknown',
  'withdrawn',
  'undone',
  'to-be-typed',
  'dropped', // a decision ended it: theirs was kept, or another correction took its place
] as const;
export type CorrectionState = (typeof correctionStates)[number];

export const decisionNeeded: ReadonlySet<CorrectionState> = new Set(['conflict', 'refused', 'gone', 'unknown']);

/** An intent to change one patient's email field. Written to disk before anything leaves. Times are unix milliseconds. */
export interface Correction {
  readonly id: string;
  /** The order in which corrections were made; kept per patient. */
  readonly sequence: number;
  readonly patientId: string;
  readonly patientName: string;
  /** The bounced address and what takes its place; empty removes the address. */
  readonly oldAddress: string;
  readonly newAddress: string;
  /** The whole field: what it must still hold, byte for byte, and what it is to hold. */
  readonly expectedRaw: string | null;
  readonly nextRaw: string | null;
  /** The row's version at our read, where the engine has one. */
  readonly expectedVersion: string | null;
  readonly actor: string;
  readonly madeAt: number;
  /** Nothing leaves before this moment: ten seconds in which undo cancels. */
  readonly notBefore: number;
  readonly state: CorrectionState;
  readonly confirmedWithPatient: boolean;
  /** The correction that this one takes back. */
  readonly undoes: string | null;
  readonly attempts: number;
  readonly settledAt: number | null;
  /** What the practice database held when it differed. */
  readonly foundRaw: string | null;
  /** Who put that there and when (unix milliseconds), as far as the practice database tells. */
  readonly foundBy: string | null;
  readonly foundAt: number | null;
  readonly failure: Failure | null;
}

/** What people did with a line or a missed report. */
export const decisionKinds = [
  'voicemail',
  'wrong-number',
  'will-call-back',
  'snoozed',
  'noted',
  'no-email',
  'address-is-right',
  'patient-confirmed',
  'changed-in-ocumail',
  'not-a-patient',
  'sent-again',
  'given-another-way',
  'not-needed',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Times are unix milliseconds. */
export interface Decision {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly address: string;
  /** Empty for an address that nobody in the practice database has. */
  readonly patientId: string;
  /** The missed report that it settles, else null. */
  readonly messageId: string | null;
  readonly actor: string;
  readonly madeAt: number;
  /** The end of a snooze or the day to ring back. */
  readonly until: number | null;
  readonly note: string | null;
  readonly undone: boolean;
}
