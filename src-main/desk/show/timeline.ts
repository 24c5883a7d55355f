import type { Correction, Decision } from '../../contract/correction.ts';
import { type Message, outcomeOf } from '../../contract/message.ts';
import { severityOf } from '../../contract/reason.ts';
import type { TimelineEntry } from '../../contract/worklist.ts';
import type { AddressFacts, PatientHistory } from '../../store/port.ts';
import { type CaseContext, peopleOf, summaryOf } from '../cases/case-context.ts';
import { failed, failureTime } from '../cases/failures.ts';
import { whyNotSent } from '../cases/why-not-sent.ts';

type Counts = ReadonlyMap<string, { readonly of: number; readonly seen: number }>;

const noCounts: Counts = new Map();

/** The history of an address, and of the patient whose line it is across all their addresses, as one: newest first. */
export function timelineOf(
  context: CaseContext,
  patientId: string | null,
  history: PatientHistory | null,
): readonly TimelineEntry[] {
  const { facts, state } = context;
  const names = new Map(peopleOf(context).map(({ id, name }) => [id, name]));
  const corrections = byId([...facts.corrections, ...(history?.corrections ?? [])]);
  for (const correction of corrections) names.set(correction.patientId, correction.patientName);
  const about = (id: string): string | null => (id === patientId || id === '' ? null : (names.get(id) ?? null));
  return newestFirst([
    ...byId([...facts.messages, ...(history?.messages ?? [])]).map((message) =>
      messageEntry(message, state.counts, message.recipient === facts.address ? facts : null),
    ),
    ...corrections.map((correction) => correctionEntry(correction, about(correction.patientId))),
    ...byId([...facts.decisions, ...(history?.decisions ?? [])])
      .filter((decision) => !decision.undone)
      .map((decision) => decisionEntry(decision, about(decision.patientId))),
  ]);
}

/** The history of one patient alone, whether a line of theirs is open or not. */
export const timelineOfPatient = ({ messages, corrections, decisions }: PatientHistory): readonly TimelineEntry[] =>
  newestFirst([
    ...messages.map((message) => messageEntry(message, noCounts, null)),
    ...corrections.map((correction) => correctionEntry(correction, null)),
    ...decisions.filter(({ undone }) => !undone).map((decision) => decisionEntry(decision, null)),
  ]);

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

const newestFirst = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  entries.toSorted((one, other) => other.at - one.at);

/** `facts` are those of the message's own address; without them only its own word tells why it was not sent. */
const messageEntry = (message: Message, counts: Counts, facts: AddressFacts | null): TimelineEntry => ({
  at: (failed(message) ? failureTime(message) : message.sentAt) * 1000,
  entry: {
    kind: 'message',
    messageId: message.id,
    type: message.type,
    address: message.recipient,
    outcome: outcomeOf(message.state, message.opens),
    reason: message.reason,
    confidence: message.confidence,
    severity: message.reason === null ? null : severityOf(message.state),
    notSent:
      facts === null
        ? message.rejectReason === null
          ? null
          : { rejectReason: message.rejectReason, because: null }
        : whyNotSent(message, facts),
    count: counts.get(message.id) ?? null,
  },
});

const correctionEntry = (correction: Correction, about: string | null): TimelineEntry => ({
  at: correction.madeAt,
  entry: { kind: 'correction', correction: summaryOf(correction), about },
});

const decisionEntry = ({ kind, address, note, actor, madeAt }: Decision, about: string | null): TimelineEntry => ({
  at: madeAt,
  entry: { kind: 'decision', decision: kind, address, note, actor, about },
});
