import type { Message } from '../../contract/message.ts';
import type { NotSent } from '../../contract/worklist.ts';
import { classify } from '../../reasons/classify.ts';
import type { AddressFacts } from '../../store/port.ts';
import { failureTime, isRejected } from './failures.ts';

/** The states of earlier messages that lead to a rejection, by Mandrill's word for it. */
const leadingStates: ReadonlyMap<string | null, readonly string[]> = new Map([
  ['hard-bounce', ['bounced']],
  ['soft-bounce', ['soft-bounced', 'bounced']],
  ['spam', ['spam']],
  ['unsub', ['unsub']],
]);

type Known = Pick<AddressFacts, 'messages' | 'rejections'>;

/** Mandrill's word for why it did not try a message, `unknown` where it gave none; null where it tried. */
export const rejectReasonOf = (message: Message): string | null =>
  isRejected(message) ? (message.rejectReason ?? 'unknown') : null;

/** The newest message before this one that led to its rejection, where we have it. */
export function causingMessage(message: Message, { messages }: Known): Message | null {
  const states = leadingStates.get(rejectReasonOf(message)) ?? [];
  return (
    messages.findLast(
      (earlier) =>
        earlier.id !== message.id && states.includes(earlier.state) && failureTime(earlier) <= message.sentAt,
    ) ?? null
  );
}

/** What Mandrill's own list says of a block: when it began, and the reason in the words of that bounce. */
export function blockOf(rejectReason: string, { rejections }: Known): NotSent['because'] {
  const block = rejections.find(({ reason }) => reason === rejectReason);
  const at = block?.createdAt ?? block?.lastEventAt ?? null;
  if (block === undefined || at === null) return null;
  const bounced = block.detail !== null && rejectReason.endsWith('-bounce');
  return { at, reason: bounced ? classify({ diag: block.detail }).code : null };
}

/** Why Mandrill did not even try a message, and what led to it: the message before it, else the entry on Mandrill's list. */
export function whyNotSent(message: Message, known: Known): NotSent | null {
  const rejectReason = rejectReasonOf(message);
  if (rejectReason === null) return null;
  const cause = causingMessage(message, known);
  if (cause !== null) return { rejectReason, because: { at: failureTime(cause), reason: cause.reason } };
  return { rejectReason, because: blockOf(rejectReason, known) };
}
