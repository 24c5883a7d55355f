import type { Confidence, ReasonCode } from './reason.ts';

/** In order of urgency; `other` counts as clinical. */
export const messageTypes = ['consult-report', 'other', 'recall', 'review', 'birthday'] as const;
export type MessageType = (typeof messageTypes)[number];

/** What became of a message, as a receptionist says it. */
export const outcomes = ['delivered', 'opened', 'bounced', 'not-sent', 'on-its-way', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** One email sent through Mandrill, as the cache keeps it. No subject, body or attachment is ever stored. Times are unix seconds. */
export interface Message {
  readonly id: string;
  readonly sentAt: number;
  /** When it failed, where Mandrill told; a bounce can come days after sending. */
  readonly failedAt: number | null;
  /** Trimmed and lower-cased. */
  readonly recipient: string;
  readonly sender: string;
  readonly type: MessageType;
  /** Mandrill's own word, an open set: sent, bounced, soft-bounced, rejected, spam, unsub, deferred, queued, … */
  readonly state: string;
  readonly opens: number;
  readonly diag: string | null;
  readonly bounceDescription: string | null;
  /** Why Mandrill did not even try: hard-bounce, soft-bounce, spam, unsub, custom, unsigned, … */
  readonly rejectReason: string | null;
  readonly patientId: string | null;
  readonly reason: ReasonCode | null;
  readonly confidence: Confidence | null;
  readonly alternative: ReasonCode | null;
  readonly reasonVersion: number | null;
  /** When this workstation saw it first. */
  readonly firstSeenAt: number;
  /** When this workstation first saw it failed; null while it has not. */
  readonly failureSeenAt: number | null;
}

/** A complaint or an unsubscribe presupposes that the message arrived. */
const deliveredStates = new Set(['sent', 'spam', 'unsub', 'delivered']);
const onItsWayStates = new Set(['queued', 'scheduled', 'deferred']);

/** The outcome shown for a Mandrill state; a state never seen before is `unknown`, never an error. */
export function outcomeOf(state: string, opens: number): Outcome {
  if (deliveredStates.has(state)) return opens > 0 ? 'opened' : 'delivered';
  if (state === 'bounced' || state === 'soft-bounced') return 'bounced';
  if (state === 'rejected' || state === 'canceled' || state === 'invalid') return 'not-sent';
  if (onItsWayStates.has(state)) return 'on-its-way';
  return 'unknown';
}
