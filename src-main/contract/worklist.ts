import type { CorrectionState, DecisionKind } from './correction.ts';
import type { Failure } from './failure.ts';
import type { MessageType, Outcome } from './message.ts';
import type { Patient } from './patient.ts';
import type { Actor, Confidence, Evidence, OwnSideReject, ReasonCode, Severity } from './reason.ts';

export type View = 'to-fix' | 'waiting';
/** In the order of the screen. */
export const sections = ['decision', 'line', 'report', 'nobody'] as const;
export type Section = (typeof sections)[number];

/** Why a case is open (or a report listed). */
export type Opening =
  | { readonly kind: 'hard' }
  | { readonly kind: 'soft-repeated'; readonly count: number }
  | { readonly kind: 'domain-missing' }
  | { readonly kind: 'echo' } // rejected for a bounce that this desk never saw
  | { readonly kind: 'invalid' } // Mandrill refused the address itself
  | { readonly kind: 'correction-bounced'; readonly oldAddress: string }
  | { readonly kind: 'ocumail-old-address'; readonly newAddress: string }
  | { readonly kind: 'another-way' } // "no email" patient for whom a report could not be sent
  | { readonly kind: 'report' };

/** What the person at the desk does next with a row. */
export type Step =
  | { readonly kind: 'correct' }
  | { readonly kind: 'type-in-practice'; readonly correctionId: string; readonly newAddress: string }
  | { readonly kind: 'change-in-ocumail'; readonly correctionId: string; readonly newAddress: string }
  | { readonly kind: 'confirm-with-patient'; readonly correctionId: string; readonly newAddress: string }
  | { readonly kind: 'decide'; readonly correction: CorrectionSummary }
  | { readonly kind: 'settle-report'; readonly messageId: string }
  | { readonly kind: 'find-patient' }
  | { readonly kind: 'none' }; // a badge: deceased, archived, left, merged

export type Waiting =
  | { readonly kind: 'write'; readonly correction: CorrectionSummary }
  | { readonly kind: 'decision'; readonly decision: DecisionKind; readonly until: number | null };

export interface CorrectionSummary {
  readonly id: string;
  readonly state: CorrectionState;
  readonly oldAddress: string;
  readonly newAddress: string;
  /** What the practice database holds instead, where it differed. */
  readonly foundRaw: string | null;
  /** Who put that there and when (unix milliseconds), as far as the practice database tells. */
  readonly foundBy: string | null;
  readonly foundAt: number | null;
  readonly actor: string;
  /** Unix milliseconds. */
  readonly madeAt: number;
  readonly undoUntil: number;
  readonly failure: Failure | null;
}

/** One row of To fix or Waiting. `failedAt` and `since` are unix seconds. */
export interface WorklistRow {
  readonly id: string;
  readonly view: View;
  readonly section: Section;
  readonly address: string;
  /** Null for an address that nobody has, or while the patient is not known yet. */
  readonly patient: Patient | null;
  /** False while no answer of the practice database about this address is known. */
  readonly patientLookedUp: boolean;
  readonly messageType: MessageType;
  readonly reason: ReasonCode | null;
  readonly confidence: Confidence | null;
  readonly alternative: ReasonCode | null;
  /** Why Mandrill did not even try the newest message; null where it tried. */
  readonly rejectReason: string | null;
  readonly opening: Opening;
  readonly since: number;
  readonly failedAt: number;
  /** Messages that never arrived since the case opened. */
  readonly missed: number;
  readonly missedReports: number;
  /** Other patients whose record holds the same address. */
  readonly sharedWith: readonly { readonly patientId: string; readonly name: string }[];
  /** Numbers of the patient's that somebody said were wrong: the next one is rung instead. */
  readonly wrongNumbers: readonly string[];
  /** Whether "address is right" may be offered: never for complaints and the like, nor twice without a delivery between. */
  readonly mayBeRight: boolean;
  readonly suggestion: string | null;
  readonly step: Step;
  readonly waiting: Waiting | null;
  /** The newest note or step, shown in the row ("left voicemail, Tue"). */
  readonly lastDecision: { readonly kind: DecisionKind; readonly madeAt: number; readonly actor: string } | null;
}

export interface WorklistQuery {
  readonly view: View;
  readonly search: string;
  readonly type: MessageType | null;
  /** Why it came back; or, where a message was not even tried, Mandrill's word for why. */
  readonly reason: ReasonCode | OwnSideReject | null;
  readonly sort: 'urgent' | 'newest' | 'name';
  /** Opaque, from the page before; null for the first. */
  readonly cursor: string | null;
}

/**
 * A page of at most 50 rows; `next` and `previous` are the cursors of the pages beside it, `from` asks for this one again (null: the first).
 * `counts` are of the whole view under the same filters and search, a section each; null for a search that finds more than 1,000.
 */
export interface WorklistPage {
  readonly rows: readonly WorklistRow[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly from: string | null;
  readonly counts: Readonly<Record<Section, number>> | null;
}

/** What the editor knows of a half-typed address. Checks say "no problem found", never "valid". */
export interface EditorCheck {
  /** As it would be stored. */
  readonly address: string;
  /** The same in the letters that people read, where its domain travels in another form (`xn--…`); else null. */
  readonly letters: string | null;
  readonly syntax: 'empty' | 'incomplete' | 'invalid' | 'fine';
  readonly suggestions: readonly string[];
  /**
   * Why it may not be a patient's own although mail may reach it: typed only to fill the field, a mailbox nobody reads, the practice's own
   * sender, another at the practice's domain, one said to be no patient's; or letters before the @ that few mail systems carry.
   */
  readonly doubt: 'stand-in' | 'no-reply' | 'clinic' | 'colleague' | 'not-a-patient' | 'letters' | null;
  readonly unchanged: boolean;
  /** Checked in main, cached, advisory; unknown offline. */
  readonly domain: 'takes-mail' | 'no-mail' | 'missing' | 'unknown';
  /** `at` is unix seconds. */
  readonly bouncedBefore: { readonly at: number; readonly reason: ReasonCode | null } | null;
  /** Patients outside the case whose record holds it. */
  readonly belongsTo: readonly { readonly patientId: string; readonly name: string }[];
  /** False where an answer from outside was still awaited: asking again may know more. */
  readonly complete: boolean;
}

/** Why Mandrill did not even try a message. */
export interface NotSent {
  /** Mandrill's own word, an open set; `unknown` where it gave none. */
  readonly rejectReason: string;
  /** The bounce, complaint or wish before it, where it is known. `at` is unix seconds; a complaint has no reason. */
  readonly because: { readonly at: number; readonly reason: ReasonCode | null } | null;
}

/** `about` names the patient where it is another than the one whose history it is: others share the address. */
export interface TimelineEntry {
  /** Unix milliseconds. */
  readonly at: number;
  readonly entry:
    | {
        readonly kind: 'message';
        readonly messageId: string;
        readonly type: MessageType;
        readonly address: string;
        readonly outcome: Outcome;
        readonly reason: ReasonCode | null;
        readonly confidence: Confidence | null;
        /** Mandrill's verdict where the message bounced. */
        readonly severity: Severity | null;
        readonly notSent: NotSent | null;
        /** "2 of 3": where a soft bounce counts towards a problem. */
        readonly count: { readonly of: number; readonly seen: number } | null;
      }
    | { readonly kind: 'correction'; readonly correction: CorrectionSummary; readonly about: string | null }
    | {
        readonly kind: 'decision';
        readonly decision: DecisionKind;
        readonly address: string;
        /** For calls: the number that was tried. */
        readonly note: string | null;
        readonly actor: string;
        readonly about: string | null;
      };
}

export interface MissedMessage {
  readonly messageId: string;
  readonly type: MessageType;
  /** Unix seconds. */
  readonly sentAt: number;
  /** Reports only: what was done about it, or a later report arrived. */
  readonly settled: 'sent-again' | 'given-another-way' | 'not-needed' | 'arrived-later' | null;
  /** A report that still waits to be settled, by its own row; `unconfirmed`: "sent again" waits for the patient's word on the new address. */
  readonly open: { readonly rowId: string; readonly unconfirmed: boolean } | null;
}

export interface CaseDetail {
  readonly row: WorklistRow;
  readonly actor: Actor | null;
  /** Mandrill's verdict on the failure whose words are shown; null where none is known. */
  readonly severity: Severity | null;
  /** Where Mandrill did not even try the newest message of the row: why, and what led to it. */
  readonly notSent: NotSent | null;
  /** The server's words, unaltered, with what decided. */
  readonly diag: string | null;
  readonly evidence: readonly Evidence[];
  readonly missed: readonly MissedMessage[];
  readonly timeline: readonly TimelineEntry[];
  /** Other holders, ticked by default where the change is a domain typo. */
  readonly holders: readonly Patient[];
  /** The address in the letters that people read, where its domain travels in another form (`xn--…`); else null. */
  readonly letters: string | null;
}
