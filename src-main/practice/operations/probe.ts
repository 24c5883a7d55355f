import { randomUUID } from 'node:crypto';
import type { PracticeFailure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { PracticeTest, TableDescription } from '../../contract/setup.ts';
import { checkTrail } from '../mapping/check.ts';
import { statusIn } from '../mapping/patient-of-row.ts';
import type { Plan } from '../mapping/plan.ts';
import type { EmailUpdate } from '../port.ts';
import type { Session } from '../session.ts';
import { firstPatients, statusCounts } from '../sql/patients.ts';
import { compose } from '../sql/statement.ts';
import { guardedUpdate } from '../sql/writing.ts';
import { countOf } from './count-of.ts';
import { type Context, patientsOf, reading } from './reading.ts';
import { type KnownTables, type Rights, rightsIn } from './rights.ts';
import { leaveTrace, momentsOf } from './trace.ts';

/** What the test of the right to write works with. */
interface Found extends KnownTables {
  readonly transactional: boolean;
  readonly rights: Rights;
}

/** Says what was found and what we may do. The right to write is tried on one row with the value that it holds, and rolled back. `mayEver`: false for systems that we never write. */
export async function probe(context: Context, mayEver = true): Promise<Result<PracticeTest, PracticeFailure>> {
  const counted = await reading(context, async (session, { plan, patients, written, emailLength }) => {
    const trail = await checkTrail(session, context.engine, plan, context.planOf);
    if (!trail.ok) return trail;
    const transactional = written.transactional && trail.value.transactional;
    const known = { plan: trail.value.plan, patients, written };
    const found: Found = { ...known, transactional, rights: await rightsIn(session, known) };
    const counts = await countPatients(session, context, plan);
    return success({ found, emailLength, counts, version: await versionOf(session, context) });
  });
  if (!counted.ok) return counted;
  const { found, emailLength, counts, version } = counted.value;
  const rights = found.transactional && mayEver ? await tryToWrite(context, found) : success(found.rights);
  if (!rights.ok) return rights;
  const { name, untried } = context.engine;
  return success({
    engine: name,
    version,
    emailLength,
    table: context.mapping.table,
    ...counts,
    mayRead: true,
    ...rights.value,
    mayWriteEmail: mayEver && rights.value.mayWriteEmail,
    ...(untried === true ? { untried } : {}),
  });
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

async function versionOf(session: Session, { engine: { dialect } }: Context): Promise<string | null> {
  const { version } = dialect;
  if (version === undefined) return null;
  const [row] = await session.all(compose(dialect.param, () => `SELECT ${version} AS ${dialect.quote('version')}`));
  return typeof row?.version === 'string' ? row.version : null;
}

async function countPatients(session: Session, { engine }: Context, plan: Plan) {
  const rows = await session.all(statusCounts(engine.dialect, plan));
  const active = rows.filter((row) => ['active', 'unknown'].includes(statusIn(row, plan)));
  const sum = (alias: string) => active.reduce((total, row) => total + countOf([row], alias), 0);
  return { activePatients: sum('patients'), withEmail: sum('withEmail') };
}

async function tryToWrite(context: Context, found: Found): Promise<Result<Rights, PracticeFailure>> {
  const { mayWriteElse } = found.rights;
  try {
    const written = await context.engine.use('write', async (session) => {
      await session.begin();
      try {
        return await writeWhatIsThere(session, context, found.plan);
      } finally {
        await session.rollback();
      }
    });
    return success({ mayWriteEmail: written, mayWriteElse });
  } catch (error) {
    const fault = context.engine.faultOf(error);
    if (fault.kind === 'denied')
      return success({ mayWriteEmail: false, mayWriteElse: found.written.updatable === null ? false : mayWriteElse });
    if (fault.kind === 'rejected') return success({ mayWriteEmail: false, mayWriteElse: null });
    return failure(fault.failure);
  }
}

async function writeWhatIsThere(session: Session, { engine, now }: Context, plan: Plan): Promise<boolean> {
  const { dialect } = engine;
  const [patient] = patientsOf(plan, await session.all(firstPatients(dialect, plan, 1, true)), now);
  const update: EmailUpdate = {
    id: patient?.id ?? '0',
    expected: patient?.rawEmail ?? null,
    expectedVersion: null,
    next: patient?.rawEmail ?? null,
    actor: 'test',
    correctionId: randomUUID(),
  };
  const moments = await momentsOf(session, dialect, now);
  const touched = await session.run(guardedUpdate(dialect, plan, update, plan.stamps(update, moments)));
  if (patient !== undefined) await leaveTrace(session, dialect, plan, update, moments);
  return touched === (patient === undefined ? 0 : 1);
}
