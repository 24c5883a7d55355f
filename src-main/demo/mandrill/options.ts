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

/** A denylist entry that no message of the stand-in explains: put there by hand, or by mail from before its time. Unix seconds. */
export interface StandInBlock {
  readonly email: string;
  readonly reason: 'hard-bounce' | 'soft-bounce' | 'spam' | 'unsub' | 'custom';
  readonly detail: string | null;
  readonly at: number;
  readonly subaccount: string | null;
  readonly sender: string | null;
}

/** Points on which Mandrill's documents disagree or are silent, so that both readings can be tried. */
export interface ContractVariant {
  /** How empty metadata is written. Default `array`. */
  readonly emptyMetadata: 'array' | 'object' | 'null' | 'absent';
  /** `full` answers as the newer contract does; `bare` leaves diag, bounce_description, smtp_events, reject and subaccount out of messages/search. */
  readonly searchRows: 'full' | 'bare';
  /** `absent` leaves diag out of rows that carry smtp_events, so that it must be read there. */
  readonly diag: 'present' | 'absent';
  /** Whether the hourly `sent` counts bounces as well. Default false. */
  readonly sentIncludesBounces: boolean;
  /** Whether tags/all-time-series names the tag of each row. Default true. */
  readonly tagInSeries: boolean;
  /** Whether times in answers carry fractional seconds. Default false. */
  readonly fractionalSeconds: boolean;
}

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
  readonly variant?: Partial<ContractVariant>;
}

/** What a call is made to do instead of answering. */
export type Fault =
  | { readonly kind: 'status'; readonly status: 429 | 500 | 503; readonly retryAfter?: string }
  | { readonly kind: 'not-json'; readonly status: number }
  | { readonly kind: 'empty'; readonly status: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'cut' };

/** One call as it arrived; the key is left out of `body`. `matched` and `returned` count rows, null where the call has none. */
export interface LoggedCall {
  /** Unix milliseconds. */
  readonly at: number;
  readonly call: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly matched: number | null;
  readonly returned: number | null;
}

export interface MandrillStandIn {
  /** The base URL for version 1.3, `http://127.0.0.1:<port>/api/1.3`. */
  readonly url: string;
  readonly log: readonly LoggedCall[];
  add(messages: readonly StandInMessage[]): void;
  /** The next `times` calls of `call` (`*` for any) fail so. Faults queue up behind each other. */
  fail(call: string, fault: Fault, times?: number): void;
  close(): Promise<void>;
}

/** Serves the account on 127.0.0.1 at a port of the system's choice. */
export type CreateMandrillStandIn = (options: StandInOptions) => Promise<MandrillStandIn>;
