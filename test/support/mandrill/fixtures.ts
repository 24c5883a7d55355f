import type { Happening, StandInMessage } from '../../../src-main/demo/mandrill/message.ts';
import type { MandrillStandIn, StandInOptions } from '../../../src-main/demo/mandrill/options.ts';
import { createMandrillStandIn } from '../../../src-main/demo/mandrill/stand-in.ts';
import { createMandrillClient, type MandrillClientOptions } from '../../../src-main/mandrill/client.ts';
import type { MandrillClient } from '../../../src-main/mandrill/port.ts';
import type { SearchMemory } from '../../../src-main/mandrill/search-budget.ts';
import { type FakeTime, fakeTime } from './fake-time.ts';

export const minute = 60;
export const hour = 3600;
export const day = 86_400;

/** 20 November 2026, 09:00 UTC, in unix seconds. */
export const start = Date.UTC(2026, 10, 20, 9) / 1000;

export const secretKey = 'md-9Q7xKc2Lw5Tz8Rb1Vf4Nh';
export const scopedKey = 'md-onlyReadingListsOfRows';

export const account = {
  username: 'info@eyes.example',
  reputation: 81,
  hourlyQuota: 2500,
  backlog: 3,
  subaccounts: [
    { id: 'north', name: 'Northern practice' },
    { id: 'south', name: 'Southern practice' },
  ],
  keys: [
    { key: secretKey, calls: ['*'] },
    { key: scopedKey, calls: ['users/*', 'messages/search', 'rejects/list'] },
  ],
} as const;

export function messageId(number: number): string {
  return number.toString(16).padStart(32, '0');
}

/** A message sent an hour before `start` and delivered five seconds later; `then` is what happened after that. */
export function message(
  number: number,
  own: Partial<Omit<StandInMessage, 'history'>> = {},
  then: readonly Happening[] = [],
): StandInMessage {
  const ts = own.ts ?? start - hour;
  return {
    id: messageId(number),
    ts,
    sender: 'info@eyes.example',
    email: `patient${number}@gmail.com`,
    subject: 'Your recall is due',
    tags: ['recall'],
    template: 'recall-2',
    subaccount: 'north',
    metadata: { patient_id: `P${number}` },
    opens: 0,
    history: [
      { at: ts, state: 'queued', type: null },
      { at: ts + 5, state: 'sent', type: 'sent', diag: '250 2.0.0 OK' },
      ...then,
    ],
    ...own,
  };
}

export const noSuchUser = 'smtp;550 5.1.1 The email account that you tried to reach does not exist.';

export function hardBounce(at: number): Happening {
  return { at, state: 'bounced', type: 'bounced', diag: noSuchUser, bounceDescription: 'bad_mailbox' };
}

export function softBounce(at: number): Happening {
  return {
    at,
    state: 'soft-bounced',
    type: 'bounced',
    diag: 'smtp;552 5.2.2 Over quota',
    bounceDescription: 'mailbox_full',
  };
}

/** Remembers across clients, as the store does across restarts. */
export function searchMemory(): SearchMemory & { readonly saved: () => readonly number[] } {
  let kept: readonly number[] = [];
  return {
    load: async () => kept,
    save: async (times) => {
      kept = times;
    },
    saved: () => kept,
  };
}

export interface Desk extends AsyncDisposable {
  readonly standIn: MandrillStandIn;
  readonly client: MandrillClient;
  readonly time: FakeTime;
  /** A second client of the same account, with its own key, memory or URL where given. */
  another(own?: Partial<MandrillClientOptions>): MandrillClient;
}

/** A stand-in and a client of it over real HTTP, both by one fake clock that stands at `start`. */
export async function openDesk(own: Partial<StandInOptions> = {}): Promise<Desk> {
  const time = fakeTime(start * 1000);
  const standIn = await createMandrillStandIn({ clock: time.now, account, messages: [], ...own });
  const another = (options: Partial<MandrillClientOptions> = {}) =>
    createMandrillClient({
      baseUrl: standIn.url,
      key: secretKey,
      version: '0.1.0',
      searchMemory: searchMemory(),
      time,
      random: () => 0.5,
      ...options,
    });
  return { standIn, time, client: another(), another, [Symbol.asyncDispose]: () => standIn.close() };
}

/** The value of a result that must be one. */
export function successOf<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (result.ok) return result.value;
  throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
}
