import type { MessageType, Outcome } from '../message.ts';
import type { Actor } from '../reason.ts';

export const messageTypeWords: Readonly<Record<MessageType, { readonly one: string; readonly many: string }>> = {
  'consult-report': { one: 'Consult report', many: 'Consult reports' },
  other: { one: 'Other message', many: 'Other messages' },
  recall: { one: 'Recall', many: 'Recalls' },
  review: { one: 'Review', many: 'Reviews' },
  birthday: { one: 'Birthday', many: 'Birthday messages' },
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  delivered: 'Delivered',
  opened: 'Opened (may be automatic)',
  bounced: 'Bounced',
  'not-sent': 'Not sent',
  'on-its-way': 'On its way',
  unknown: 'Unknown',
};

/** What an outcome means, for whoever hovers or asks. */
export const outcomeMeaning: Readonly<Record<Outcome, string>> = {
  delivered: 'The mail server took it. Whether anyone saw it is not known.',
  opened: 'Something loaded its pictures: the patient, or their mail program by itself.',
  bounced: 'The mail server sent it back.',
  'not-sent': 'Mandrill did not try, because of something that happened before.',
  'on-its-way': 'Mandrill has it and has not delivered it yet.',
  unknown: 'Mandrill used a word that Bounce Desk does not know.',
};

export const actorWords: Readonly<Record<Actor, string>> = {
  patient: 'Ask the patient',
  clinic: 'You can put this right',
  it: 'Your IT person',
  provider: 'The patient’s mail provider',
  wait: 'Nobody: wait',
};

/** Who must act, as an answer. */
export const mustActWords: Readonly<Record<Actor, string>> = {
  patient: 'You, by asking the patient.',
  clinic: 'You.',
  it: 'Your IT person.',
  provider: 'The patient’s mail provider.',
  wait: 'Nobody for now: wait.',
};
