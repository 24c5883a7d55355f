import type { PracticeFailure } from '../../contract/failure.ts';
import { addressesIn, normaliseAddress, type Patient } from '../../contract/patient.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { TableMapping } from '../../contract/settings.ts';
import { checkPatientTable } from '../mapping/check.ts';
import { patientOfRow } from '../mapping/patient-of-row.ts';
import type { Engine, Session } from '../session.ts';
import { firstPatients, patientById, patientsByEmails, patientsLike } from '../sql/patients.ts';
import type { Row, Statement } from '../sql/statement.ts';

/** What an operation works with. `now` is unix milliseconds. */
export interface Context {
  readonly engine: Engine;
  readonly mapping: TableMapping;
  readonly now: number;
}

type Answer<Value> = Promise<Result<Value, PracticeFailure>>;

export async function findByEmails(context: Context, addresses: readonly string[]): Answer<readonly Patient[]> {
  const wanted = new Set(addresses.map(normaliseAddress).filter(Boolean));
  if (wanted.size === 0) return success([]);
  const { engine, mapping } = context;
  const patients = await readPatients(context, patientsByEmails(engine.dialect, mapping, [...wanted]));
  if (!patients.ok) return patients;
  return success(
    patients.value.filter((patient) => addressesIn(patient.rawEmail).some((address) => wanted.has(address))),
  );
}

export async function search(context: Context, text: string, limit: number): Answer<readonly Patient[]> {
  if (text.trim() === '') return success([]);
  return readPatients(context, patientsLike(context.engine.dialect, context.mapping, text, limit));
}

export async function preview(context: Context, limit: number): Answer<readonly Patient[]> {
  return readPatients(context, firstPatients(context.engine.dialect, context.mapping, limit));
}

export async function get(context: Context, id: string): Answer<Patient | null> {
  const patients = await readPatients(context, patientById(context.engine.dialect, context.mapping, id));
  return patients.ok ? success(patients.value[0] ?? null) : patients;
}

/** Runs `work` on a connection of its own once the mapping has held; what the driver throws becomes a failure. */
export async function reading<Value>(context: Context, work: (session: Session) => Answer<Value>): Answer<Value> {
  try {
    return await context.engine.use('read', async (session) => {
      const checked = await checkPatientTable(session, context.mapping);
      return checked.ok ? work(session) : checked;
    });
  } catch (error) {
    return failure(context.engine.faultOf(error).failure);
  }
}

export function patientsOf({ mapping, now }: Context, rows: readonly Row[]): readonly Patient[] {
  const readAt = Math.floor(now / 1000);
  return rows.map((row) => patientOfRow(row, mapping, readAt)).filter((patient) => patient !== null);
}

const readPatients = (context: Context, statement: Statement): Answer<readonly Patient[]> =>
  reading(context, async (session) => success(patientsOf(context, await session.all(statement))));
