import type { MandrillFailure } from '../contract/failure.ts';
import { failure, type Result } from '../contract/result.ts';
import { type Attempt, readAnswer } from './answer.ts';
import { backoff } from './backoff.ts';
import { createQueue } from './queue.ts';
import type { SearchBudget } from './search-budget.ts';
import type { Time } from './time.ts';
import { unlessAborted } from './unless-aborted.ts';

/** The part of fetch that we use: Node's own, or Electron's `net.fetch`, which honours the system's proxy. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface TransportOptions {
  /** As `readBaseUrl` gives it; null refuses every call. */
  readonly baseUrl: string | null;
  readonly key: string;
  readonly userAgent: string;
  readonly fetch: Fetch;
  readonly time: Time;
  readonly random: () => number;
  readonly budget: SearchBudget;
  /** Milliseconds until an attempt counts as timed out, its body included. */
  readonly timeout: number;
}

export interface CallOptions {
  /** How often the call is tried in all. */
  readonly attempts: number;
  readonly signal?: AbortSignal | undefined;
}

/** One call: its JSON value, or why not. Never rejects. */
export type Transport = (
  call: string,
  parameters: Readonly<Record<string, unknown>>,
  options: CallOptions,
) => Promise<Result<unknown, MandrillFailure>>;

const aborted: Attempt = { result: failure({ code: 'mandrill-aborted' }), again: false, retryAfter: null };
const timedOut: Attempt = { result: failure({ code: 'mandrill-timeout' }), again: true, retryAfter: null };
const unreachable: Attempt = { result: failure({ code: 'mandrill-unreachable' }), again: true, retryAfter: null };

/**
 * POSTs calls one at a time, with deadline, retries and the search budget. The key lives in this closure alone: it goes into the body of
 * a request, and what fetch throws (which may hold that body) is dropped here.
 */
export function createTransport(options: TransportOptions): Transport {
  const { baseUrl, key, time } = options;
  const queue = createQueue();

  async function request(call: string, body: string, signal: AbortSignal): Promise<Attempt> {
    try {
      const response = await options.fetch(`${baseUrl}/${call}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'user-agent': options.userAgent,
        },
        body,
        // A redirect would carry the key to a host that nobody chose.
        redirect: 'error',
        credentials: 'omit',
        signal,
      });
      const text = await response.text();
      const retryAfter = response.headers.get('retry-after');
      return readAnswer({ status: response.status, retryAfter, text }, key, time.now());
    } catch {
      return unreachable;
    }
  }

  async function attempt(call: string, body: string, signal: AbortSignal | undefined): Promise<Attempt> {
    const deadline = time.deadline(options.timeout);
    const stop = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
    return unlessAborted(request(call, body, stop), stop, timedOut);
  }

  /** Waits for its turn, and for the budget without holding up calls that need none. */
  async function inTurn(call: string, body: string, signal: AbortSignal | undefined): Promise<Attempt> {
    for (;;) {
      const outcome = await queue(async (): Promise<Attempt | number> => {
        if (signal?.aborted) return aborted;
        const wait = call === 'messages/search' ? await options.budget(time.now()) : 0;
        return wait > 0 ? wait : attempt(call, body, signal);
      });
      if (typeof outcome !== 'number') return outcome;
      await time.sleep(outcome, signal);
    }
  }

  async function withRetries(call: string, body: string, { attempts, signal }: CallOptions): Promise<Attempt> {
    for (let tried = 1; ; tried += 1) {
      const outcome = await inTurn(call, body, signal);
      const wait = backoff(tried, outcome.retryAfter, options.random);
      if (!outcome.again || tried >= attempts || wait === null) return outcome;
      await time.sleep(wait, signal);
    }
  }

  return async (call, parameters, callOptions) => {
    if (baseUrl === null) return failure({ code: 'mandrill-url-refused' });
    if (key === '') return failure({ code: 'mandrill-key-refused' });
    const body = JSON.stringify({ ...parameters, key });
    return (await unlessAborted(withRetries(call, body, callOptions), callOptions.signal, aborted)).result;
  };
}
