import type { Message } from '../../contract/message.ts';
import { outcomeOf } from '../../contract/message.ts';
import { normaliseAddress } from '../../contract/patient.ts';
import type { Settings } from '../../contract/settings.ts';
import type { MandrillMessage } from '../../mandrill/port.ts';
import { classify } from '../../reasons/classify.ts';
import { typeOf } from './message-type.ts';

/** Metadata keys under which senders are known to pass the patient's number. */
const patientKeys = ['patient_id', 'patientId', 'patient', 'patientid'];

/** Whether a row of the account is this practice's. Everything else is dropped before it is stored, counted or shown. */
export function isOurs(
  message: MandrillMessage,
  { senders, subaccount, wholeAccount }: Settings['whoseMail'],
): boolean {
  if (wholeAccount) return true;
  if (!senders.includes(normaliseAddress(message.sender))) return false;
  return subaccount === null || message.subaccount === subaccount;
}

/** What is stored of a row: never subject, body, tags or other metadata. `now` is unix milliseconds. */
export function takeIn(message: MandrillMessage, settings: Settings, now: number): Message {
  const outcome = outcomeOf(message.state, message.opens);
  const failed = outcome === 'bounced' || outcome === 'not-sent';
  const seenAt = Math.floor(now / 1000);
  const patientKey = patientKeys.find((key) => message.metadata[key] !== undefined);
  const bounced = outcome === 'bounced';
  const reason = bounced
    ? classify({ diag: message.diag, state: message.state, bounceDescription: message.bounceDescription })
    : null;
  return {
    id: message.id,
    sentAt: message.sentAt,
    failedAt: failed ? message.failedAt : null,
    recipient: normaliseAddress(message.email),
    sender: normaliseAddress(message.sender),
    type: typeOf(message, settings.typeRules),
    state: message.state,
    opens: message.opens,
    // Half a surrogate pair is no character and can't be stored; left as it came, the row would look changed at every check.
    diag: failed ? (message.diag?.toWellFormed() ?? null) : null,
    bounceDescription: failed ? message.bounceDescription : null,
    rejectReason: message.rejectReason,
    patientId: patientKey === undefined ? null : (message.metadata[patientKey] ?? null),
    reason: reason?.code ?? null,
    confidence: reason?.confidence ?? null,
    alternative: reason?.alternatives[0] ?? null,
    reasonVersion: reason?.version ?? null,
    firstSeenAt: seenAt,
    failureSeenAt: failed ? seenAt : null,
  };
}
