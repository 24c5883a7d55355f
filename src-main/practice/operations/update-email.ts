import type { PracticeFailure, PracticeTrouble } from '../../contract/failure.ts';
import { checkPatientTable, checkTrail } from '../mapping/check.ts';
import { lengthInCharacters } from '../mapping/declared-length.ts';
import { textOf } from '../mapping/patient-of-row.ts';
import type { Plan } from '../mapping/plan.ts';
import { mayHaveRow } from '../mapping/record-id.ts';
import type { EmailUpdate, UpdateOutcome } from '../port.ts';
import type { Fault, Session } from '../session.ts';
import { patientById } from '../sql/patients.ts';
import { countHolding, guardedUpdate } from '../sql/writing.ts';
import { countOf } from './count-of.ts';
import { type Context, patientsOf } from './reading.ts';
import { signatureOf } from './signature.ts';
import { leaveTrace, momentsOf, tracesOf } from './trace.ts';

/** A write on its way. From `mayStand` on, a lost connection leaves open what became of it. */
interface Write {
  readonly context: Context;
  readonly session: Session;
  readonly plan: Plan;
  readonly transactional: boolean;
  readonly update: EmailUpdate;
  mayStand: boolean;
}

/**
 * Writes one field of one row, or nothing: check, guarded update, read back and trace stand in one transaction; where the tables know none,
 * a trace that fails takes the update back. A correction that left its trace already is not written again.
 */
export async function updateEmail(context: Context, update: EmailUpdate): Promise<UpdateOutcome> {
  const { engine } = context;
  let write: Write | null = null;
  try {
    return await engine.use('write', async (session) => {
      const begun = await beginWrite(context, session, update);
      if ('outcome' in begun) return begun;
      write = begun;
      const outcome = await perform(begun);
      // An old address that was put back is in the audit from long ago.
      if (outcome.outcome !== 'conflict' || outcome.found === update.expected) return outcome;
      const by = await signatureOf(session, engine.dialect, begun.plan, update.id, outcome.found);
      return by === null ? outcome : { ...outcome, by };
    });
  } catch (error) {
    return outcomeOf(engine.faultOf(error), (write as Write | null)?.mayStand ?? false);
  }
}

function outcomeOf({ kind, failure }: Fault, mayStand: boolean): UpdateOutcome {
  if (kind === 'denied' || kind === 'rejected') return refused(failure);
  return { outcome: mayStand && kind === 'broken' ? 'uncertain' : 'unreachable', failure };
}

/** What can be known before anything is locked. A mapping that fails is mended in the settings: the correction waits for that. */
async function beginWrite(context: Context, session: Session, update: EmailUpdate): Promise<Write | UpdateOutcome> {
  const { engine, mapping, planOf } = context;
  const checked = await checkPatientTable(session, engine, mapping, planOf);
  if (!checked.ok) return { outcome: 'unreachable', failure: checked.error };
  const trail = await checkTrail(session, engine, checked.value.plan, planOf);
  if (!trail.ok) return { outcome: 'unreachable', failure: trail.error };
  const { emailLength: limit, written } = checked.value;
  if (!mayHaveRow(checked.value.plan, update.id)) return refused(noAddressRow);
  if (limit !== null && lengthInCharacters(update.next ?? '') > limit) {
    return refused({ code: 'practice-value-too-long', limit });
  }
  const transactional = written.transactional && trail.value.transactional;
  return { context, session, plan: trail.value.plan, transactional, update, mayStand: false };
}

async function perform(write: Write): Promise<UpdateOutcome> {
  const { context, session, plan, update, transactional } = write;
  const { dialect } = context.engine;
  await session.begin();
  const standing = await standingOf(write);
  if (standing !== null) {
    await session.rollback();
    return standing;
  }
  const moments = await momentsOf(session, dialect, context.now);
  // The guard decides, not the reading above: it compares bytes, and in databases that let others write meanwhile it is the only check.
  write.mayStand = !transactional;
  if ((await session.run(guardedUpdate(dialect, plan, update, plan.stamps(update, moments)))) !== 1) {
    write.mayStand = false;
    await session.rollback();
    return (await standingOf(write)) ?? refused(trouble('not-one-row'));
  }
  const fault = await completeTrace(write, () => leaveTrace(session, dialect, plan, update, moments));
  if (fault === null) {
    write.mayStand = true;
    await session.commit();
    return { outcome: 'written' };
  }
  await session.rollback();
  const outcome = outcomeOf(fault, false);
  return transactional ? outcome : await takeBack(write, outcome);
}

/** Reads back and leaves the trace; answers what went wrong. A lost connection is thrown on. */
async function completeTrace(
  { context, session, plan, update }: Write,
  trace: () => Promise<boolean>,
): Promise<Fault | null> {
  const { engine } = context;
  const rejected = (what: PracticeTrouble): Fault => ({ kind: 'rejected', failure: trouble(what) });
  try {
    if (countOf(await session.all(countHolding(engine.dialect, plan, update))) !== 1) {
      return rejected('value-altered');
    }
    return (await trace()) ? null : rejected('trace-refused');
  } catch (thrown) {
    const fault = engine.faultOf(thrown);
    if (fault.kind === 'broken') throw thrown;
    return fault;
  }
}

/** Without transactions: a guarded update back, while the field still holds what we wrote. `outcome` is what is answered when that held. */
async function takeBack(write: Write, outcome: UpdateOutcome): Promise<UpdateOutcome> {
  const { context, session, plan, update } = write;
  const { dialect } = context.engine;
  const back = { id: update.id, expected: update.next, next: update.expected };
  await session.run(guardedUpdate(dialect, plan, back));
  const [patient] = patientsOf(plan, await session.all(patientById(dialect, plan, update.id)), context.now);
  if (patient === undefined) return { outcome: 'gone' };
  return patient.rawEmail === update.expected ? outcome : { outcome: 'conflict', found: patient.rawEmail };
}

/** Why nothing is to be written, or null where the way is free. */
async function standingOf({ context, session, plan, update }: Write): Promise<UpdateOutcome | null> {
  const { dialect } = context.engine;
  const read = await session.all(patientById(dialect, plan, update.id));
  const rows = patientsOf(plan, read, context.now);
  const [patient] = rows;
  if (patient === undefined) return { outcome: 'gone' };
  if (rows.length > 1) return refused(trouble('same-id'));
  const found = patient.rawEmail;
  const doneWith = (value: string | null): UpdateOutcome =>
    value === update.next ? { outcome: 'written' } : { outcome: 'conflict', found: value };
  if ((await tracesOf(session, dialect, plan, update)) > 0) {
    // Written a moment ago, between the two readings: only a later one shows the field as the trace knows it.
    const [after] = patientsOf(plan, await session.all(patientById(dialect, plan, update.id)), context.now);
    return after === undefined ? { outcome: 'gone' } : doneWith(after.rawEmail);
  }
  if (patient.status !== 'active' && patient.status !== 'unknown') {
    return refused({ code: 'practice-record-inactive', status: patient.status });
  }
  if (found === update.expected) {
    const hasRow = (plan.mapping.addresses ?? null) === null || textOf(read[0] ?? {}, 'key') !== null;
    return hasRow ? null : refused(noAddressRow);
  }
  // Without a trace nobody can tell whose the value is that we were about to write: it is there.
  return plan.trail === null ? doneWith(found) : { outcome: 'conflict', found };
}

const noAddressRow: PracticeFailure = { code: 'practice-read-only', reason: 'no-address-row' };
const refused = (failure: PracticeFailure): UpdateOutcome => ({ outcome: 'refused', failure });
const trouble = (what: PracticeTrouble): PracticeFailure => ({ code: 'practice-trouble', trouble: what });
