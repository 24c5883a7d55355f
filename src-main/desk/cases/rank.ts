import { type MessageType, messageTypes } from '../../contract/message.ts';
import type { WorklistRow } from '../../contract/worklist.ts';

/** A moment as a fixed-width text that sorts newest first. */
const newestFirst = (seconds: number): string => String(Math.max(0, 9_999_999_999 - seconds)).padStart(10, '0');

const oldestFirst = (milliseconds: number): string => String(Math.max(0, milliseconds)).padStart(14, '0');

/** The most urgent of some message types: consult report, other, recall, review, birthday. */
export const mostUrgent = (types: readonly MessageType[]): MessageType =>
  messageTypes.find((type) => types.includes(type)) ?? 'other';

/**
 * The text by which "most urgent" orders rows of one section: type, then newest, then address, so that lines which share an address stand
 * together. In Waiting the order is by what ends first.
 */
export function sortKeyOf(row: WorklistRow): string {
  if (row.waiting !== null) {
    const until = row.waiting.kind === 'write' ? 0 : (row.waiting.until ?? 99_999_999_999_999);
    return `${oldestFirst(until)}|${row.address}|${row.id}`;
  }
  const urgency = messageTypes.indexOf(row.messageType);
  return `${urgency}|${newestFirst(row.failedAt)}|${row.address}|${row.patient?.name ?? ''}|${row.id}`;
}
