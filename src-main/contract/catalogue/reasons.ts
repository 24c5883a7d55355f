import type { Actor, ReasonCode } from '../reason.ts';

/** What a receptionist reads of a reason, in the case and in the help alike: short sentences, no codes, one thing to do. */
export interface ReasonWords {
  readonly title: string;
  readonly explanation: string;
  readonly action: string;
  /** Whether waiting helps. */
  readonly waiting: string;
  /** What to say on the phone; null where there is nothing to ring about. */
  readonly phone: string | null;
  readonly actor: Actor;
}

// That the address is right can't be known, only that the reply says nothing of it.
const ourIt = 'This says nothing against the patient’s address. Pass the clinic-side page on to your IT person.';
const spell = 'Please could you spell your email address for me? Our last email came back.';

export const reasonWords: Readonly<Record<ReasonCode, ReasonWords>> = {
  h1: {
    title: 'The address does not exist',
    explanation: 'The mail server says that it has no mailbox with this name.',
    action: 'Look for a typing mistake, or ring the patient for the right address.',
    waiting: 'No. Mail keeps coming back until the address is corrected.',
    phone: spell,
    actor: 'patient',
  },
  h2: {
    title: 'The mail server refuses our mail',
    explanation: 'The receiving side turns our mail away without saying more. The address may well be right.',
    action: 'Ask the patient for another address, or give them the message another way.',
    waiting: 'Hardly. The receiving side has to change something first.',
    phone: 'Your email provider does not let our mail through. Is there another address that we may use?',
    actor: 'patient',
  },
  s1: {
    title: 'The mailbox is full',
    explanation: 'The mailbox exists, but it has no room for new mail.',
    action: 'Ask the patient to make room, or for another address.',
    waiting: 'Sometimes, once the patient has made room.',
    phone:
      'Your mailbox is full, so our email could not be delivered. Could you make some room, or is there another address?',
    actor: 'patient',
  },
  s2: {
    title: 'The mailbox passes mail on wrongly',
    explanation: 'The receiving side could not put the mail into the mailbox or forward it.',
    action: 'Ask the patient for another address if it happens again.',
    waiting: 'Sometimes, once the provider has put it right.',
    phone: 'Your email provider had trouble delivering our mail to you. Is there another address that we may use?',
    actor: 'provider',
  },
  s3: {
    title: 'The mailbox is switched off',
    explanation: 'The mailbox was once there, but it has been disabled or not used for a long time.',
    action: 'Ask the patient for another address.',
    waiting: 'No. A mailbox that is switched off rarely comes back.',
    phone: 'The email address that we have for you is no longer in use. Which one may we use instead?',
    actor: 'patient',
  },
  s4: {
    title: 'The mail server was not working',
    explanation: 'The receiving server was down or did not answer in time. The address may well be right.',
    action: 'Wait for the next message. If it keeps happening, ask the patient for another address.',
    waiting: 'Yes, often. Most servers are back within a day or two.',
    phone: 'Your email provider has had problems lately. Is there another address that we may use meanwhile?',
    actor: 'wait',
  },
  s5: {
    title: 'Too much mail at once',
    explanation: 'The receiving server took no more mail from us at that moment.',
    action:
      'This says nothing against the patient’s address. Wait; if it goes on, pass the clinic-side page on to your IT person.',
    waiting: 'Yes. It passes once less mail goes out at a time.',
    phone: null,
    actor: 'wait',
  },
  s6: {
    title: 'The message was too large',
    explanation: 'The mail server takes no messages of this size.',
    action: ourIt,
    waiting: 'No. The same message stays too large.',
    phone: null,
    actor: 'it',
  },
  s7: {
    title: 'The part after the @ does not exist',
    explanation: 'No mail server can be found for this domain. A typing mistake is likely.',
    action: 'Look for a typing mistake after the @, or ring the patient.',
    waiting: 'Hardly. A mistyped ending never works.',
    phone: spell,
    actor: 'clinic',
  },
  s8: {
    title: 'The message’s content was refused',
    explanation: 'The mail server did not take something in the message, such as an attachment.',
    action: ourIt,
    waiting: 'No. The same message is refused again.',
    phone: null,
    actor: 'it',
  },
  s9: {
    title: 'A rule of the mail server refused it',
    explanation: 'The receiving side has a rule that our message did not meet.',
    action: ourIt,
    waiting: 'No. The rule has to be met first.',
    phone: null,
    actor: 'it',
  },
  s10: {
    title: 'Our mail could not prove who sent it',
    explanation: 'The mail server checks whether mail really comes from the clinic, and that check failed.',
    action: ourIt,
    waiting: 'No. The clinic’s mail set-up has to be corrected first.',
    phone: null,
    actor: 'it',
  },
  s11: {
    title: 'Our mail was taken for spam',
    explanation: 'The mail server distrusts our message or the server that sent it.',
    action: ourIt,
    waiting:
      'Sometimes: some servers only want the mail to come again later. Otherwise they have to trust the sender first.',
    phone: null,
    actor: 'it',
  },
  s12: {
    title: 'A virus was suspected',
    explanation: 'The mail server found something in the message that it takes for a virus.',
    action: ourIt,
    waiting: 'No. The same message is refused again.',
    phone: null,
    actor: 'it',
  },
  s13: {
    title: 'The sender was refused',
    explanation: 'The mail server does not accept the clinic’s sending address or server.',
    action: ourIt,
    waiting: 'No. The sender has to be accepted first.',
    phone: null,
    actor: 'it',
  },
  s14: {
    title: 'The mail was not passed on',
    explanation: 'A mail server on the way refused to pass the message on.',
    action: ourIt,
    waiting: 'No. A server on the way has to be put right first.',
    phone: null,
    actor: 'it',
  },
  s15: {
    title: 'No reason was given',
    explanation: 'The mail server did not say why, or in words that fit nothing else here.',
    action: 'Check the address with the patient when they are next in touch.',
    waiting: 'Perhaps. See what becomes of the next message.',
    phone: 'One of our emails to you came back. May I check your email address with you?',
    actor: 'patient',
  },
};
