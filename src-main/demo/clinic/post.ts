import type { MessageType } from '../../contract/message.ts';
import type { Happening, StandInMessage } from '../mandrill/message.ts';
import { karooEyeCare, mailings } from './practice.ts';
import type { Random } from './random.ts';
import { accepted, type Reply } from './replies.ts';

/** To whom a message goes; a practice system puts the patient's number into the metadata, and leaves it out for anyone else. */
export interface Addressee {
  readonly address: string;
  readonly firstName: string;
  readonly patientId: string | null;
}

/** Writes messages of the practice with their whole life. Times are unix seconds. */
export interface Post {
  delivered(to: Addressee, type: MessageType, at: number): StandInMessage;
  /** Taken after the server put it off for `wait` seconds. */
  delayed(to: Addressee, type: MessageType, at: number, text: string, wait: number): StandInMessage;
  /** Refused after a moment. */
  bounced(to: Addressee, type: MessageType, at: number, reply: Reply): StandInMessage;
  /** Taken, and returned so many seconds later. */
  returned(to: Addressee, type: MessageType, at: number, reply: Reply, after: number): StandInMessage;
  /** Not even tried. */
  rejected(to: Addressee, type: MessageType, at: number, reason: string): StandInMessage;
  /** Delivered, and answered with a complaint or an unsubscribe. */
  answered(to: Addressee, type: MessageType, at: number, state: 'spam' | 'unsub'): StandInMessage;
}

export function postOf(random: Random): Post {
  const message = (
    to: Addressee,
    type: MessageType,
    at: number,
    opens: number,
    history: StandInMessage['history'],
  ): StandInMessage => {
    const { sender, tags, template, subject } = mailings[type];
    return {
      id: random.hex(32),
      ts: at,
      sender,
      email: to.address,
      subject: subject(to.firstName),
      tags,
      template,
      subaccount: karooEyeCare.subaccount,
      metadata: to.patientId === null ? {} : { patient_id: to.patientId },
      opens,
      history,
    };
  };
  const domain = ({ address }: Addressee) => address.slice(address.lastIndexOf('@') + 1);
  const sent = (to: Addressee, at: number): Happening => ({
    at,
    state: 'sent',
    type: 'sent',
    diag: accepted(domain(to)),
  });
  const queued = (at: number): Happening => ({ at, state: 'queued', type: null });
  const failed = (to: Addressee, at: number, { state, description, diag }: Reply): Happening => ({
    at,
    state,
    type: 'bounced',
    diag: diag(to.address),
    bounceDescription: description,
  });
  const opens = () => (random.chance(0.6) ? random.between(1, 3) : 0);

  return {
    delivered: (to, type, at) => message(to, type, at, opens(), [queued(at), sent(to, at + random.between(1, 9))]),
    delayed: (to, type, at, diag, wait) =>
      message(to, type, at, opens(), [
        queued(at),
        { at: at + 3, state: 'deferred', type: 'deferred', diag },
        sent(to, at + wait),
      ]),
    bounced: (to, type, at, reply) =>
      message(to, type, at, 0, [queued(at), failed(to, at + random.between(2, 40), reply)]),
    returned: (to, type, at, reply, after) => message(to, type, at, 0, [sent(to, at), failed(to, at + after, reply)]),
    rejected: (to, type, at, reason) =>
      message(to, type, at, 0, [{ at, state: 'rejected', type: 'rejected', rejectReason: reason }]),
    answered: (to, type, at, state) =>
      message(to, type, at, 1, [sent(to, at), { at: at + random.between(3600, 50_000), state, type: null }]),
  };
}
