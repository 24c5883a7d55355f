import { i18n, t } from '../../contract/catalogue/translate.ts';
import type { Exported, PrintPatient } from '../../contract/exports.ts';
import type { Failure } from '../../contract/failure.ts';
import { failure, type Result } from '../../contract/result.ts';
import { actorOf, type Desk } from '../desk.ts';
import { keptOf } from '../patient-data/kept-of.ts';
import { html } from './html.ts';
import type { Outlets } from './outlets.ts';
import { patientSheet } from './patient-sheet.ts';
import { sendSheet } from './send-sheet.ts';
import { factsOf, footOf, headOf } from './sheet-head.ts';

/** More than a patient has: nothing that is kept may be missing. */
const everything = 100_000;

/** Puts everything that is kept about one patient on paper or into a PDF, as `sendSheet` does. The file is not called after the patient. */
export async function printPatient(
  desk: Desk,
  outlets: Outlets,
  { patientId, reason, to }: PrintPatient,
  sample: boolean,
  signal: AbortSignal,
): Promise<Result<Exported | null, Failure>> {
  const { store } = desk;
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  const { history, record } = await keptOf(desk, patientId);
  const patient = history.patient ?? record;
  const audit = (await store.audit.list(patientId, everything)).toReversed();
  if (patient === null && history.addresses.length === 0 && audit.length === 0) return failure({ code: 'not-found' });
  const facts = factsOf(desk, t('files.patient'), actor.value, sample);
  const lines = history.messages.length + history.corrections.length + history.decisions.length + audit.length;
  const sheet = {
    title: facts.title,
    language: i18n.locale,
    body: html`${headOf(facts, [t('files.patient.scope')])}${patientSheet({ patient, history, audit }, desk.settings().timeZone)}`,
    foot: footOf(facts),
    landscape: true,
  };
  const out = { what: 'patient-data', actor: actor.value, reason, patientId, lines, leftOut: 0 } as const;
  return await sendSheet(desk, outlets, { sheet, to, count: `${lines} lines of one patient`, ...out }, signal);
}
