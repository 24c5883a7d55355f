import type { Message } from '../../contract/message.ts';
import type { Patient } from '../../contract/patient.ts';
import type { Closing } from '../../contract/reports.ts';
import type { Opening, Section, Step, Waiting, WorklistRow } from '../../contract/worklist.ts';
import { classify } from '../../reasons/classify.ts';
import type { RankedRow } from '../../store/port.ts';
import {
  type CaseContext,
  concerns,
  correctionOf,
  decisionsOf,
  isUnderWay,
  newestOf,
  peopleOf,
} from './case-context.ts';
import { arrived, failureTime } from './failures.ts';
import { type LineOutcome, outcomeOfFormerHolder, outcomeOfHolder } from './line-outcome.ts';
import { mayBeRight } from './may-be-right.ts';
import { closingOf, type MissedReport, missedReportsOf, reportRowId } from './missed-reports.ts';
import type { Announcement } from './opening.ts';
import { mostUrgent, sortKeyOf } from './rank.ts';
import { causingMessage, rejectReasonOf } from './why-not-sent.ts';

export interface DerivedCase {
  readonly rows: readonly RankedRow[];
  /** Ends of lines and reports; one that is recorded already is recorded again without effect. */
  readonly closings: readonly Closing[];
  readonly announcements: readonly Announcement[];
}

export const lineRowId = (address: string, patientId: string): string => `line|${address}|${patientId}`;

/** The case of one address, derived anew from what is stored. The same facts give the same rows, however often and in whatever order they came. */
export function deriveCase(context: CaseContext): DerivedCase {
  const reports = missedReportsOf(context);
  const missedReports = reports.filter((report) => report.settled === null);
  const closings: Closing[] = reports.flatMap((report) => closingOf(context, report) ?? []);
  const rows: WorklistRow[] = missedReports.map((report) => reportRow(context, report));
  for (const { patient, outcome } of lines(context)) {
    if (outcome.kind === 'none') continue;
    if (outcome.kind === 'ended') {
      closings.push({
        address: context.facts.address,
        patientId: patient.id,
        patientName: patient.name,
        messageId: null,
        ...outcome.closing,
      });
      continue;
    }
    rows.push(lineRow(context, patient, outcome, missedReports.length));
  }
  closings.push(...overtakenBy(context, rows));
  const toldOfPatients = rows.some((row) => row.section !== 'report');
  const nobody = toldOfPatients ? null : nobodyRow(context, missedReports.length, closings);
  if (nobody) rows.push(nobody);
  closings.push(...notAPatient(context));
  return {
    rows: rows.map((row) => ({ row, sortKey: sortKeyOf(row) })),
    closings,
    announcements: context.state.announcements,
  };
}

/** Each patient concerned with how the line stands: who holds the address while it has a problem, and who held it. */
function lines(context: CaseContext): readonly { readonly patient: Patient; readonly outcome: LineOutcome }[] {
  const { facts, state } = context;
  const holders = facts.holders ?? [];
  // A correction under way is shown to its end, also when the address works again meanwhile.
  const open = holders
    .filter((patient) => state.opening !== null || isUnderWay(correctionOf(context, patient.id)))
    .map((patient) => ({ patient, outcome: outcomeOfHolder(context, patient) }));
  const former = [...facts.formerHolders, ...withoutSnapshot(context)]
    .filter((patient) => !holders.some((holder) => holder.id === patient.id))
    .map((patient) => ({ patient, outcome: outcomeOfFormerHolder(context, patient.id) }));
  return [...open, ...former];
}

/** Patients of whom only a correction still tells: their record is gone, the cache was lost, or the snapshot was kept long enough. */
function withoutSnapshot(context: CaseContext): readonly Patient[] {
  const { facts } = context;
  const known = new Set(peopleOf(context).map((patient) => patient.id));
  const told = facts.corrections.filter(
    (correction) => !known.has(correction.patientId) && concerns(correction, facts.address),
  );
  return [...new Map(told.map((correction) => [correction.patientId, correction.patientName]))].map(([id, name]) => ({
    id,
    name,
    phones: [],
    birthDate: null,
    status: 'unknown',
    emailConsent: 'unknown',
    rawEmail: null,
    version: null,
    readAt: 0,
  }));
}

/** "Not a patient" closes the case of an address that nobody has. */
function notAPatient(context: CaseContext): readonly Closing[] {
  const { facts, state } = context;
  const said = newestOf(decisionsOf(context, ''), ['not-a-patient']);
  if (said === null || state.opening === null || facts.holders?.length !== 0) return [];
  return [
    {
      address: facts.address,
      patientId: '',
      patientName: null,
      messageId: null,
      kind: 'not-a-patient',
      actor: said.actor,
      closedAt: said.madeAt,
      newAddress: null,
      correctionId: null,
    },
  ];
}

/** Lines that were open and are not any more because a later message was delivered. */
function overtakenBy({ facts, state, now }: CaseContext, rows: readonly WorklistRow[]): readonly Closing[] {
  // An opening may also fall away by other thresholds or a new reading of the reason: that is no delivery.
  const delivered = facts.messages.findLast(arrived);
  if (state.opening !== null || delivered === undefined) return [];
  const ids = new Set(rows.map((row) => row.id));
  const holders = new Set((facts.holders ?? []).map((patient) => patient.id));
  return facts.rows
    .filter((row) => row.section === 'line' || row.section === 'nobody')
    .filter((row) => delivered.sentAt > row.since)
    .filter((row) => !ids.has(row.id) && (row.patient === null || holders.has(row.patient.id)))
    .map((row) => ({
      address: facts.address,
      patientId: row.patient?.id ?? '',
      patientName: row.patient?.name ?? null,
      messageId: null,
      kind: 'delivered-later',
      actor: null,
      closedAt: now,
      newAddress: null,
      correctionId: null,
    }));
}

function baseRow(context: CaseContext, missedReports: number) {
  const { facts, state } = context;
  const newest = state.failures.at(-1) ?? facts.messages.findLast((message) => message.reason !== null) ?? null;
  const by = state.opening?.by ?? newest;
  const since = state.opening?.since ?? (newest ? failureTime(newest) : Math.floor(context.now / 1000));
  return {
    address: facts.address,
    patientLookedUp: facts.holders !== null,
    messageType: mostUrgent(state.failures.map((message) => message.type)),
    ...reasonOf(by?.reason ? by : causeOf(context)),
    rejectReason: newest === null ? (state.opening ? 'hard-bounce' : null) : rejectReasonOf(newest),
    since,
    failedAt: newest ? failureTime(newest) : since,
    missed: state.failures.length,
    missedReports,
    sharedWith: [] as WorklistRow['sharedWith'],
    wrongNumbers: [] as readonly string[],
    mayBeRight: false,
    suggestion: null as string | null,
    lastDecision: null as WorklistRow['lastDecision'],
  };
}

/** A bounce of an address that this desk itself wrote is told as such. */
function openingOf(context: CaseContext, own: Opening | null): Opening {
  if (own) return own;
  const { facts, state } = context;
  const mended = facts.corrections.findLast(
    (correction) =>
      correction.newAddress === facts.address &&
      correction.state === 'written' &&
      correction.oldAddress !== facts.address,
  );
  if (mended && state.failures.some((message) => message.sentAt * 1000 > mended.madeAt)) {
    return { kind: 'correction-bounced', oldAddress: mended.oldAddress };
  }
  return state.opening?.opening ?? { kind: 'hard' };
}

function lineRow(
  context: CaseContext,
  patient: Patient,
  outcome: Extract<LineOutcome, { kind: 'open' | 'waiting' }>,
  missedReports: number,
): WorklistRow {
  const { facts } = context;
  const step: Step = outcome.kind === 'open' ? outcome.step : { kind: 'none' };
  const waiting: Waiting | null = outcome.kind === 'waiting' ? outcome.waiting : null;
  const section: Section = step.kind === 'decide' ? 'decision' : 'line';
  const last = decisionsOf(context, patient.id).at(-1);
  return {
    ...baseRow(context, missedReports),
    id: lineRowId(facts.address, patient.id),
    view: waiting === null ? 'to-fix' : 'waiting',
    section,
    patient,
    opening: openingOf(context, outcome.kind === 'open' ? outcome.opening : null),
    sharedWith: (facts.holders ?? [])
      .filter((holder) => holder.id !== patient.id)
      .map((holder) => ({ patientId: holder.id, name: holder.name })),
    wrongNumbers: wrongNumbersOf(context, patient),
    mayBeRight: mayBeRight(facts),
    suggestion: step.kind === 'correct' ? context.suggest(facts.address) : null,
    step,
    waiting,
    lastDecision: last ? { kind: last.kind, madeAt: last.madeAt, actor: last.actor } : null,
  };
}

/** The numbers in the record that were tried and belong to somebody else. */
function wrongNumbersOf(context: CaseContext, patient: Patient): readonly string[] {
  const wrong = new Set(
    decisionsOf(context, patient.id).flatMap(({ kind, note }) =>
      kind === 'wrong-number' && note !== null ? note : [],
    ),
  );
  return patient.phones.map(({ number }) => number).filter((number) => wrong.has(number));
}

/** Nobody holds the address (or nobody is known yet): a row of its own, unless a line of it ended and no mail has failed since. */
function nobodyRow(context: CaseContext, missedReports: number, ended: readonly Closing[]): WorklistRow | null {
  const { facts, state, now } = context;
  if (state.opening === null || (facts.holders !== null && facts.holders.length > 0)) return null;
  const decisions = decisionsOf(context, '');
  if (decisions.some((decision) => decision.kind === 'not-a-patient')) return null;
  const last = [...facts.closings, ...ended]
    .filter((closing) => closing.messageId === null)
    .reduce<Closing | null>((newest, one) => (newest === null || one.closedAt >= newest.closedAt ? one : newest), null);
  // Taken out of the record on purpose: what still goes there concerns that patient's reports only.
  if (last?.kind === 'no-email') return null;
  if (last !== null && !state.failures.some((message) => message.sentAt * 1000 > last.closedAt)) return null;
  const known = facts.holders !== null;
  const newest = newestOf(decisions, ['snoozed']);
  const snoozed = newest?.until != null && newest.until > now;
  const noted = decisions.at(-1);
  return {
    ...baseRow(context, missedReports),
    id: lineRowId(facts.address, ''),
    view: snoozed ? 'waiting' : 'to-fix',
    section: known ? 'nobody' : 'line',
    patient: null,
    opening: openingOf(context, null),
    suggestion: context.suggest(facts.address),
    step: known && !snoozed ? { kind: 'find-patient' } : { kind: 'none' },
    waiting: snoozed ? { kind: 'decision', decision: 'snoozed', until: newest.until } : null,
    lastDecision: noted ? { kind: noted.kind, madeAt: noted.madeAt, actor: noted.actor } : null,
  };
}

function reportRow(context: CaseContext, { message, patient }: MissedReport): WorklistRow {
  const unconfirmed = context.facts.corrections.findLast(
    (correction) =>
      correction.patientId === patient?.id &&
      correction.state === 'written' &&
      !correction.confirmedWithPatient &&
      correction.newAddress !== '',
  );
  return {
    ...baseRow(context, 0),
    ...reasonOf(message.reason ? message : causingMessage(message, context.facts)),
    rejectReason: rejectReasonOf(message),
    id: reportRowId(message.id),
    view: 'to-fix',
    section: 'report',
    patient,
    messageType: message.type,
    opening: { kind: 'report' },
    since: failureTime(message),
    failedAt: failureTime(message),
    missed: 1,
    missedReports: 1,
    step: unconfirmed
      ? { kind: 'confirm-with-patient', correctionId: unconfirmed.id, newAddress: unconfirmed.newAddress }
      : { kind: 'settle-report', messageId: message.id },
    waiting: null,
  };
}

type Verdict = Pick<Message, 'reason' | 'confidence' | 'alternative'>;

const reasonOf = (verdict: Verdict | null): Verdict => ({
  reason: verdict?.reason ?? null,
  confidence: verdict?.confidence ?? null,
  alternative: verdict?.alternative ?? null,
});

/** A rejection leads back to what caused it: the newest bounce that we know, else what Mandrill's list says of it. */
function causeOf({ facts }: CaseContext): Verdict | null {
  const bounce = facts.messages.findLast((message) => message.reason !== null);
  if (bounce) return bounce;
  const listed = facts.rejections.find((rejection) => rejection.detail !== null);
  if (listed === undefined) return null;
  const reason = classify({ diag: listed.detail });
  return { reason: reason.code, confidence: reason.confidence, alternative: reason.alternatives[0] ?? null };
}
