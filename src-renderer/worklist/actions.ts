import { t } from '../../src-main/contract/catalogue/translate.ts';
import { clinicSideReasons } from '../../src-main/contract/reason.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { numberToRing } from '../state/number-to-ring.ts';
import type { Asked } from '../state/steps.ts';
import type { Desk } from '../state/store.ts';

/** What can be done with a row besides its next step. */
export type Action =
  | 'correct'
  | 'find-patient'
  | 'not-a-patient'
  | 'voicemail'
  | 'wrong-number'
  | 'will-call-back'
  | 'snooze'
  | 'no-email'
  | 'address-is-right'
  | 'note'
  | 'open'
  | 'copy-phone'
  | 'copy-address'
  | 'sent';

/** The letter that does it in a focused row. */
export const actionKeys: Readonly<Record<Action, string | null>> = {
  correct: 'c',
  'find-patient': 'c',
  'not-a-patient': null,
  voicemail: 'v',
  'wrong-number': 'w',
  'will-call-back': 'b',
  snooze: 'z',
  'no-email': 'n',
  'address-is-right': 'r',
  note: null,
  open: 'o',
  'copy-phone': null,
  'copy-address': null,
  sent: null,
};

const calls = ['voicemail', 'wrong-number', 'will-call-back', 'snooze'] as const;

/** Nobody is rung on a number that the record does not have; where no record is known, she may have it from elsewhere. */
const callsOf = ({ patient }: WorklistRow): readonly Action[] =>
  patient !== null && patient.phones.length === 0 ? ['will-call-back', 'snooze'] : calls;

/** What a row offers. A badge (deceased, archived, left, merged) means no call and no correction. */
export function actionsOf(row: WorklistRow): readonly Action[] {
  // A correction on its way can only be looked at (and taken back); a step that waits can be overtaken by any other.
  if (row.waiting?.kind === 'write') return ['open'];
  if (row.waiting?.kind === 'decision') return ['correct', ...callsOf(row), 'no-email', 'note', 'open'];
  switch (row.step.kind) {
    case 'none':
      return ['note', 'open'];
    case 'find-patient':
      return ['find-patient', 'not-a-patient', 'snooze', 'note', 'open'];
    case 'decide':
      return ['note', 'open'];
    // A report is settled, not rung about: the line of its address has the calls.
    case 'settle-report':
    case 'confirm-with-patient':
      return ['open'];
    default:
      return [
        'correct',
        ...callsOf(row),
        'no-email',
        ...(mayAskIfRight(row) ? (['address-is-right'] as const) : []),
        'note',
        'open',
      ];
  }
}

/** What only looks at a row, or copies from it. */
export const looksOf = (row: WorklistRow): readonly Action[] =>
  numberToRing(row) === null ? ['copy-address', 'sent'] : ['copy-phone', 'copy-address', 'sent'];

/** What the main process would refuse is not offered. */
function mayAskIfRight({ mayBeRight, reason, opening, step }: WorklistRow): boolean {
  if (!mayBeRight) return false;
  if (reason !== null && clinicSideReasons.has(reason)) return false;
  return step.kind === 'correct' && opening.kind !== 'invalid' && opening.kind !== 'another-way';
}

/** The action of a letter in this row. */
export const actionOfKey = (row: WorklistRow, key: string): Action | undefined =>
  actionsOf(row).find((action) => actionKeys[action] === key);

/** Does it, or asks first where a question belongs to it. */
export function perform(desk: Desk, row: WorklistRow, action: Action): void {
  if (action === 'correct') desk.edit(row);
  else if (action === 'find-patient') desk.find(row.id);
  else if (action === 'open') {
    void desk.openCase(row.id);
    desk.showDrawer(true);
  } else if (action === 'copy-address') void desk.copy(row.address, t('copied.address'));
  else if (action === 'copy-phone') {
    const number = numberToRing(row);
    if (number !== null) void desk.copy(number, t('copied.this', { text: number }));
  } else if (action === 'sent') desk.showSent(row.address);
  else if (isAsked(action)) desk.askFirst(action, row);
  else if (isCall(action)) void desk.decide(row, action, { note: numberToRing(row) });
  else void desk.decide(row, action);
}

/** The calls that say something of the number that was tried: who rings next must know it. */
const isCall = (action: Action): action is 'voicemail' | 'wrong-number' =>
  action === 'voicemail' || action === 'wrong-number';

const asked: readonly string[] = ['snooze', 'no-email', 'address-is-right', 'note'] satisfies readonly Asked[];
const isAsked = (action: Action): action is Asked => asked.includes(action);

/** What Enter does: the row's next step, or opening it where the next step is a choice. */
export function performNext(desk: Desk, row: WorklistRow): void {
  const { step, waiting } = row;
  if (step.kind === 'correct' || waiting?.kind === 'decision') desk.edit(row);
  else if (step.kind === 'find-patient') desk.find(row.id);
  else if (step.kind === 'type-in-practice' && step.newAddress !== '')
    void desk.copy(step.newAddress, t('copied.type'));
  else if (step.kind === 'change-in-ocumail') {
    void desk.copy(step.newAddress, t('copied.ocumail'));
  } else perform(desk, row, 'open');
}
