import { randomUUID } from 'node:crypto';
import type { PracticeFailure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { PracticeTest, TableDescription } from '../../contract/setup.ts';
import { checkAuditTable } from '../mapping/check.ts';
import { statusOf, textOf } from '../mapping/patient-of-row.ts';
import type { EmailUpdate } from '../port.ts';
import type { Session } from '../session.ts';
import { firstPatients, statusCounts } from '../sql/patients.ts';
import { auditInsert, guardedUpdate } from '../sql/writing.ts';
import { countOf } from './count-of.ts';
import { type Context, patientsOf, reading } from './reading.ts';

/** Says what was found and what we may do. The right to write is tried on one row with the value that it holds, and rolled back. */
export async function probe(context: Context): Promise<Result<PracticeTest, PracticeFailure>> {
  const counts = await reading(context, async (session) => {
    const audit = await checkAuditTable(session, context.mapping);
    return audit.ok ? success(await countPatients(session, context)) : audit;
  });
  if (!counts.ok) return counts;
  const rights = await tryToWrite(context);
  if (!rights.ok) return rights;
  const { name } = context.engine;
  return success({ engine: name, table: context.mapping.table, ...counts.value, mayRead: true, ...rights.value });
}

export async function describeTables({
  engine,
}: Context): Promise<Result<readonly TableDescription[], PracticeFailure>> {
  try {
    return success(await engine.use('read', (session) => session.tables()));
  } catch (error) {
    return failure(engine.faultOf(error).failure);
  }
}

async function countPatients(session: Session, { engine, mapping }: Context) {
  const rows = await session.all(statusCounts(engine.dialect, mapping));
  const active = rows.filter((row) => ['active', 'unknown'].includes(statusOf(textOf(row, 'status'), mapping.status)));
  const sum = (alias: string) => active.reduce((total, row) => total + countOf([row], alias), 0);
  return { activePatients: sum('patients'), withEmail: sum('withEmail') };
}

type Rights = Pick<PracticeTest, 'mayWriteEmail' | 'mayWriteElse'>;

/** A file is open to us as a whole or not at all: who may write the address may write everything else in it. */
async function tryToWrite(context: Context): Promise<Result<Rights, PracticeFailure>> {
  try {
    const written = await context.engine.use('write', async (session) => {
      await session.begin();
      try {
        return await writeWhatIsThere(session, context);
      } finally {
        await session.rollback();
      }
    });
    return success({ mayWriteEmail: written, mayWriteElse: true });
  } catch (error) {
    const fault = context.engine.faultOf(error);
    if (fault.kind === 'denied') return success({ mayWriteEmail: false, mayWriteElse: false });
    if (fault.kind === 'rejected') return success({ mayWriteEmail: false, mayWriteElse: null });
    return failure(fault.failure);
  }
}

async function writeWhatIsThere(session: Session, context: Context): Promise<boolean> {
  const { engine, mapping, now } = context;
  const [patient] = patientsOf(context, await session.all(firstPatients(engine.dialect, mapping, 1)));
  const update: EmailUpdate = {
    id: patient?.id ?? '',
    expected: patient?.rawEmail ?? null,
    expectedVersion: null,
    next: patient?.rawEmail ?? null,
    actor: 'test',
    correctionId: randomUUID(),
  };
  const touched = await session.run(guardedUpdate(engine.dialect, mapping, update));
  if (mapping.audit !== null && patient !== undefined) {
    await session.run(auditInsert(engine.dialect, mapping.audit, update, new Date(now).toISOString()));
  }
  return touched === (patient === undefined ? 0 : 1);
}
