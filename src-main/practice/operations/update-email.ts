import type { PracticeFailure } from '../../contract/failure.ts';
import { checkAuditTable, checkPatientTable } from '../mapping/check.ts';
import { lengthInCharacters } from '../mapping/declared-length.ts';
import type { EmailUpdate, UpdateOutcome } from '../port.ts';
import type { Session } from '../session.ts';
import { patientById } from '../sql/patients.ts';
import { auditCount, auditInsert, countHolding, guardedUpdate } from '../sql/writing.ts';
import { countOf } from './count-of.ts';
import { type Context, patientsOf } from './reading.ts';

/**
 * Writes one field of one row, or nothing: check, guarded update, read back and audit row stand in one transaction. A correction id that
 * left its audit row already is not written again.
 */
export async function updateEmail(context: Context, update: EmailUpdate): Promise<UpdateOutcome> {
  let committing = false;
  try {
    return await context.engine.use('write', async (session) => {
      const unfit = await unfitToWrite(session, context, update);
      if (unfit !== null) return unfit;
      await session.begin();
      const outcome = await writeInTransaction(session, context, update);
      if (outcome.outcome !== 'written') {
        await session.rollback();
        return outcome;
      }
      committing = true;
      await session.commit();
      return outcome;
    });
  } catch (error) {
    const { kind, failure } = context.engine.faultOf(error);
    if (kind === 'denied' || kind === 'rejected') return refused(failure);
    return { outcome: committing && kind === 'broken' ? 'uncertain' : 'unreachable', failure };
  }
}

/** What can be known before anything is locked. A mapping that fails is mended in the settings: the correction waits for that. */
async function unfitToWrite(
  session: Session,
  { mapping }: Context,
  update: EmailUpdate,
): Promise<UpdateOutcome | null> {
  const patients = await checkPatientTable(session, mapping);
  if (!patients.ok) return { outcome: 'unreachable', failure: patients.error };
  const audit = await checkAuditTable(session, mapping);
  if (!audit.ok) return { outcome: 'unreachable', failure: audit.error };
  const limit = patients.value.emailLength;
  if (limit === null || lengthInCharacters(update.next ?? '') <= limit) return null;
  return refused({ code: 'practice-value-too-long', limit });
}

async function writeInTransaction(session: Session, context: Context, update: EmailUpdate): Promise<UpdateOutcome> {
  const { engine, mapping, now } = context;
  const { dialect } = engine;
  const rows = patientsOf(context, await session.all(patientById(dialect, mapping, update.id)));
  const [patient] = rows;
  if (patient === undefined) return { outcome: 'gone' };
  if (rows.length > 1) return refused(error('several rows have this id'));

  if (mapping.audit !== null) {
    const traces = countOf(await session.all(auditCount(dialect, mapping.audit, update.correctionId)));
    if (traces > 0) {
      return patient.rawEmail === update.next
        ? { outcome: 'written' }
        : { outcome: 'conflict', found: patient.rawEmail };
    }
  }
  if (patient.status !== 'active' && patient.status !== 'unknown') {
    return refused({ code: 'practice-record-inactive', status: patient.status });
  }
  if (patient.rawEmail !== update.expected) return { outcome: 'conflict', found: patient.rawEmail };

  // The guard decides, not the reading above: it compares bytes, and in databases that let others write meanwhile it is the only check.
  if ((await session.run(guardedUpdate(dialect, mapping, update))) !== 1) {
    return refused(error('the guarded update did not touch exactly one row'));
  }
  if (countOf(await session.all(countHolding(dialect, mapping, update))) !== 1) {
    return refused(error('the database altered the value while it was written'));
  }
  if (mapping.audit !== null) {
    const left = await session.run(auditInsert(dialect, mapping.audit, update, new Date(now).toISOString()));
    if (left !== 1) return refused(error('the audit table did not take the row'));
  }
  return { outcome: 'written' };
}

const refused = (failure: PracticeFailure): UpdateOutcome => ({ outcome: 'refused', failure });
const error = (detail: string): PracticeFailure => ({ code: 'practice-error', detail });
