import type { MandrillFailure } from '../contract/failure.ts';
import type { Result } from '../contract/result.ts';

/** A row of messages/search or messages/info as far as we read it. Rows without an email (SMS) never get here. */
export interface MandrillMessage {
  readonly id: string;
  /** Unix seconds of the send. */
  readonly sentAt: number;
  /** Unix seconds of the newest bounced or rejected event, where the answer carried one. */
  readonly failedAt: number | null;
  readonly email: string;
  readonly sender: string;
  readonly subject: string;
  readonly tags: readonly string[];
  readonly template: string | null;
  readonly subaccount: string | null;
  readonly state: string;
  readonly opens: number;
  readonly diag: string | null;
  readonly bounceDescription: string | null;
  readonly rejectReason: string | null;
  /** Scalar metadata only. */
  readonly metadata: Readonly<Record<string, string>>;
}

export interface SearchWindow {
  /** Lucene, without a time range: `*`, or `state:bounced OR state:soft-bounced`. */
  readonly query: string;
  /** Unix seconds, both ends inclusive. */
  readonly from: number;
  readonly to: number;
  readonly senders: readonly string[];
}

export interface SearchPage {
  readonly messages: readonly MandrillMessage[];
  readonly skipped: number;
  readonly full: boolean;
}

/** Counters of one hour. `hour` is its first unix second. */
export interface HourCount {
  readonly hour: number;
  readonly sent: number;
  readonly hardBounces: number;
  readonly softBounces: number;
  readonly rejects: number;
  readonly complaints: number;
  readonly unsubs: number;
}

export interface Rejection {
  readonly email: string;
  readonly reason: string;
  readonly detail: string | null;
  /** Unix seconds; null where the answer's date could not be read. */
  readonly createdAt: number | null;
  readonly lastEventAt: number | null;
  readonly expiresAt: number | null;
  readonly expired: boolean;
  readonly subaccount: string | null;
  readonly sender: string | null;
}

export interface AccountInfo {
  readonly username: string;
  readonly reputation: number | null;
  readonly hourlyQuota: number | null;
  readonly backlog: number | null;
}

/** The calls that we make, each over one POST with retries, deadlines and the search budget behind it. No method throws; the key is in no error. */
export interface MandrillClient {
  ping(): Promise<Result<null, MandrillFailure>>;
  info(): Promise<Result<AccountInfo, MandrillFailure>>;
  senders(): Promise<Result<readonly { readonly address: string; readonly sent: number }[], MandrillFailure>>;
  subaccounts(): Promise<Result<readonly { readonly id: string; readonly name: string }[], MandrillFailure>>;
  /**
   * At most 1,000 rows. `full` says that the answer held as many rows as it may, so that more may have been cut off: `messages` alone
   * can't tell, since SMS, unreadable rows (`skipped` counts both) and rows outside the window are left out of it.
   */
  search(window: SearchWindow, signal?: AbortSignal): Promise<Result<SearchPage, MandrillFailure>>;
  timeSeries(window: SearchWindow, signal?: AbortSignal): Promise<Result<readonly HourCount[], MandrillFailure>>;
  /** Null where Mandrill no longer knows the message. */
  message(id: string, signal?: AbortSignal): Promise<Result<MandrillMessage | null, MandrillFailure>>;
  rejections(
    filter: { readonly email?: string; readonly subaccount?: string; readonly includeExpired?: boolean },
    signal?: AbortSignal,
  ): Promise<Result<readonly Rejection[], MandrillFailure>>;
  /** Lifts one block; false where the address was not listed (which is no error). */
  liftRejection(email: string, subaccount: string | null): Promise<Result<boolean, MandrillFailure>>;
  /** Hourly counters per tag; `tag` is null where the answer carries none. */
  tagTimeSeries(): Promise<Result<readonly (HourCount & { readonly tag: string | null })[], MandrillFailure>>;
  /** What the key may do, call by call, tried without changing anything; `untested` where only a change could tell. */
  rights(): Promise<readonly { readonly call: string; readonly allowed: boolean | 'untested' }[]>;
}

export const searchLimit = 1000;
