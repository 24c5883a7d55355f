import type { Failure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import { addressesOf } from '../cases/case-context.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import { actorOf, type Desk } from '../desk.ts';
import { auditOf } from './audit-of.ts';
import { overTheirs } from './over-theirs.ts';
import { untried } from './untried.ts';

/**
 * "Needs a decision": keep theirs drops the correction; use mine writes it again over what the practice database holds now, guarded by that. The
 * guard is the value that the person saw, so a change made meanwhile comes back as a new conflict.
 */
export async function decideCorrection(
  desk: Desk,
  id: string,
  choice: 'keep-theirs' | 'use-mine',
): Promise<Result<null, Failure>> {
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  const correction = await desk.store.journal.get(id);
  if (correction === null) return failure({ code: 'not-found' });
  const open = ['conflict', 'refused', 'gone', 'unknown'] as const;
  if (choice === 'use-mine' && correction.state === 'gone') return failure({ code: 'not-allowed-here' });
  const now = desk.clock.now();
  const dropped = { state: 'dropped', settledAt: now } as const;
  const audit = {
    ...auditOf(correction, choice === 'keep-theirs' ? 'correction-theirs-kept' : 'correction-mine-used', null, now),
    actor: actor.value,
  };
  const found = correction.state === 'refused' ? correction.expectedRaw : correction.foundRaw;
  const over = overTheirs(found, correction, correction.newAddress);
  // Emptied as it was to be emptied before.
  const nextRaw = over === '' && correction.nextRaw === null ? null : over;
  let decided: boolean;
  // Where theirs says what mine would, there is nothing to write.
  if (choice === 'keep-theirs' || nextRaw === found)
    decided = await desk.store.journal.update(id, open, dropped, audit);
  else {
    const again = {
      ...correction,
      id: desk.newId(),
      expectedRaw: found,
      nextRaw,
      expectedVersion: null,
      actor: actor.value,
      madeAt: now,
      notBefore: now,
      state: 'queued',
      ...untried,
    } as const;
    const saved = auditOf(again, 'correction-saved', 'over a changed record');
    decided = await desk.store.journal.supersede(id, open, dropped, audit, again, saved);
  }
  if (!decided) return failure({ code: 'not-found' });
  await refreshCases(desk, addressesOf(correction));
  return success(null);
}
