/** The 17 reasons of Mailchimp's help page on soft and hard bounces. The letter is part of the name only: hard or soft is Mandrill's own verdict. */
export const reasonCodes = [
  'h1', // no such mailbox or user, bad syntax, moved away
  'h2', // this server or organisation refuses us, or all mail
  's1', // mailbox full
  's2', // delivery agent, forwarding or alias misconfigured
  's3', // mailbox disabled, suspended, inactive or locked
  's4', // server down, timeout, internal error
  's5', // too fast: rate, connections, recipients
  's6', // message too large
  's7', // domain or mail server not found
  's8', // content, attachment or header malformed or not allowed
  's9', // a stated policy, RFC compliance, TLS required
  's10', // SPF, DKIM, DMARC
  's11', // spam verdict, reputation, block list, greylisting
  's12', // virus
  's13', // sender address, sender domain, reverse DNS, HELO, allowed-sender list
  's14', // relaying denied, mail loop
  's15', // no usable cause
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

/** Mandrill's words for what it did not even try because of something on the clinic's own side or its own, not for the address. */
export const ownSideRejects = ['unsigned', 'invalid-sender', 'test-mode-limit', 'rule'] as const;

export type OwnSideReject = (typeof ownSideRejects)[number];

const ownSide: ReadonlySet<string> = new Set(ownSideRejects);
export const isOwnSideReject = (word: string | null): word is OwnSideReject => word !== null && ownSide.has(word);

/** Who has to do something about a bounce. */
export type Actor = 'patient' | 'clinic' | 'it' | 'provider' | 'wait';

/** Who has to act on a reason, where the rule that found it does not know better. */
export const usualActor: Readonly<Record<ReasonCode, Actor>> = {
  h1: 'patient',
  h2: 'patient',
  s1: 'patient',
  s2: 'provider',
  s3: 'patient',
  s4: 'wait',
  s5: 'wait',
  s6: 'it',
  s7: 'clinic',
  s8: 'it',
  s9: 'it',
  s10: 'it',
  s11: 'it',
  s12: 'it',
  s13: 'it',
  s14: 'it',
  s15: 'patient',
};

export type Confidence = 'high' | 'medium' | 'low';

/** Mandrill's own verdict: hard is final, soft is passing, rejected was never tried. Independent of the reason; a state of another kind is unknown. */
export type Severity = 'hard' | 'soft' | 'rejected' | 'unknown';

/** The verdict that lies in Mandrill's message state, an open set. */
export function severityOf(state: string | null | undefined): Severity {
  switch (state) {
    case 'bounced':
      return 'hard';
    case 'soft-bounced':
      return 'soft';
    case 'rejected':
      return 'rejected';
    default:
      return 'unknown';
  }
}

/** What Mandrill tells of one failed message; every field may be missing or of a kind never seen before. */
export interface Reply {
  /** The server's words, `smtp;550 5.1.1 …`, as they came. */
  readonly diag?: string | null | undefined;
  /** Mandrill's message state, `bounced`, `soft-bounced`, `rejected`, … */
  readonly state?: string | null | undefined;
  /** Mandrill's own label, an open set: `bad_mailbox`, `mailbox_full`, `invalid_domain`, `general`, … */
  readonly bounceDescription?: string | null | undefined;
  /** An enhanced status code given beside the text (RFC 3463), where a report carried one. */
  readonly status?: string | null | undefined;
}

/** Part of the diag that decided, as half-open UTF-16 offsets into the unaltered text. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
}

/** The verdict on one reply: codes and parameters only, the catalogue makes the sentences. */
export interface Reason {
  readonly code: ReasonCode;
  readonly confidence: Confidence;
  readonly actor: Actor;
  /** Mandrill's, not ours. */
  readonly severity: Severity;
  /** Whether sending again later, unchanged, can succeed. */
  readonly retry: boolean;
  readonly evidence: readonly Evidence[];
  /** Runners-up, best first; the screen names the first at low confidence. */
  readonly alternatives: readonly ReasonCode[];
  /** The rule that decided, for `classify -- --explain`. */
  readonly rule: string;
  /** Version of the rules that gave this verdict. */
  readonly version: number;
}

/** Faults on the clinic's own side (s5, s6, s8 to s14): never a reason to phone a patient about the address. */
export const clinicSideReasons: ReadonlySet<ReasonCode> = new Set([
  's5',
  's6',
  's8',
  's9',
  's10',
  's11',
  's12',
  's13',
  's14',
]);
