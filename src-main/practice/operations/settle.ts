import { failure, success } from '../../contract/result.ts';
import { type CheckedPlan, checkTrail } from '../mapping/check.ts';
import type { Plan } from '../mapping/plan.ts';
import { mayHaveRow } from '../mapping/record-id.ts';
import type { EmailUpdate, SettleOutcome } from '../port.ts';
import type { Session } from '../session.ts';
import { patientById } from '../sql/patients.ts';
import { type Context, patientsOf, reading } from './reading.ts';
import { signatureOf } from './signature.ts';
import { tracesOf } from './trace.ts';

/** Finds out what became of a write whose answer was lost, by reading only. */
export async function settle(context: Context, update: EmailUpdate): Promise<SettleOutcome> {
  const { engine, planOf } = context;
  const find = async (session: Session, { plan, written }: CheckedPlan) => {
    const trail = await checkTrail(session, engine, plan, planOf);
    if (!trail.ok) return failure(trail.error);
    const transactional = written.transactional && trail.value.transactional;
    const outcome = await settleIn(session, context, trail.value.plan, transactional, update);
    if (outcome.outcome !== 'conflict' || outcome.found === update.expected) return success<SettleOutcome>(outcome);
    const by = await signatureOf(session, engine.dialect, trail.value.plan, update.id, outcome.found);
    return success<SettleOutcome>(by === null ? outcome : { ...outcome, by });
  };
  // Opened for writing, because a file that a crash left in the middle of a transaction can only be read once that was rolled back.
  const settled = await reading(context, find, 'write');
  return settled.ok ? settled.value : { outcome: 'unreachable', failure: settled.error };
}

async function settleIn(
  session: Session,
  { engine, now }: Context,
  plan: Plan,
  transactional: boolean,
  update: EmailUpdate,
): Promise<SettleOutcome> {
  // Such a record is never written.
  if (!mayHaveRow(plan, update.id)) return { outcome: 'never-arrived' };
  // The connection that was cut may still be inside its transaction: we wait for the row until that one is over.
  const read = patientById(engine.dialect, plan, update.id, { settled: true });
  const [patient] = patientsOf(plan, await session.all(read), now);
  if (patient === undefined) return { outcome: 'gone' };
  const found = patient.rawEmail;
  if (found === update.next) return { outcome: 'written' };
  if (found !== update.expected) return { outcome: 'conflict', found };
  if (plan.trail !== null) {
    if ((await tracesOf(session, engine.dialect, plan, update)) > 0) {
      // Written between the two readings, the field holds by now what the trace tells of.
      const [after] = patientsOf(plan, await session.all(read), now);
      if (after === undefined) return { outcome: 'gone' };
      return after.rawEmail === update.next ? { outcome: 'written' } : { outcome: 'conflict', found: after.rawEmail };
    }
    // Written in the transaction of the update, a trace tells more than a version, which any change of the row moves.
    if (transactional) return { outcome: 'never-arrived' };
  }
  if (patient.version === null || update.expectedVersion === null) return { outcome: 'unknown', found };
  return patient.version === update.expectedVersion ? { outcome: 'never-arrived' } : { outcome: 'conflict', found };
}
