import { randomUUID } from 'node:crypto';
import type { PracticeFailure } from '../../contract/failure.ts';
import type { Patient } from '../../contract/patient.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { DryRun } from '../../contract/setup.ts';
import type { EmailUpdate, UpdateOutcome } from '../port.ts';
import type { Session } from '../session.ts';
import { guardedUpdate } from '../sql/writing.ts';
import { type Context, get, preview, reading } from './reading.ts';
import { updateEmail } from './update-email.ts';

type Answer<Value> = Promise<Result<Value, PracticeFailure>>;

/** Nobody's address, and short enough for any field that takes one. */
const madeUp = 'dry@run.invalid';
/** Among how many patients one is sought to try it on. */
const among = 200;

/** Writes as a correction would, all of it, and takes it back; where a database can't take back, sends an update that fits no row. */
export async function dryRun(context: Context, patientId: string | null): Answer<DryRun> {
  const chosen = await choose(context, patientId);
  if (!chosen.ok) return chosen;
  const patient = chosen.value;
  const update: EmailUpdate = {
    id: patient?.id ?? '0',
    expected: patient?.rawEmail ?? null,
    expectedVersion: patient?.version ?? null,
    next: madeUp,
    actor: 'Bounce Desk',
    correctionId: randomUUID(),
  };
  if (patient === null) return await sendInVain(context, update, null);
  const sent: string[] = [];
  const outcome = await updateEmail(takingBack(context, sent), update);
  if (isUntakeable(outcome)) return await sendInVain(context, update, patient);
  if (outcome.outcome !== 'written') return failure(failureOf(outcome));
  const after = await readAgain(context, patient);
  if (!after.ok) return after;
  if (after.value.after === madeUp) return await putBack(context, update);
  return success({ way: 'taken-back', patient: after.value, tried: madeUp, sent });
}

/** The record as it is after all: nobody believes "nothing was changed" who is not shown it. */
async function readAgain(context: Context, { id, name, rawEmail }: Patient): Answer<NonNullable<DryRun['patient']>> {
  const read = await get(context, id);
  return read.ok ? success({ id, name, before: rawEmail, after: read.value?.rawEmail ?? null }) : read;
}

/** The database kept what it should have taken back: the old address is written again, over nothing but our own. */
async function putBack(context: Context, { id, expected, next }: EmailUpdate): Answer<never> {
  const back = { id, expected: next, next: expected };
  const matched = await reading(
    context,
    async (session, { plan }) => success(await session.run(guardedUpdate(context.engine.dialect, plan, back))),
    'write',
  );
  return matched.ok && matched.value === 1
    ? failure({ code: 'practice-trouble', trouble: 'not-taken-back' })
    : failure({ code: 'practice-trial-left', address: madeUp });
}

async function choose(context: Context, patientId: string | null): Answer<Patient | null> {
  if (patientId !== null) {
    const found = await get(context, patientId);
    if (!found.ok) return found;
    return found.value === null ? failure({ code: 'practice-no-patient' }) : found;
  }
  const first = await preview(context, among);
  if (!first.ok) return first;
  const active = first.value.filter(({ status }) => status === 'active' || status === 'unknown');
  return success(active.find(({ rawEmail }) => (rawEmail ?? '').trim() !== '') ?? active[0] ?? null);
}

const untakeable: PracticeFailure = { code: 'practice-error', detail: 'without transactions' };
const isUntakeable = (outcome: UpdateOutcome): boolean => 'failure' in outcome && outcome.failure === untakeable;

class Untakeable extends Error {}

/** The same database, except that what would be committed is rolled back, and that nothing begins on tables which keep their changes. Notes what is sent. */
function takingBack(context: Context, sent: string[]): Context {
  const { engine } = context;
  const guarded = (session: Session): Session => {
    let transactional = true;
    return {
      tables: () => session.tables(),
      changeRights: () => session.changeRights(),
      table: async (name) => {
        const found = await session.table(name);
        transactional &&= found?.transactional ?? true;
        return found;
      },
      all: (statement) => session.all(statement),
      run: (statement) => {
        sent.push(statement.text);
        return session.run(statement);
      },
      begin: async () => {
        if (!transactional) throw new Untakeable();
        await session.begin();
      },
      commit: () => session.rollback(),
      rollback: () => session.rollback(),
    };
  };
  return {
    ...context,
    engine: {
      ...engine,
      use: (purpose, work) => engine.use(purpose, (session) => work(guarded(session))),
      faultOf: (error) =>
        error instanceof Untakeable ? { kind: 'rejected', failure: untakeable } : engine.faultOf(error),
    },
  };
}

/** Without transactions the guard itself is put to use: no field holds this value, so that no row fits. A right that is missing shows all the same. */
async function sendInVain(context: Context, update: EmailUpdate, patient: Patient | null): Answer<DryRun> {
  const expected = `${randomUUID()}@nobody.invalid`;
  const sent = await reading(
    context,
    async (session, { plan }) => {
      const statement = guardedUpdate(context.engine.dialect, plan, { ...update, expected });
      if ((await session.run(statement)) === 0) return success([statement.text]);
      return failure({ code: 'practice-trouble' as const, trouble: 'guard-passed' as const });
    },
    'write',
  );
  if (!sent.ok) return sent;
  const after = patient === null ? success(null) : await readAgain(context, patient);
  return after.ok ? success({ way: 'no-row', patient: after.value, tried: madeUp, sent: sent.value }) : after;
}

function failureOf(outcome: Exclude<UpdateOutcome, { readonly outcome: 'written' }>): PracticeFailure {
  if ('failure' in outcome) return outcome.failure;
  return { code: 'practice-trouble', trouble: 'changed-meanwhile' };
}
