import { failure, success } from '../../contract/result.ts';
import { checkAuditTable } from '../mapping/check.ts';
import type { EmailUpdate, SettleOutcome } from '../port.ts';
import type { Session } from '../session.ts';
import { patientById } from '../sql/patients.ts';
import { auditCount } from '../sql/writing.ts';
import { countOf } from './count-of.ts';
import { type Context, patientsOf, reading } from './reading.ts';

/** Finds out what became of a write whose answer was lost, by reading only. */
export async function settle(context: Context, update: EmailUpdate): Promise<SettleOutcome> {
  const settled = await reading(context, async (session) => {
    const audit = await checkAuditTable(session, context.mapping);
    return audit.ok ? success(await settleIn(session, context, update)) : failure(audit.error);
  });
  return settled.ok ? settled.value : { outcome: 'unreachable', failure: settled.error };
}

async function settleIn(session: Session, context: Context, update: EmailUpdate): Promise<SettleOutcome> {
  const { engine, mapping } = context;
  const [patient] = patientsOf(context, await session.all(patientById(engine.dialect, mapping, update.id)));
  if (patient === undefined) return { outcome: 'gone' };
  const found = patient.rawEmail;
  if (found === update.next) return { outcome: 'written' };
  if (found !== update.expected) return { outcome: 'conflict', found };
  // The audit row was written in the transaction of the update, so it tells more than a version, which any change of the row moves.
  if (mapping.audit !== null) {
    const traces = countOf(await session.all(auditCount(engine.dialect, mapping.audit, update.correctionId)));
    return traces > 0 ? { outcome: 'conflict', found } : { outcome: 'never-arrived' };
  }
  if (patient.version === null || update.expectedVersion === null) return { outcome: 'unknown', found };
  return patient.version === update.expectedVersion ? { outcome: 'never-arrived' } : { outcome: 'conflict', found };
}
