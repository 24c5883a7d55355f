import { type Message, outcomeOf } from '../../contract/message.ts';

/** The fields of a message, which are the names of its columns. */
export const messageFields = [
  'id',
  'sentAt',
  'failedAt',
  'recipient',
  'sender',
  'type',
  'state',
  'opens',
  'diag',
  'bounceDescription',
  'rejectReason',
  'patientId',
  'reason',
  'confidence',
  'alternative',
  'reasonVersion',
  'firstSeenAt',
  'failureSeenAt',
] as const satisfies readonly (keyof Message)[];

export const messageColumns = messageFields.join(', ');

/** The part behind the last `@`, or all of it. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** SQL conditions; partial indexes carry the same words. */
export const failed = `outcome IN ('bounced', 'not-sent')`;
export const arrived = `outcome IN ('delivered', 'opened')`;
/** Most messages are delivered; the others are found by indexes of their own. */
export const notDelivered = `outcome <> 'delivered'`;

export const hasFailed = ({ state, opens }: Message): boolean => {
  const outcome = outcomeOf(state, opens);
  return outcome === 'bounced' || outcome === 'not-sent';
};
