import type { DecideLine, Undoable } from '../../contract/bridge.ts';
import type { Decision, DecisionKind } from '../../contract/correction.ts';
import type { Failure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { WorklistRow } from '../../contract/worklist.ts';
import type { NewAuditEntry } from '../../store/port.ts';
import { nextWorkingDay } from '../calendar.ts';
import { undoWindow } from '../cases/case-context.ts';
import { mayBeRight } from '../cases/may-be-right.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import { actorOf, type Desk } from '../desk.ts';

const day = 86_400_000;

/** When a step that waits comes back by itself: a voicemail on the next working day, a promised call after a week. */
function untilOf(desk: Desk, kind: DecisionKind, asked: number | null): number | null {
  const now = desk.clock.now();
  if (kind === 'voicemail') return nextWorkingDay(now, desk.settings().timeZone);
  if (kind === 'will-call-back') return now + 7 * day;
  if (kind === 'snoozed') return Math.max(asked ?? now + day, now);
  return null;
}

/** The line of the audit about a decision. */
export const auditOf = (decision: Decision, action: string, at: number, actor: string): NewAuditEntry => ({
  at,
  actor,
  action,
  patientId: decision.patientId === '' ? null : decision.patientId,
  oldValue: decision.address,
  newValue: null,
  outcome: decision.kind,
  detail: decision.messageId ?? decision.id,
  confirmed: decision.kind === 'patient-confirmed' ? action === 'decision' : null,
});

/** Records what was done with a line. "Address is right" also lifts Mandrill's block of that one address, where the block is ours to lift. */
export async function decideLine(desk: Desk, input: DecideLine): Promise<Result<Undoable, Failure>> {
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  const row = await desk.store.cases.row(input.rowId);
  if (row === null || row.section === 'report') return failure({ code: 'not-found' });
  if (input.kind === 'not-a-patient' && row.patient !== null) return failure({ code: 'not-allowed-here' });
  if (input.kind === 'address-is-right') {
    const lifted = await liftBlock(desk, row);
    if (!lifted.ok) return lifted;
  }
  const correctionId = row.step.kind === 'confirm-with-patient' ? row.step.correctionId : null;
  return await record(desk, row, input.kind, {
    messageId: null,
    until: untilOf(desk, input.kind, input.until),
    note: input.note,
    correctionId,
  });
}

/** Settles a consult report that did not arrive. "Sent again" asks first that the patient confirmed an address which was only suggested. */
export async function settleReport(
  desk: Desk,
  input: { readonly rowId: string; readonly how: 'sent-again' | 'given-another-way' | 'not-needed' },
): Promise<Result<Undoable, Failure>> {
  const row = await desk.store.cases.row(input.rowId);
  if (row === null || row.section !== 'report') return failure({ code: 'not-found' });
  if (input.how === 'sent-again' && row.step.kind === 'confirm-with-patient')
    return failure({ code: 'not-allowed-here' });
  return await record(desk, row, input.how, {
    messageId: row.id.slice(row.id.indexOf('|') + 1),
    until: null,
    note: null,
    correctionId: null,
  });
}

/** "Patient confirmed" for a suggestion that was taken unasked. */
export async function confirmWithPatient(desk: Desk, rowId: string): Promise<Result<Undoable, Failure>> {
  const row = await desk.store.cases.row(rowId);
  if (row === null || row.step.kind !== 'confirm-with-patient') return failure({ code: 'not-found' });
  return await record(desk, row, 'patient-confirmed', {
    messageId: null,
    until: null,
    note: null,
    correctionId: row.step.correctionId,
  });
}

export async function undoDecisions(desk: Desk, ids: readonly string[]): Promise<Result<null, Failure>> {
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  const asked = (await Promise.all(ids.map((id) => desk.store.decisions.get(id)))).filter((one) => one !== null);
  const decisions = asked.filter(({ undone }) => !undone);
  const now = desk.clock.now();
  await desk.store.decisions.undo(
    decisions.map(({ id }) => id),
    decisions.map((decision) => auditOf(decision, 'decision-undone', now, actor.value)),
  );
  for (const decision of decisions) await unconfirm(desk, decision);
  await refreshCases(desk, [...new Set(decisions.map((decision) => decision.address))]);
  return success(null);
}

/** "Patient confirmed" taken back: what was confirmed with it is a mere suggestion again. */
async function unconfirm({ store }: Desk, { kind, address, patientId }: Decision): Promise<void> {
  if (kind !== 'patient-confirmed') return;
  const [facts] = await store.cases.facts([address]);
  const confirmed = facts?.corrections.findLast(
    (one) => one.patientId === patientId && one.state === 'written' && one.newAddress !== '',
  );
  if (confirmed !== undefined)
    await store.journal.update(confirmed.id, ['written'], { confirmedWithPatient: false }, null);
}

async function record(
  desk: Desk,
  row: WorklistRow,
  kind: DecisionKind,
  more: Pick<Decision, 'messageId' | 'until' | 'note'> & { readonly correctionId: string | null },
): Promise<Result<Undoable, Failure>> {
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  const now = desk.clock.now();
  const decision: Decision = {
    id: desk.newId(),
    kind,
    address: row.address,
    patientId: row.patient?.id ?? '',
    messageId: more.messageId,
    actor: actor.value,
    madeAt: now,
    until: more.until,
    note: more.note,
    undone: false,
  };
  await desk.store.decisions.add([decision], [auditOf(decision, 'decision', now, actor.value)]);
  if (kind === 'patient-confirmed' && more.correctionId !== null) {
    await desk.store.journal.update(more.correctionId, ['written'], { confirmedWithPatient: true }, null);
  }
  await refreshCases(desk, [row.address]);
  return success({ ids: [decision.id], undoUntil: now + undoWindow });
}

async function liftBlock(desk: Desk, row: WorklistRow): Promise<Result<null, Failure>> {
  const [facts] = await desk.store.cases.facts([row.address]);
  if (facts === undefined || !mayBeRight(facts)) return failure({ code: 'not-allowed-here' });
  const { subaccount, wholeAccount } = desk.settings().whoseMail;
  // Somebody else's block in a shared account is not ours to lift; it runs out by itself.
  if (subaccount === null && !wholeAccount) return success(null);
  const mandrill = desk.mandrill();
  if (mandrill === null) return failure({ code: 'mandrill-key-needed' });
  const lifted = await mandrill.liftRejection(row.address, subaccount);
  return lifted.ok ? success(null) : lifted;
}
