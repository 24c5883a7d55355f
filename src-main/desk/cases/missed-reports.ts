import type { Message } from '../../contract/message.ts';
import { numberOf, type Patient } from '../../contract/patient.ts';
import type { Closing } from '../../contract/reports.ts';
import type { MissedMessage } from '../../contract/worklist.ts';
import { type CaseContext, holds, peopleOf } from './case-context.ts';
import { failed } from './failures.ts';

/** A consult report that did not arrive, whatever the cause, with what became of it. */
export interface MissedReport {
  readonly message: Message;
  /** Null where several people share the address and the metadata names none of them. */
  readonly patient: Patient | null;
  readonly settled: MissedMessage['settled'];
  readonly settledBy: string | null;
  /** Unix milliseconds. */
  readonly settledAt: number | null;
}

export const reportRowId = (messageId: string): string => `report|${messageId}`;

const settlingKinds = new Set(['sent-again', 'given-another-way', 'not-needed'] as const);

/** Whose report it was: metadata chooses among those who hold (or held) the address; alone with the address, one needs no metadata. */
function patientOf(context: CaseContext, message: Message): Patient | null {
  const people = peopleOf(context);
  const named = people.find((patient) => numberOf(patient) === message.patientId);
  if (named) return named;
  const holders = context.facts.holders ?? [];
  return holders.length === 1 ? (holders[0] ?? null) : people.length === 1 ? (people[0] ?? null) : null;
}

/** A later consult report settles a missed one only where it went to the same person; mail of another type never does. */
function arrivedLater({ facts }: CaseContext, missed: Message, patient: Patient | null): Message | null {
  const later = facts.deliveredReports.filter(
    (report) => report.type === 'consult-report' && report.sentAt > missed.sentAt,
  );
  return (
    later.find((report) => {
      if (missed.patientId !== null && report.patientId !== null) return report.patientId === missed.patientId;
      if (patient === null) return report.recipient === facts.address && report.patientId === missed.patientId;
      if (report.patientId !== null) return report.patientId === numberOf(patient);
      return report.recipient === facts.address || holds(patient, report.recipient);
    }) ?? null
  );
}

export function missedReportsOf(context: CaseContext): readonly MissedReport[] {
  return context.facts.messages
    .filter((message) => message.type === 'consult-report' && failed(message))
    .map((message) => {
      const patient = patientOf(context, message);
      const decision = context.facts.decisions.findLast(
        ({ messageId, undone, kind }) =>
          messageId === message.id && !undone && (settlingKinds as Set<string>).has(kind),
      );
      if (decision) {
        const settled = decision.kind as 'sent-again' | 'given-another-way' | 'not-needed';
        return { message, patient, settled, settledBy: decision.actor, settledAt: decision.madeAt };
      }
      const later = arrivedLater(context, message, patient);
      if (later) return { message, patient, settled: 'arrived-later', settledBy: null, settledAt: later.sentAt * 1000 };
      return { message, patient, settled: null, settledBy: null, settledAt: null };
    });
}

/** The closing of a settled report. One that a later report overtook before anyone saw it listed is no news. */
export function closingOf({ facts }: CaseContext, report: MissedReport): Closing | null {
  if (report.settled === null || report.settledAt === null) return null;
  const wasListed = facts.rows.some((row) => row.id === reportRowId(report.message.id));
  if (report.settled === 'arrived-later' && !wasListed) return null;
  const { address } = facts;
  return {
    address,
    patientId: report.patient?.id ?? '',
    patientName: report.patient?.name ?? null,
    messageId: report.message.id,
    kind: report.settled,
    actor: report.settledBy,
    closedAt: report.settledAt,
    newAddress: null,
    correctionId: null,
  };
}
