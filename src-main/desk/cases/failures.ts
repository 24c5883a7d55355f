import type { Message } from '../../contract/message.ts';
import { outcomeOf } from '../../contract/message.ts';
import { clinicSideReasons, isOwnSideReject, type ReasonCode } from '../../contract/reason.ts';

export const arrived = (message: Message): boolean => {
  const outcome = outcomeOf(message.state, message.opens);
  return outcome === 'delivered' || outcome === 'opened';
};

export const failed = (message: Message): boolean => {
  const outcome = outcomeOf(message.state, message.opens);
  return outcome === 'bounced' || outcome === 'not-sent';
};

export const isHard = (message: Message): boolean => message.state === 'bounced';
export const isSoft = (message: Message): boolean => message.state === 'soft-bounced';
export const isRejected = (message: Message): boolean => outcomeOf(message.state, message.opens) === 'not-sent';

const clinicSideReason = (reason: ReasonCode | null): boolean => reason !== null && clinicSideReasons.has(reason);

/** A failure that no patient can mend: policy, spam, authentication, an unsigned domain. Opens no case about the address. */
export const isClinicSide = (message: Message): boolean =>
  isRejected(message) ? isOwnSideReject(message.rejectReason) : failed(message) && clinicSideReason(message.reason);

/** Unix seconds at which the message failed, as far as Mandrill told. */
export const failureTime = (message: Message): number => message.failedAt ?? message.sentAt;
