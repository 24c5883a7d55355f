import type { Correction } from '../../contract/correction.ts';
import { decisionNeeded } from '../../contract/correction.ts';
import type { Message } from '../../contract/message.ts';
import { addressesIn, numberOf, type Patient } from '../../contract/patient.ts';
import type { Closing } from '../../contract/reports.ts';
import type { Opening, Step, Waiting } from '../../contract/worklist.ts';
import {
  type CaseContext,
  correctionOf,
  decisionsOf,
  failuresSeenAfter,
  holds,
  newestOf,
  peopleOf,
  sentAfter,
  summaryOf,
} from './case-context.ts';
import { failed } from './failures.ts';
import { missedReportsOf } from './missed-reports.ts';

/** Where a line stands: with us, with nobody for now, or ended (how, by whom, when). */
export type LineOutcome =
  | { readonly kind: 'open'; readonly step: Step; readonly opening: Opening | null }
  | { readonly kind: 'waiting'; readonly waiting: Waiting }
  | {
      readonly kind: 'ended';
      readonly closing: Pick<Closing, 'kind' | 'actor' | 'closedAt' | 'newAddress' | 'correctionId'>;
    }
  /** Nothing to show and nothing to record. */
  | { readonly kind: 'none' };

const open = (step: Step, opening: Opening | null = null): LineOutcome => ({ kind: 'open', step, opening });

const corrected = (correction: Correction, closedAt: number): LineOutcome => ({
  kind: 'ended',
  closing: {
    kind: correction.newAddress === '' ? 'no-email' : 'corrected',
    actor: correction.actor,
    closedAt,
    newAddress: correction.newAddress,
    correctionId: correction.id,
  },
});

/** The line of a patient whose record holds the address now, of an address with an open problem. */
export function outcomeOfHolder(context: CaseContext, patient: Patient): LineOutcome {
  const correction = correctionOf(context, patient.id);
  if (correction) {
    if (correction.state === 'queued' || correction.state === 'writing') {
      return { kind: 'waiting', waiting: { kind: 'write', correction: summaryOf(correction) } };
    }
    if (decisionNeeded.has(correction.state)) return open({ kind: 'decide', correction: summaryOf(correction) });
    if (correction.state === 'to-be-typed') {
      return open({ kind: 'type-in-practice', correctionId: correction.id, newAddress: correction.newAddress });
    }
    // Written, but this snapshot is older than the write: the record has the new address by now.
    if (correction.settledAt !== null && patient.readAt * 1000 <= correction.settledAt)
      return afterWriting(context, correction);
  }
  return outcomeByDecisions(context, patient);
}

/** Whether a consult report is among the messages that did not arrive and that nobody has settled yet. */
function lacksReport(context: CaseContext, messages: readonly Message[]): boolean {
  const missed = new Set(missedReportsOf(context).flatMap(({ message, settled }) => (settled ? [] : message.id)));
  return messages.some((message) => failed(message) && missed.has(message.id));
}

function outcomeByDecisions(context: CaseContext, patient: Patient): LineOutcome {
  const decisions = decisionsOf(context, patient.id);
  const newest = newestOf(decisions, [
    'voicemail',
    'wrong-number',
    'will-call-back',
    'snoozed',
    'no-email',
    'address-is-right',
  ]);
  const work: LineOutcome = open(
    patient.status === 'active' || patient.status === 'unknown' ? { kind: 'correct' } : { kind: 'none' },
  );
  if (newest === null || newest.kind === 'wrong-number') return work;
  if (newest.kind === 'no-email') {
    if (lacksReport(context, failuresSeenAfter(context, newest.madeAt)))
      return open({ kind: 'correct' }, { kind: 'another-way' });
    const { actor, madeAt } = newest;
    return {
      kind: 'ended',
      closing: { kind: 'no-email', actor, closedAt: madeAt, newAddress: null, correctionId: null },
    };
  }
  const waits =
    newest.kind === 'address-is-right'
      ? failuresSeenAfter(context, newest.madeAt).length === 0
      : newest.until !== null && newest.until > context.now;
  if (!waits) return work;
  return { kind: 'waiting', waiting: { kind: 'decision', decision: newest.kind, until: newest.until } };
}

/** The line of a patient whose record no longer holds the address. */
export function outcomeOfFormerHolder(context: CaseContext, patientId: string): LineOutcome {
  const correction = correctionOf(context, patientId);
  const { facts } = context;
  if (correction?.state === 'queued' || correction?.state === 'writing') {
    return { kind: 'waiting', waiting: { kind: 'write', correction: summaryOf(correction) } };
  }
  if (correction && decisionNeeded.has(correction.state)) {
    return open({ kind: 'decide', correction: summaryOf(correction) });
  }
  // Whether it was typed by now is asked at each check, and noted in the journal.
  if (correction?.state === 'to-be-typed') {
    return open({ kind: 'type-in-practice', correctionId: correction.id, newAddress: correction.newAddress });
  }
  if (correction?.state === 'written') return afterWriting(context, correction);
  const ended = facts.closings.findLast((closing) => closing.patientId === patientId && closing.messageId === null);
  if (ended) {
    const since = staleMail(context, patientId, ended.closedAt);
    if (ended.kind === 'changed-elsewhere' && since.length > 0) {
      return open({ kind: 'correct' }, { kind: 'ocumail-old-address', newAddress: ended.newAddress ?? '' });
    }
    return { kind: 'none' };
  }
  const row = facts.rows.find((one) => one.section !== 'report' && one.patient?.id === patientId);
  if (!row || facts.holders === null || !everHeld(context, patientId, row.patient)) return { kind: 'none' };
  const current = facts.formerHolders.find((patient) => patient.id === patientId);
  return {
    kind: 'ended',
    closing: {
      kind: 'changed-elsewhere',
      actor: null,
      closedAt: context.now,
      newAddress: current?.rawEmail ?? null,
      correctionId: null,
    },
  };
}

/** Somebody who was only found for an address that nobody has never held it: without that correction nothing is left to tell. */
const everHeld = ({ facts }: CaseContext, patientId: string, listed: Patient | null): boolean =>
  (listed !== null && holds(listed, facts.address)) ||
  facts.corrections.some(
    (correction) => correction.patientId === patientId && addressesIn(correction.expectedRaw).includes(facts.address),
  );

/** Mail that still went to the old address of this patient after a moment. A message that names nobody counts only where nobody holds the address by now. */
function staleMail(context: CaseContext, patientId: string, moment: number): readonly Message[] {
  const nobodyHolds = context.facts.holders?.length === 0;
  const patient = peopleOf(context).find(({ id }) => id === patientId);
  const named = patient === undefined ? patientId : numberOf(patient);
  return sentAfter(context.facts.messages, moment).filter((message) =>
    message.patientId === null ? nobodyHolds : message.patientId === named,
  );
}

/** A written correction goes on to Ocumail's own copy, unless Ocumail takes its addresses from the practice database. */
function afterWriting(context: CaseContext, correction: Correction): LineOutcome {
  const writtenAt = correction.settledAt ?? correction.madeAt;
  const { newAddress } = correction;
  const done = newestOf(decisionsOf(context, correction.patientId), ['changed-in-ocumail']);
  const doneAt = done !== null && done.madeAt >= writtenAt ? done.madeAt : null;
  const stale = staleMail(context, correction.patientId, Math.max(writtenAt, doneAt ?? 0));
  if (newAddress === '' && lacksReport(context, stale)) {
    return open({ kind: 'correct' }, { kind: 'another-way' });
  }
  if (stale.length > 0 && newAddress !== '') {
    return open(
      { kind: 'change-in-ocumail', correctionId: correction.id, newAddress },
      { kind: 'ocumail-old-address', newAddress },
    );
  }
  if (context.settings.ocumailFollows || newAddress === '' || doneAt !== null)
    return corrected(correction, doneAt ?? writtenAt);
  return open({ kind: 'change-in-ocumail', correctionId: correction.id, newAddress });
}
