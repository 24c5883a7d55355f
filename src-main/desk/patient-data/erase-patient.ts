import type { Failure } from '../../contract/failure.ts';
import type { Erased } from '../../contract/patient-data.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import { actorOf, type Desk } from '../desk.ts';
import { keptOf } from './kept-of.ts';

/**
 * Erases what this computer keeps of one patient; the audit keeps that it was done, by whom and why. A correction that is not settled must be
 * settled first: it may be on its way. What the practice database and Mandrill have is not ours to erase.
 */
export async function erasePatient(desk: Desk, id: string, reason: string): Promise<Result<Erased, Failure>> {
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  const { known } = await keptOf(desk, id);
  const gone = await desk.store.patients.erase(id, known, {
    at: desk.clock.now(),
    actor: actor.value,
    action: 'patient-erased',
    patientId: id,
    oldValue: null,
    newValue: null,
    detail: reason,
  });
  if (gone === null) return failure({ code: 'patient-correction-open' });
  await refreshCases(desk, gone.addresses);
  desk.changed(['worklist', 'done', 'sent', 'status']);
  return success(gone.erased);
}
