/** What Mandrill calls the state of a message; the stand-in passes on others too. */
export type StandInState =
  | 'queued'
  | 'scheduled'
  | 'deferred'
  | 'sent'
  | 'bounced'
  | 'soft-bounced'
  | 'rejected'
  | 'spam'
  | 'unsub'
  | 'canceled'
  | (string & {});

/** What the log of the conversation with the receiving server calls it. */
export type SmtpEventType = 'sent' | 'deferred' | 'delivered' | 'bounced' | 'rejected';

/** One turn in the life of a message: from `at` on (unix seconds) it is in `state`, until the next entry. */
export interface Happening {
  readonly at: number;
  readonly state: StandInState;
  /** What smtp_events shows of it; null leaves no event (queued, a complaint). */
  readonly type: SmtpEventType | null;
  /** The receiving server's words, as Mandrill passes them on: `smtp;550 5.1.1 …`. */
  readonly diag?: string;
  /** bad_mailbox, mailbox_full, invalid_domain, general or anything else. */
  readonly bounceDescription?: string;
  /** For `rejected`: hard-bounce, soft-bounce, spam, unsub, custom, unsigned, invalid, invalid-sender, … */
  readonly rejectReason?: string;
}

/**
 * A message as the stand-in keeps it for good. What a caller sees is worked out from the clock: before `ts` nothing, then the
 * newest entry of `history` that is not later than now (at first it is on its way, later sent, or bounced days later).
 */
export interface StandInMessage {
  /** 32 hexadecimal digits, lower case. */
  readonly id: string;
  /** Unix seconds of the send. */
  readonly ts: number;
  readonly sender: string;
  readonly email: string;
  readonly subject: string;
  readonly tags: readonly string[];
  readonly template: string | null;
  readonly subaccount: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Shown once the message has arrived. */
  readonly opens: number;
  /** In the order of time, the first at `ts`; never empty. */
  readonly history: readonly [Happening, ...Happening[]];
  /** Seconds by which messages/search lags behind the truth for this message; the stand-in's own lag where it is left out. messages/info never lags. */
  readonly indexLag?: number;
  /** A row of the text message product: it has no `email`, `email` above becomes its `to`. */
  readonly channel?: 'sms';
}
