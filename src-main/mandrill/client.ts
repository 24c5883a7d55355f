import type { z } from 'zod';
import type { MandrillFailure } from '../contract/failure.ts';
import { failure, type Result, success } from '../contract/result.ts';
import { readBaseUrl } from './base-url.ts';
import { type MandrillClient, searchLimit } from './port.ts';
import { testRights } from './rights.ts';
import { accountInfo, liftAnswer, pong, senderRow, subaccountRow } from './schemas/account.ts';
import { tagHourRow } from './schemas/counters.ts';
import { messageRow } from './schemas/message.ts';
import { rejectionRow } from './schemas/rejection.ts';
import { readRows } from './schemas/values.ts';
import { createSearchBudget, type SearchMemory } from './search-budget.ts';
import { systemTime, type Time } from './time.ts';
import { createTransport, type Fetch } from './transport.ts';
import { windowFilters } from './window.ts';

export interface MandrillClientOptions {
  /** Any version's base, such as https://mandrillapp.com/api/1.3; plain http is taken for this machine only. */
  readonly baseUrl: string;
  readonly key: string;
  /** Of the app, for the User-Agent header. */
  readonly version: string;
  readonly searchMemory: SearchMemory;
  readonly fetch?: Fetch;
  readonly time?: Time;
  /** 0 up to 1, for the jitter. */
  readonly random?: () => number;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** Background calls outlast a minute's search budget that another workstation used up; where a person waits for the answer, a second try must do. */
const patient = 6;
const prompt = 2;

/** Every array that comes as an answer is read row by row. */
function rowsOf<Row>(answer: Result<unknown, MandrillFailure>, schema: z.ZodType<Row>) {
  if (!answer.ok) return answer;
  if (!Array.isArray(answer.value)) return unreadable;
  return success({ ...readRows(answer.value, schema), total: answer.value.length });
}

const unreadable = failure({ code: 'mandrill-answer-unreadable', status: 200 } as const);

/** The client of one account. It holds the key in a closure: neither its own inspection nor any answer shows it. */
export function createMandrillClient(options: MandrillClientOptions): MandrillClient {
  const post = createTransport({
    baseUrl: readBaseUrl(options.baseUrl),
    key: options.key.trim(),
    userAgent: `BounceDesk/${options.version}`,
    fetch: options.fetch ?? fetch,
    time: options.time ?? systemTime,
    random: options.random ?? Math.random,
    budget: createSearchBudget(options.searchMemory),
    timeout: options.timeout ?? 45_000,
  });

  async function rows<Row>(
    call: string,
    schema: z.ZodType<Row>,
    parameters: Readonly<Record<string, unknown>> = {},
    attempts = patient,
    signal?: AbortSignal,
  ): Promise<Result<readonly Row[], MandrillFailure>> {
    const read = rowsOf(await post(call, parameters, { attempts, signal }), schema);
    return read.ok ? success(read.value.rows) : read;
  }

  return {
    async ping() {
      const answer = await post('users/ping2', {}, { attempts: prompt });
      if (!answer.ok) return answer;
      return pong.safeParse(answer.value).success ? success(null) : unreadable;
    },

    async info() {
      const answer = await post('users/info', {}, { attempts: prompt });
      if (!answer.ok) return answer;
      const info = accountInfo.safeParse(answer.value);
      return info.success ? success(info.data) : unreadable;
    },

    senders: () => rows('senders/list', senderRow, {}, prompt),
    subaccounts: () => rows('subaccounts/list', subaccountRow, {}, prompt),

    async search(window, signal) {
      const parameters = { ...windowFilters(window), limit: searchLimit };
      const read = rowsOf(await post('messages/search', parameters, { attempts: patient, signal }), messageRow);
      if (!read.ok) return read;
      const messages = read.value.rows.filter(({ sentAt }) => sentAt >= window.from && sentAt <= window.to);
      return success({ messages, skipped: read.value.skipped, full: read.value.total >= searchLimit });
    },

    async timeSeries(window, signal) {
      const hours = await rows('messages/search-time-series', tagHourRow, windowFilters(window), patient, signal);
      if (!hours.ok) return hours;
      const inside = hours.value.filter(({ hour }) => hour + 3599 >= window.from && hour <= window.to);
      return success(inside.map(({ tag: _, ...counts }) => counts));
    },

    async message(id, signal) {
      const answer = await post('messages/info', { id }, { attempts: patient, signal });
      if (!answer.ok) return isRefusal(answer.error, 'Unknown_Message') ? success(null) : answer;
      const message = messageRow.safeParse(answer.value);
      return message.success ? success(message.data) : unreadable;
    },

    rejections: ({ email, subaccount, includeExpired }, signal) =>
      rows(
        'rejects/list',
        rejectionRow,
        { email, subaccount, include_expired: includeExpired ?? false },
        patient,
        signal,
      ),

    async liftRejection(email, subaccount) {
      const parameters = subaccount === null ? { email } : { email, subaccount };
      const answer = await post('rejects/delete', parameters, { attempts: prompt });
      if (!answer.ok) return isRefusal(answer.error, 'Invalid_Reject') ? success(false) : answer;
      const lifted = liftAnswer.safeParse(answer.value);
      return lifted.success ? success(lifted.data.deleted) : unreadable;
    },

    tagTimeSeries: () => rows('tags/all-time-series', tagHourRow),

    rights: () => testRights((call, parameters) => post(call, parameters, { attempts: prompt })),
  };
}

function isRefusal(error: MandrillFailure, name: string): boolean {
  return error.code === 'mandrill-refused' && error.name === name;
}
