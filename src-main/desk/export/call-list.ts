import { phoneSentence } from '../../contract/catalogue/phone-sentence.ts';
import { t } from '../../contract/catalogue/translate.ts';
import type { Patient } from '../../contract/patient.ts';
import type { WorklistRow } from '../../contract/worklist.ts';

/** One patient to ring, with every line that is theirs; `patient.phones` are those that nobody found to be somebody else's. */
export interface Call {
  readonly patient: Patient;
  readonly rows: readonly WorklistRow[];
}

const withoutWrong = (patient: Patient, { wrongNumbers }: WorklistRow): Patient => ({
  ...patient,
  phones: patient.phones.filter(({ number }) => !wrongNumbers.includes(number)),
});

/** Whether somebody can be rung about a line: a patient with a number, whose record is not closed, and something to ask. */
function isToRing(row: WorklistRow): boolean {
  const { patient, step, waiting } = row;
  if (patient === null || withoutWrong(patient, row).phones.length === 0) return false;
  if (patient.status !== 'active' && patient.status !== 'unknown') return false;
  if (waiting !== null) return waiting.kind === 'decision' && waiting.decision !== 'address-is-right';
  return step.kind === 'correct' || step.kind === 'confirm-with-patient';
}

/** The patients to ring, in the order of their first line: each is rung once. `leftOut` counts the lines about which nobody can be rung. */
export function callsOf(rows: readonly WorklistRow[]): {
  readonly calls: readonly Call[];
  readonly leftOut: number;
} {
  const calls = new Map<string, Call>();
  let leftOut = 0;
  for (const row of rows) {
    const { patient } = row;
    if (patient === null || !isToRing(row)) leftOut += 1;
    else {
      const before = calls.get(patient.id);
      calls.set(patient.id, {
        patient: withoutWrong(before?.patient ?? patient, row),
        rows: [...(before?.rows ?? []), row],
      });
    }
  }
  return { calls: [...calls.values()], leftOut };
}

/** What to say on the phone about a line. */
export function sentenceOf({ step, reason }: WorklistRow): string {
  if (step.kind === 'confirm-with-patient') return t('files.call.read-back');
  return (reason === null ? null : phoneSentence(reason)) ?? t('reason.s15.phone');
}
