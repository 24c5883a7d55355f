import { z } from 'zod';
import type { MandrillFailure } from '../contract/failure.ts';
import { failure, type Result, success } from '../contract/result.ts';
import { retryAfterSeconds } from './retry-after.ts';

/** What came of one attempt: whether trying again may help, and how many seconds the other side asked us to wait. */
export interface Attempt {
  readonly result: Result<unknown, MandrillFailure>;
  readonly again: boolean;
  readonly retryAfter: number | null;
}

export interface RawAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

const envelopeSchema = z.object({ status: z.literal('error'), name: z.string(), message: z.string().catch('') });

/** Names and nothing else: what a server puts there may end in a log. */
const plainName = /^\w{1,60}$/;

function failed(error: MandrillFailure, again = false, retryAfter: number | null = null): Attempt {
  return { result: failure(error), again, retryAfter };
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/**
 * Reads an answer to a call. Errors are told apart by the envelope's `name`: its `code` and the HTTP status drifted between versions of
 * the service. The status decides only where no envelope came (a proxy's page, an empty body). `now` in unix milliseconds.
 */
export function readAnswer(answer: RawAnswer, key: string, now: number): Attempt {
  const json = parseJson(answer.text);
  const envelope = envelopeSchema.safeParse(json?.value);
  const retryAfter = retryAfterSeconds(answer.retryAfter, now);
  if (envelope.success) return readEnvelope(envelope.data, answer.status, key, retryAfter);
  if (answer.status === 429) return failed({ code: 'mandrill-busy', retryAfterSeconds: retryAfter }, true, retryAfter);
  if (answer.status >= 500) return failed({ code: 'mandrill-unavailable' }, true, retryAfter);
  if (answer.status !== 200 || json === null)
    return failed({ code: 'mandrill-answer-unreadable', status: answer.status });
  return { result: success(json.value), again: false, retryAfter: null };
}

function readEnvelope(
  { name, message }: z.infer<typeof envelopeSchema>,
  status: number,
  key: string,
  retryAfter: number | null,
): Attempt {
  switch (name) {
    case 'Invalid_Key':
      return failed({ code: 'mandrill-key-refused' });
    case 'GeneralError':
    case 'ServiceUnavailable':
      return failed({ code: 'mandrill-unavailable' }, true, retryAfter);
    case 'RequestLimitExceeded':
    case 'UserError': // code -99: throttled, or the same work is running already
      return failed({ code: 'mandrill-busy', retryAfterSeconds: retryAfter }, true, retryAfter);
    default:
      if (name === 'ValidationError' && /\bkey\b/i.test(message)) return failed({ code: 'mandrill-key-refused' });
      return failed({
        code: 'mandrill-refused',
        name: plainName.test(name) && !name.includes(key) ? name : 'unknown',
        status,
      });
  }
}
