import { reasonLine, reasonNote } from '../../contract/catalogue/reason-line.ts';
import { dayOf, sayClock } from '../../contract/catalogue/times.ts';
import { t } from '../../contract/catalogue/translate.ts';
import type { Phone } from '../../contract/patient.ts';
import type { Waiting, WorklistRow } from '../../contract/worklist.ts';

/** A moment as every spreadsheet reads it, in the clinic's zone: "2026-11-26 09:10". `at` is unix milliseconds. */
export const momentText = (at: number, zone: string): string => `${dayOf(at, zone)} ${sayClock(at, zone)}`;

/** "Mobile 082 555 0134": with its kind before it no spreadsheet takes a number for an amount, and the zero in front stays. */
export const phoneText = ({ kind, number }: Phone): string =>
  t('files.phone', { kind: t(`case.phone.${kind}`), number });

export const phonesText = (row: WorklistRow): string => (row.patient?.phones ?? []).map(phoneText).join(', ');

export const patientText = ({ patient, patientLookedUp }: WorklistRow): string =>
  patient?.name ?? t(patientLookedUp ? 'row.nobody' : 'row.patient-unknown');

/** Why it came back, with what the screen adds below it. */
export function reasonText(row: WorklistRow): string {
  const note = reasonNote(row);
  const line = reasonLine(row);
  return note === null ? line : t('files.reason-and-note', { reason: line, note });
}

/** The next step of a line, as its button names it. */
export function stepText({ step, patient }: WorklistRow): string {
  switch (step.kind) {
    case 'correct':
      return t('step.correct');
    case 'type-in-practice':
      return t(step.newAddress === '' ? 'step.take-out' : 'step.type');
    case 'change-in-ocumail':
      return t('step.ocumail');
    case 'confirm-with-patient':
      return t('step.read-back');
    case 'decide':
      return t('section.decision');
    case 'settle-report':
      return t('files.step.settle-report');
    case 'find-patient':
      return t('step.find');
    default:
      return patient === null ? '' : t('row.see-record');
  }
}

/** The new address that a line already has, empty where there is none. */
export function newAddressOf({ step, waiting }: WorklistRow): string {
  if (waiting?.kind === 'write') return waiting.correction.newAddress;
  if (step.kind === 'decide') return step.correction.newAddress;
  return 'newAddress' in step ? step.newAddress : '';
}

const waitKinds = ['voicemail', 'wrong-number', 'will-call-back', 'snoozed', 'address-is-right'] as const;
const isWaitKind = (kind: string): kind is (typeof waitKinds)[number] =>
  (waitKinds as readonly string[]).includes(kind);

/** What a waiting line waits for. */
export function waitText(waiting: Waiting | null): string {
  if (waiting === null) return '';
  if (waiting.kind === 'write') return t(`correction.${waiting.correction.state}`);
  return t(isWaitKind(waiting.decision) ? `waits-for.${waiting.decision}` : 'waits-for.anything');
}

/** "Thandi, left a voicemail, 2026-11-26": the newest step, empty where there is none. */
export function lastStepText({ lastDecision }: WorklistRow, zone: string): string {
  if (lastDecision === null) return '';
  const { actor, kind, madeAt } = lastDecision;
  return t('files.last-step', { actor, decision: t(`decision.${kind}`), day: dayOf(madeAt, zone) });
}
