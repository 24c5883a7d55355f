import type { CorrectionState, DecisionKind } from '../correction.ts';
import type { MessageType, Outcome } from '../message.ts';
import type { PatientStatus } from '../patient.ts';
import type { Actor, Severity } from '../reason.ts';
import type { ClosingKind } from '../reports.ts';
import type { Opening, Section } from '../worklist.ts';

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

/** What someone did, as it follows a name: "Thandi left a voicemail". */
export const decisionWords: Readonly<Record<DecisionKind, string>> = {
  voicemail: 'left a voicemail',
  'wrong-number': 'wrong number',
  'will-call-back': 'will call back',
  snoozed: 'put off',
  noted: 'note',
  'no-email': 'no email',
  'address-is-right': 'address is right',
  'patient-confirmed': 'patient confirmed the address',
  'changed-in-ocumail': 'changed in Ocumail too',
  'not-a-patient': 'not a patient',
  'sent-again': 'sent again',
  'given-another-way': 'given another way',
  'not-needed': 'not needed',
};

/** What a waiting line waits for. */
export const waitingWords: Readonly<Partial<Record<DecisionKind, string>>> = {
  voicemail: 'Voicemail left: try again',
  'wrong-number': 'Wrong number: ask at the next visit',
  'will-call-back': 'The patient will call back',
  snoozed: 'Put off',
  'address-is-right': 'The address is right: waiting for the next delivery',
};

export const closingWords: Readonly<Record<ClosingKind, string>> = {
  corrected: 'Corrected',
  'changed-elsewhere': 'Changed in the practice system',
  'no-email': 'No email',
  'delivered-later': 'A later message was delivered',
  'not-a-patient': 'Not a patient',
  'sent-again': 'Sent again',
  'given-another-way': 'Given another way',
  'not-needed': 'Not needed',
  'arrived-later': 'A later report arrived',
};

export const correctionStateWords: Readonly<Record<CorrectionState, string>> = {
  queued: 'Saved, not written yet',
  writing: 'Being written',
  written: 'Written to the practice database',
  conflict: 'Someone else changed the record meanwhile',
  refused: 'The practice database refused it',
  gone: 'The record is gone',
  unknown: 'It can’t be told whether it was written',
  withdrawn: 'Taken back before it was written',
  undone: 'Undone: the old address was put back',
  'to-be-typed': 'To be typed in the practice system',
  dropped: 'Given up for another one',
};

export const statusWords: Readonly<Record<PatientStatus, string>> = {
  active: 'Active',
  deceased: 'Deceased',
  archived: 'Archived',
  left: 'Left the practice',
  merged: 'Merged record',
  unknown: 'Status unknown',
};

export const sectionWords: Readonly<Record<Section, string>> = {
  decision: 'Needs a decision',
  line: 'Addresses to correct',
  report: 'Reports that did not arrive',
  nobody: 'Nobody in the practice database has this address',
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

/** Why a case is open, where that says more than the reason alone; null where the reason says it. */
export function openingWords(opening: Opening): string | null {
  switch (opening.kind) {
    case 'correction-bounced':
      return 'The correction also bounced';
    case 'ocumail-old-address':
      return 'Ocumail still uses the old address';
    case 'another-way':
      return 'Has no email: give the report another way';
    case 'invalid':
      return 'Not an address that mail can be sent to';
    case 'domain-missing':
      return 'The part after the @ does not exist';
    default:
      return null;
  }
}

/** What the opening adds below the reason; null where there is nothing to add. */
export function openingNote(opening: Opening): string | null {
  switch (opening.kind) {
    case 'soft-repeated':
      return `${opening.count} times in a row`;
    case 'echo':
      return 'it bounced before';
    case 'correction-bounced':
      return `corrected from ${opening.oldAddress}`;
    case 'ocumail-old-address':
      return `the record says ${opening.newAddress}`;
    default:
      return null;
  }
}

/** Mandrill's own verdict on a failure, a sentence. */
export const severityWords: Readonly<Record<Severity, string>> = {
  hard: 'Mandrill calls it final.',
  soft: 'Mandrill calls it passing.',
  rejected: 'Mandrill did not try to send it.',
  unknown: 'Mandrill does not say whether it is final or passing.',
};
