import type { PracticeFailure } from '../../contract/failure.ts';
import { addressesIn, normaliseAddress, type Patient } from '../../contract/patient.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { TableMapping } from '../../contract/settings.ts';
import { type CheckedPlan, checkPatientTable } from '../mapping/check.ts';
import { patientOfRow, textOf } from '../mapping/patient-of-row.ts';
import type { Plan, PlanOf } from '../mapping/plan.ts';
import type { Engine, Session } from '../session.ts';
import type { Dialect } from '../sql/dialect.ts';
import { firstPatients, patientById, patientsByEmails, patientsLike } from '../sql/patients.ts';
import type { Row, Statement } from '../sql/statement.ts';

/** What an operation works with. `now` is unix milliseconds. */
export interface Context {
  readonly engine: Engine;
  readonly mapping: TableMapping;
  readonly planOf: PlanOf;
  readonly now: number;
}

/** Addresses of one statement: SQL Server takes 2,100 values, the others more. */
const together = 2_000;

type Answer<Value> = Promise<Result<Value, PracticeFailure>>;

export async function findByEmails(context: Context, addresses: readonly string[]): Answer<readonly Patient[]> {
  // No database keeps a NUL in a text field, and some take none in a question either.
  const wanted = new Set(
    addresses.map(normaliseAddress).filter((address) => address !== '' && !address.includes('\0')),
  );
  if (wanted.size === 0) return success([]);
  // Many fields are only looked through because they hold more than a plain address.
  const holdsOne = (row: Row): boolean => addressesIn(textOf(row, 'email')).some((address) => wanted.has(address));
  const found: Patient[] = [];
  const before = new Set<string>();
  const all = [...wanted];
  for (let from = 0; from < all.length; from += together) {
    const patients = await holdersOf(context, all.slice(from, from + together), holdsOne);
    if (!patients.ok) return patients;
    // A field with several addresses may be found by more than one of the statements.
    found.push(...patients.value.filter(({ id }) => !before.has(id)));
    for (const { id } of patients.value) before.add(id);
  }
  return success(found);
}

/** Letters that a database has no room for stand in none of its fields: without them the others can still be asked for. */
async function holdersOf(
  context: Context,
  asked: readonly string[],
  holdsOne: (row: Row) => boolean,
): Answer<readonly Patient[]> {
  const ask = (some: readonly string[]) =>
    readPatients(context, (dialect, plan) => patientsByEmails(dialect, plan, some), holdsOne);
  const patients = await ask(asked);
  const plain = asked.filter(isPlain);
  if (patients.ok || !hasNoRoom(patients.error) || plain.length === asked.length) return patients;
  return plain.length === 0 ? success([]) : await ask(plain);
}

export async function search(context: Context, text: string, limit: number): Answer<readonly Patient[]> {
  if (text.trim() === '' || text.includes('\0')) return success([]);
  const found = await readPatients(context, (dialect, plan) => patientsLike(dialect, plan, text, limit));
  return found.ok || !hasNoRoom(found.error) ? found : success([]);
}

const isPlain = (text: string): boolean => /^[\u0020-\u007e]*$/.test(text);
const hasNoRoom = (failure: PracticeFailure): boolean =>
  failure.code === 'practice-trouble' && failure.trouble === 'foreign-letters';

export async function preview(context: Context, limit: number): Answer<readonly Patient[]> {
  return readPatients(context, (dialect, plan) => firstPatients(dialect, plan, limit));
}

export async function get(context: Context, id: string): Answer<Patient | null> {
  const patients = await readPatients(context, (dialect, plan) => patientById(dialect, plan, id));
  return patients.ok ? success(patients.value[0] ?? null) : patients;
}

/** Runs `work` on a connection once the mapping has held; what the driver throws becomes a failure. */
export async function reading<Value>(
  { engine, mapping, planOf }: Context,
  work: (session: Session, checked: CheckedPlan) => Answer<Value>,
  purpose: 'read' | 'write' = 'read',
): Answer<Value> {
  try {
    return await engine.use(purpose, async (session) => {
      const checked = await checkPatientTable(session, engine, mapping, planOf);
      return checked.ok ? work(session, checked.value) : checked;
    });
  } catch (error) {
    return failure(engine.faultOf(error).failure);
  }
}

/** `now` is unix milliseconds. */
export function patientsOf(plan: Plan, rows: readonly Row[], now: number): readonly Patient[] {
  const readAt = Math.floor(now / 1000);
  return rows.map((row) => patientOfRow(row, plan, readAt)).filter((patient) => patient !== null);
}

const readPatients = (
  context: Context,
  ask: (dialect: Dialect, plan: Plan) => Statement,
  wanted: (row: Row) => boolean = () => true,
): Answer<readonly Patient[]> =>
  reading(context, async (session, { plan }) => {
    const rows = await session.all(ask(context.engine.dialect, plan));
    return success(patientsOf(plan, rows.filter(wanted), context.now));
  });
