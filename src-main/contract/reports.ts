import type { MessageType, Outcome } from './message.ts';
import type { Confidence, Evidence, OwnSideReject, ReasonCode } from './reason.ts';
import type { DeliveryFigures } from './status.ts';

/** One row of Sent. `sentAt` is unix seconds. */
export interface SentRow {
  readonly id: string;
  readonly sentAt: number;
  readonly recipient: string;
  readonly patientName: string | null;
  readonly type: MessageType;
  readonly outcome: Outcome;
  /** Mandrill's own word, shown where the outcome is unknown. */
  readonly state: string;
  readonly reason: ReasonCode | null;
  readonly confidence: Confidence | null;
  readonly alternative: ReasonCode | null;
  readonly hard: boolean;
  readonly rejectReason: string | null;
}

export interface SentQuery {
  readonly search: string;
  readonly type: MessageType | null;
  readonly outcome: Outcome | null;
  /** Show messages sent before this unix second (jump by day); null: from now. */
  readonly before: number | null;
  readonly cursor: string | null;
}

/** A page of at most 50 rows; `next` and `previous` are the cursors of the pages beside it, `from` asks for this one again (null: the first). */
export interface SentPage {
  readonly rows: readonly SentRow[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly from: string | null;
}

/** How a line ended, or a report was settled. */
export const closingKinds = [
  'corrected',
  'changed-elsewhere',
  'no-email',
  'delivered-later',
  'not-a-patient',
  'sent-again',
  'given-another-way',
  'not-needed',
  'arrived-later',
] as const;
export type ClosingKind = (typeof closingKinds)[number];

/** The end of a line or of a missed report; `closedAt` is unix milliseconds. */
export interface Closing {
  readonly address: string;
  /** Empty for an address that nobody has. */
  readonly patientId: string;
  readonly patientName: string | null;
  /** The missed report that it settles, else null. */
  readonly messageId: string | null;
  readonly kind: ClosingKind;
  readonly actor: string | null;
  readonly closedAt: number;
  readonly newAddress: string | null;
  readonly correctionId: string | null;
}

export interface DoneRow {
  readonly id: string;
  /** Unix milliseconds. */
  readonly closedAt: number;
  readonly kind: ClosingKind;
  readonly address: string;
  readonly newAddress: string | null;
  readonly patientId: string;
  readonly patientName: string | null;
  /** Null where nobody at this desk did it. */
  readonly actor: string | null;
  /** The correction that can be taken back, if any. */
  readonly correctionId: string | null;
}

export interface DoneQuery {
  readonly search: string;
  readonly cursor: string | null;
}

/** A page of at most 50 rows; `next` and `previous` are the cursors of the pages beside it, `from` asks for this one again (null: the first). */
export interface DonePage {
  readonly rows: readonly DoneRow[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly from: string | null;
}

export interface DeliverySummary {
  /** Newest first, `YYYY-MM`. */
  readonly months: readonly { readonly month: string; readonly figures: DeliveryFigures }[];
  readonly byType: readonly { readonly type: MessageType; readonly figures: DeliveryFigures }[];
  readonly byDomain: readonly { readonly domain: string; readonly figures: DeliveryFigures }[];
}

/** Failures on the clinic's own side of one reason, for the IT person. */
export interface ClinicSideProblem {
  readonly reason: ReasonCode | OwnSideReject | 'other';
  readonly messages: number;
  readonly reportsHeldUp: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly senders: readonly string[];
  readonly domains: readonly string[];
  readonly example: { readonly diag: string; readonly evidence: readonly Evidence[] } | null;
}

/** One line of the audit, as shown and exported. */
export interface AuditEntry {
  readonly sequence: number;
  /** Unix milliseconds. */
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly patientId: string | null;
  readonly oldValue: string | null;
  readonly newValue: string | null;
  readonly outcome: string | null;
  readonly detail: string | null;
  /** Whether the patient confirmed the new address; null where the line is not about that. */
  readonly confirmed: boolean | null;
}

/** A message that reached an address; `sentAt` is unix seconds. */
export interface ReachedMessage {
  readonly id: string;
  readonly type: MessageType;
  readonly sentAt: number;
}

/** Whether the audit is whole. */
export interface AuditCheck {
  readonly entries: number;
  readonly intact: boolean;
  /** The number of the first line that was changed, taken out or put elsewhere. */
  readonly firstBroken: number | null;
  /** The newest line's hash, hexadecimal; empty while there is no line. Noted elsewhere, it proves later what was there today. */
  readonly newestHash: string;
}
