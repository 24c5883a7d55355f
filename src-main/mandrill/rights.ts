import type { MandrillFailure } from '../contract/failure.ts';
import type { Result } from '../contract/result.ts';

interface Probe {
  readonly call: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The error that only a call which was let in can answer: it looked for the thing and found none. */
  readonly found?: string;
}

/** In the form of an id, and of none that Mandrill gives out. */
const noMessage = '0'.repeat(32);
/** Nobody can be listed under it: `.invalid` is reserved (RFC 2606). */
const noAddress = 'nobody@bounce-desk.invalid';
/** The first second of 1970: no mail. */
const nothing = { query: 'ts:[0 TO 0]', date_from: '1970-01-01', date_to: '1970-01-01' };

/**
 * Each call in a form that can change and reveal nothing. Lifting a block, reading content and sending are tried on what does not exist:
 * an address that can't be listed, an id that can't be known, a mail to nobody. With no recipient Mandrill has nothing to send, so even
 * a key with the right to send sends nothing.
 */
const probes: readonly Probe[] = [
  { call: 'users/ping2', parameters: {} },
  { call: 'users/info', parameters: {} },
  { call: 'senders/list', parameters: {} },
  { call: 'subaccounts/list', parameters: {} },
  { call: 'messages/search', parameters: { ...nothing, limit: 1 } },
  { call: 'messages/search-time-series', parameters: nothing },
  { call: 'messages/info', parameters: { id: noMessage }, found: 'Unknown_Message' },
  { call: 'rejects/list', parameters: { email: noAddress } },
  { call: 'rejects/delete', parameters: { email: noAddress }, found: 'Invalid_Reject' },
  { call: 'tags/all-time-series', parameters: {} },
  { call: 'messages/content', parameters: { id: noMessage }, found: 'Unknown_Message' },
  { call: 'messages/send', parameters: { message: { to: [] } } },
];

export interface Right {
  readonly call: string;
  readonly allowed: boolean | 'untested';
}

/**
 * What an answer says about the right. How Mandrill refuses a call outside a key's scope is not documented: Invalid_Key or a name of its
 * own mean no. ValidationError may come before or after the scope is looked at, so it says nothing, nor does a failure on the way.
 */
function judge(answer: Result<unknown, MandrillFailure>, found: string | undefined): Right['allowed'] {
  if (answer.ok) return true;
  if (answer.error.code === 'mandrill-key-refused') return false;
  if (answer.error.code !== 'mandrill-refused' || answer.error.name === 'ValidationError') return 'untested';
  return answer.error.name === found;
}

/** Tries every call that the app makes, and two that its key should not be allowed (reading content, sending). */
export async function testRights(
  post: (call: string, parameters: Readonly<Record<string, unknown>>) => Promise<Result<unknown, MandrillFailure>>,
): Promise<readonly Right[]> {
  const rights: Right[] = [];
  for (const { call, parameters, found } of probes) {
    rights.push({ call, allowed: judge(await post(call, parameters), found) });
  }
  return rights;
}
