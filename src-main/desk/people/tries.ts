import type { Failure } from '../../contract/failure.ts';
import type { NewAuditEntry, Store, StoredPerson } from '../../store/port.ts';
import { pinFits } from './pin.ts';

/** Wrong PINs in a row until a person has to wait. */
const mostTries = 5;

/** The first wait, and the longest, in milliseconds: each lock-out in a row lasts twice as long as the one before. */
const firstWait = 5 * 60_000;
const longestWait = 8 * 60 * 60_000;

const waitAfter = (lockouts: number): number => Math.min(longestWait, firstWait * 2 ** Math.min(lockouts, 10));

/**
 * Whether the PIN is this person's; null where it is. A try is counted on disk before it is looked at, so that neither a restart nor a kill gives one
 * for nothing; the right PIN takes the count back.
 */
export async function tryPin(
  store: Pick<Store, 'people' | 'audit'>,
  person: StoredPerson,
  pin: string,
  now: number,
  lockedLine: () => NewAuditEntry,
): Promise<Failure | null> {
  if (person.lockedUntil !== null && person.lockedUntil > now) {
    // A later end was set by a clock that was wrong, and could lie years ahead: with it the only manager would be locked out for good.
    const until = Math.min(person.lockedUntil, now + waitAfter(person.lockouts - 1));
    const { failedTries, lockouts } = person;
    if (until !== person.lockedUntil)
      await store.people.noteTry(person.id, { failedTries, lockedUntil: until, lockouts });
    return { code: 'pin-locked', until };
  }
  const tries = person.failedTries + 1;
  const last = tries >= mostTries;
  const until = now + waitAfter(person.lockouts);
  if (last)
    await store.people.noteTry(person.id, { failedTries: 0, lockedUntil: until, lockouts: person.lockouts + 1 });
  else await store.people.noteTry(person.id, { failedTries: tries, lockedUntil: null, lockouts: person.lockouts });
  if (await pinFits(pin, person.pinHash)) {
    await store.people.noteTry(person.id, { failedTries: 0, lockedUntil: null, lockouts: 0 });
    return null;
  }
  if (!last) return { code: 'pin-wrong', triesLeft: mostTries - tries };
  await store.audit.append([lockedLine()]);
  return { code: 'pin-locked', until };
}
