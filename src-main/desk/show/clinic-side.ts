import type { Message } from '../../contract/message.ts';
import { isOwnSideReject } from '../../contract/reason.ts';
import type { ClinicSideProblem } from '../../contract/reports.ts';
import { classify } from '../../reasons/classify.ts';
import { failureTime, isRejected } from '../cases/failures.ts';
import type { Desk } from '../desk.ts';

/** Problems older than this are history, seconds. */
const shownFor = 30 * 86_400;
const mostMessages = 5_000;

const causeOf = (message: Message): ClinicSideProblem['reason'] => {
  if (!isRejected(message)) return message.reason ?? 'other';
  return isOwnSideReject(message.rejectReason) ? message.rejectReason : 'other';
};

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted();

/** What goes wrong on the clinic's own side, a problem a cause, for the person who looks after its email. */
export async function clinicSideProblems(desk: Desk): Promise<readonly ClinicSideProblem[]> {
  const since = Math.floor(desk.clock.now() / 1000) - shownFor;
  const groups = new Map<ClinicSideProblem['reason'], Message[]>();
  for (const message of await desk.store.messages.clinicSide(since, mostMessages)) {
    const cause = causeOf(message);
    const group = groups.get(cause);
    if (group) group.push(message);
    else groups.set(cause, [message]);
  }
  return [...groups]
    .map(([reason, messages]) => {
      const times = messages.map(failureTime);
      const diag = messages.find((message) => message.diag !== null)?.diag ?? null;
      return {
        reason,
        messages: messages.length,
        reportsHeldUp: messages.filter((message) => message.type === 'consult-report').length,
        firstAt: Math.min(...times),
        lastAt: Math.max(...times),
        senders: unique(messages.map((message) => message.sender)),
        domains: unique(messages.map((message) => message.recipient.slice(message.recipient.lastIndexOf('@') + 1))),
        example: diag === null ? null : { diag, evidence: classify({ diag }).evidence },
      };
    })
    .toSorted((one, other) => other.reportsHeldUp - one.reportsHeldUp || other.messages - one.messages);
}
