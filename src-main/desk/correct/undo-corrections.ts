import type { Correction } from '../../contract/correction.ts';
import type { Failure } from '../../contract/failure.ts';
import { normaliseAddress } from '../../contract/patient.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import { undoWindow } from '../cases/case-context.ts';
import { arrived } from '../cases/failures.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import { actorOf, type Desk } from '../desk.ts';
import { auditOf } from './save-correction.ts';

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
    if (correction)
      await refreshCases(desk, [correction.oldAddress, normaliseAddress(correction.newAddress)].filter(Boolean));
  }
  return result;
}

/** Compare-and-set in the journal decides the race against the delivery: whoever comes first has it. */
async function withdraw(desk: Desk, correction: Correction, actor: string): Promise<boolean> {
  const now = desk.clock.now();
  const audit = { ...auditOf(correction, 'correction-withdrawn', null, now), actor };
  return await desk.store.journal.update(
    correction.id,
    ['queued', 'to-be-typed'],
    { state: 'withdrawn', settledAt: now },
    audit,
  );
}

async function writeBack(desk: Desk, id: string, actor: string): Promise<boolean> {
  const correction = await desk.store.journal.get(id);
  if (correction?.state !== 'written') return false;
  const now = desk.clock.now();
  const patient = await desk.store.patients.get(correction.patientId);
  const back: Omit<Correction, 'sequence'> = {
    ...correction,
    id: desk.newId(),
    oldAddress: normaliseAddress(correction.newAddress),
    newAddress: correction.oldAddress,
    expectedRaw: correction.nextRaw,
    nextRaw: correction.expectedRaw,
    expectedVersion: patient?.rawEmail === correction.nextRaw ? patient.version : null,
    actor,
    madeAt: now,
    notBefore: now + undoWindow,
    state: 'queued',
    confirmedWithPatient: true,
    undoes: correction.id,
    attempts: 0,
    settledAt: null,
    foundRaw: null,
    failure: null,
  };
  await desk.store.journal.add(
    [back],
    [auditOf(back, 'correction-undo-saved', await deliveredMeanwhile(desk, correction))],
  );
  await desk.store.closings.removeOf(correction.oldAddress, correction.patientId, null);
  return true;
}

/** What reached the wrong address between the write and its undoing, for the privacy officer: types and times, nothing else. */
async function deliveredMeanwhile(desk: Desk, correction: Correction): Promise<string | null> {
  if (correction.newAddress === '') return null;
  const [facts] = await desk.store.cases.facts([normaliseAddress(correction.newAddress)]);
  const reached = (facts?.messages ?? []).filter(
    (message) => arrived(message) && message.sentAt * 1000 > (correction.settledAt ?? correction.madeAt),
  );
  if (reached.length === 0) return null;
  return `delivered meanwhile: ${reached.map((message) => `${message.type} ${new Date(message.sentAt * 1000).toISOString()}`).join(', ')}`;
}
