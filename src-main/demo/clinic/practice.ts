import type { MessageType } from '../../contract/message.ts';

/** The sample practice and the other one in the same Mandrill account. Nothing here is anybody's: `.example` is kept for that. */
export const karooEyeCare = {
  name: 'Karoo Eye Care',
  subaccount: 'karoo-eye-care',
  receptionists: ['Thandi Mbeleni', 'Marelize Fortuin'],
} as const;

export const senders = {
  reception: 'reception@karooeyecare.example',
  reports: 'reports@karooeyecare.example',
  reminders: 'reminders@karooeyecare.example',
} as const;

export const overbergDental = {
  name: 'Overberg Dental',
  subaccount: 'overberg-dental',
  senders: ['reception@overbergdental.example', 'recalls@overbergdental.example'],
} as const;

export interface Mailing {
  readonly sender: string;
  readonly tags: readonly string[];
  readonly template: string | null;
  /** Real subjects hold names, so these do: nothing of them may ever be stored. */
  readonly subject: (firstName: string) => string;
}

export const mailings: Readonly<Record<MessageType, Mailing>> = {
  'consult-report': {
    sender: senders.reports,
    tags: ['consult-report'],
    template: 'consult-report',
    subject: (name) => `${name}, the report of your eye examination`,
  },
  recall: {
    sender: senders.reminders,
    tags: ['recall', 'recall-24-months'],
    template: 'recall',
    subject: (name) => `${name}, your eye test is due`,
  },
  review: {
    sender: senders.reminders,
    tags: ['review-request'],
    template: 'review-request',
    subject: (name) => `How was your visit, ${name}?`,
  },
  birthday: {
    sender: senders.reception,
    tags: ['birthday'],
    template: 'birthday',
    subject: (name) => `Happy birthday, ${name}`,
  },
  other: {
    sender: senders.reception,
    tags: [],
    template: null,
    subject: (name) => `${name}, your spectacles are ready`,
  },
};
