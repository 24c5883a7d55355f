import { type ErrorAnswer, errorAnswer, errors } from './envelope.ts';
import type { ContractVariant, StandInAccount } from './options.ts';

const minute = 60_000;

/** Why a key may not make a call; null where it may. */
export function refusalOf(
  key: unknown,
  call: string,
  account: StandInAccount,
  { outOfScope }: ContractVariant,
): ErrorAnswer | null {
  if (typeof key !== 'string' || key === '') return errors.missingKey;
  const known = account.keys.find((candidate) => candidate.key === key);
  if (known === undefined) return errors.invalidKey;
  const family = `${call.split('/')[0]}/*`;
  if (known.calls.some((scope) => scope === '*' || scope === call || scope === family)) return null;
  return errorAnswer(401, 401, outOfScope, 'This key may not make this call');
}

/** Counts searches in a sliding minute; false where one is too many. `now` in unix milliseconds. */
export function createSearchCounter(perMinute: number): (now: number) => boolean {
  let times: readonly number[] = [];
  return (now) => {
    times = times.filter((time) => time > now - minute && time <= now);
    if (times.length >= perMinute) return false;
    times = [...times, now];
    return true;
  };
}
