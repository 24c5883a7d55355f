import type { Correction } from '../../contract/correction.ts';
import type { Failure } from '../../contract/failure.ts';
import { normaliseAddress, replaceAddress } from '../../contract/patient.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import { addressesOf, isUnderWay, undoWindow } from '../cases/case-context.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import { actorOf, type Desk } from '../desk.ts';
import { auditOf } from './audit-of.ts';
import { reachedMeanwhile } from './reached-meanwhile.ts';
import { untried } from './untried.ts';

/** Takes corrections back: inside ten seconds nothing ever left; later each is a guarded write of the old field, which reopens the case. */
export async function undoCorrections(desk: Desk, ids: readonly string[]): Promise<Result<null, Failure>> {
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  let result: Result<null, Failure> = success(null);
  for (const id of ids) {
    const correction = await desk.store.journal.get(id);
    if (correction === null) result = failure({ code: 'not-found' });
    else if (!(await withdraw(desk, correction, actor.value)) && !(await writeBack(desk, id, actor.value)))
      result = failure({ code: 'too-late-to-undo' });
    if (correction) await refreshCases(desk, addressesOf(correction));
  }
  return result;
}

/** Compare-and-set in the journal decides the race against the delivery: whoever comes first has it. */
async function withdraw(desk: Desk, correction: Correction, actor: string): Promise<boolean> {
  const now = desk.clock.now();
  const audit = { ...auditOf(correction, 'correction-withdrawn', null, now), actor };
  const withdrawn = await desk.store.journal.update(
    correction.id,
    ['queued', 'to-be-typed'],
    { state: 'withdrawn', settledAt: now },
    audit,
  );
  if (withdrawn) await closeUp(desk, correction);
  return withdrawn;
}

/** Corrections that were to follow the withdrawn one now follow what was before it: else each would meet a field that nobody changed. */
async function closeUp(desk: Desk, withdrawn: Correction): Promise<void> {
  const { expectedRaw, expectedVersion } = withdrawn;
  let [before, after] = [withdrawn.nextRaw, { expectedRaw, expectedVersion }];
  for (const next of await desk.store.journal.open()) {
    const follows =
      next.patientId === withdrawn.patientId &&
      next.sequence > withdrawn.sequence &&
      next.state === 'queued' &&
      next.expectedRaw === before;
    if (!follows) continue;
    const part = replaceAddress(after.expectedRaw ?? '', next.oldAddress, next.newAddress);
    const nextRaw = part === null || (part === '' && next.nextRaw === null) ? next.nextRaw : part;
    if (!(await desk.store.journal.update(next.id, ['queued'], { ...after, nextRaw }, null))) return;
    [before, after] = [next.nextRaw, { expectedRaw: nextRaw, expectedVersion: null }];
  }
}

async function writeBack(desk: Desk, id: string, actor: string): Promise<boolean> {
  const correction = await desk.store.journal.get(id);
  if (correction?.state !== 'written' || (await isBeingUndone(desk, correction))) return false;
  const now = desk.clock.now();
  const patient = await desk.store.patients.get(correction.patientId);
  // An undo taken back brings the first correction again, as it was said and as far as it was confirmed.
  const again = correction.undoes === null ? null : await desk.store.journal.get(correction.undoes);
  const back: Omit<Correction, 'sequence'> = {
    ...correction,
    id: desk.newId(),
    oldAddress: normaliseAddress(correction.newAddress),
    newAddress: again?.newAddress ?? correction.oldAddress,
    expectedRaw: correction.nextRaw,
    nextRaw: correction.expectedRaw,
    expectedVersion: patient?.rawEmail === correction.nextRaw ? patient.version : null,
    actor,
    madeAt: now,
    notBefore: now + undoWindow,
    state: 'queued',
    confirmedWithPatient: again?.confirmedWithPatient ?? true,
    undoes: correction.id,
    ...untried,
  };
  await desk.store.journal.add(
    [back],
    [auditOf(back, 'correction-undo-saved', await deliveredMeanwhile(desk, correction))],
  );
  return true;
}

/** Asked for twice, it is written back once. */
async function isBeingUndone(desk: Desk, correction: Correction): Promise<boolean> {
  const facts = await desk.store.cases.facts(addressesOf(correction));
  return facts.some(({ corrections }) =>
    corrections.some((other) => other.undoes === correction.id && isUnderWay(other)),
  );
}

/** What reached the wrong address between the write and its undoing, for the privacy officer. */
async function deliveredMeanwhile(desk: Desk, correction: Correction): Promise<string | null> {
  const reached = await reachedMeanwhile(desk, correction);
  if (reached.length === 0) return null;
  return `delivered meanwhile: ${reached.map(({ type, sentAt }) => `${type} ${new Date(sentAt * 1000).toISOString()}`).join(', ')}`;
}
