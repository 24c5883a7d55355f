import type { Message } from '../../contract/message.ts';
import { hasFailed, messageFields } from './message-row.ts';

export const isSameMessage = (one: Message, other: Message): boolean =>
  messageFields.every((field) => one[field] === other[field]);

/**
 * What is kept of a message that was known before: first-seen times stay, and what some of Mandrill's calls leave out (the server's words with the
 * verdict on them, the patient's number) is not forgotten because it is missing now.
 */
export function mergeMessage(known: Message, seen: Message): Message {
  const merged = {
    ...seen,
    patientId: seen.patientId ?? known.patientId,
    firstSeenAt: known.firstSeenAt,
    failureSeenAt: known.failureSeenAt ?? seen.failureSeenAt,
  };
  if (!hasFailed(seen) || !hasFailed(known)) return merged;
  const told = {
    ...merged,
    failedAt: seen.failedAt ?? known.failedAt,
    bounceDescription: seen.bounceDescription ?? known.bounceDescription,
    rejectReason: seen.rejectReason ?? known.rejectReason,
  };
  if (seen.diag !== null || known.diag === null) return told;
  const { diag, reason, confidence, alternative, reasonVersion } = known;
  return { ...told, diag, reason, confidence, alternative, reasonVersion };
}
