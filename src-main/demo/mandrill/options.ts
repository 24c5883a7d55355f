import type { StandInMessage } from './message.ts';

/** A key and the calls that it may make: `messages/search`, `tags/*`, or `*` for all. */
export interface StandInKey {
  readonly key: string;
  readonly calls: readonly string[];
}

export interface StandInAccount {
  readonly username: string;
  /** 0 to 100. */
  readonly reputation: number;
  readonly hourlyQuota: number;
  readonly backlog: number;
  readonly subaccounts: readonly { readonly id: string; readonly name: string }[];
  readonly keys: readonly StandInKey[];
}

export type BlockReason = 'hard-bounce' | 'soft-bounce' | 'spam' | 'unsub' | 'custom';

/** A denylist entry that no message of the stand-in explains: put there by hand, or by mail from before its time. Unix seconds. */
export interface StandInBlock {
  readonly email: string;
  readonly reason: BlockReason;
  readonly detail: string | null;
  readonly at: number;
  readonly subaccount: string | null;
  readonly sender: string | null;
}

/** Points on which Mandrill's documents disagree or are silent, so that each reading can be tried. */
export interface ContractVariant {
  /** How empty metadata is written. */
  readonly emptyMetadata: 'array' | 'object' | 'null' | 'absent';
  /** `full` answers as the newer contract does; `bare` leaves out of messages/search what only that one lists (diag, smtp_events, subaccount, …). */
  readonly searchRows: 'full' | 'bare';
  /** `absent` leaves diag out of every row, so that it must be read from smtp_events. */
  readonly diag: 'present' | 'absent';
  /** Whether the counter `sent` counts bounces as well. */
  readonly sentIncludesBounces: boolean;
  /** Whether tags/all-time-series names the tag of each row. */
  readonly tagInSeries: boolean;
  /** Whether times in answers carry fractional seconds. */
  readonly fractionalSeconds: boolean;
  /** The name of the error that answers a call outside the key's scope. */
  readonly outOfScope: string;
}

export const usualVariant: ContractVariant = {
  emptyMetadata: 'array',
  searchRows: 'full',
  diag: 'present',
  sentIncludesBounces: false,
  tagInSeries: true,
  fractionalSeconds: false,
  outOfScope: 'Invalid_Key',
};

export interface StandInOptions {
  /** Now, in unix milliseconds. Everything that depends on time asks it, so a test may jump. */
  readonly clock: () => number;
  readonly account: StandInAccount;
  readonly messages: readonly StandInMessage[];
  readonly blocks?: readonly StandInBlock[];
  /** Seconds until a message, or a change of it, shows in messages/search. Default 120. */
  readonly indexLag?: number;
  /** Calls of messages/search a minute before it answers 429. Default 20. */
  readonly searchesPerMinute?: number;
  /** Where it departs from `usualVariant`. */
  readonly variant?: Partial<ContractVariant>;
}

/** What a call is made to do instead of answering. */
export type Fault =
  /** The envelope that goes with the status, with a Retry-After header if one is given. */
  | { readonly kind: 'status'; readonly status: 429 | 500 | 503; readonly retryAfter?: string }
  | { readonly kind: 'envelope'; readonly status: number; readonly name: string; readonly message: string }
  /** An answer of status 200 with this value. */
  | { readonly kind: 'answer'; readonly value: unknown }
  /** A proxy's HTML page. */
  | { readonly kind: 'not-json'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'empty'; readonly status: number }
  | { readonly kind: 'hang' }
  /** The connection breaks, before the answer or in the middle of it. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'midway' };

/** One call as it arrived; the key is left out of `body`. Counts are of rows, null where the call has none or failed. */
export interface LoggedCall {
  /** Unix milliseconds. */
  readonly at: number;
  readonly call: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** 0 where no answer was given (hang, cut). */
  readonly status: number;
  readonly matched: number | null;
  readonly returned: number | null;
}

export interface MandrillStandIn {
  /** The base URL of version 1.3, `http://127.0.0.1:<port>/api/1.3`; 1.0 stands beside it. */
  readonly url: string;
  /** The newest 10,000 calls, oldest first. */
  readonly log: readonly LoggedCall[];
  /** A message with an id that is there already takes its place. */
  add(messages: readonly StandInMessage[]): void;
  /** The next `times` calls of `call` (`*` for any) fail so; faults queue up behind each other. Default once. `after` calls go well before. */
  fail(call: string, fault: Fault, times?: number, after?: number): void;
  close(): Promise<void>;
}
