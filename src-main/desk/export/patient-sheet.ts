import { rejectionWords } from '../../contract/catalogue/rejections.ts';
import { sayBirthDate } from '../../contract/catalogue/times.ts';
import { type MessageId, t } from '../../contract/catalogue/translate.ts';
import { type Message, outcomeOf } from '../../contract/message.ts';
import type { Patient } from '../../contract/patient.ts';
import type { AuditEntry } from '../../contract/reports.ts';
import type { PatientHistory } from '../../store/port.ts';
import type { Cell } from './csv.ts';
import { type Html, html } from './html.ts';
import type { CellKind } from './list-table.ts';
import { momentText, phoneText } from './list-words.ts';
import { tableSheet } from './table-sheet.ts';

/** Everything that is kept about one patient. */
export interface PatientData {
  /** Null where the record is gone and no longer kept. */
  readonly patient: Patient | null;
  readonly history: PatientHistory;
  /** Oldest first. */
  readonly audit: readonly AuditEntry[];
}

/** Everything that is kept about one patient, for them or for whoever may ask: what the record said, then each thing that happened. */
export const patientSheet = ({ patient, history, audit }: PatientData, zone: string): Html =>
  html`${patient === null ? '' : record(patient, history, zone)}${messages(history, zone)}${corrections(history, zone)}${steps(history, zone)}${lines(audit, zone)}`;

const fact = (name: MessageId, value: string): Html =>
  html`<div><dt>${t(name)}</dt><dd><bdi>${value === '' ? t('files.patient.none') : value}</bdi></dd></div>
`;

const record = (
  patient: Patient,
  { addresses }: PatientHistory,
  zone: string,
): Html => html`<h2>${t('files.patient.record')}</h2>
<dl>
${fact('files.column.patient', patient.name)}${fact('audit.patient', patient.id)}${fact('case.born', patient.birthDate === null ? '' : sayBirthDate(patient.birthDate))}${fact('files.column.phones', patient.phones.map(phoneText).join(', '))}${fact('files.patient.field', patient.rawEmail ?? '')}${fact('files.patient.addresses', addresses.join(', '))}${fact('case.also-in', (patient.alsoIn ?? []).join(', '))}${fact('case.record', t(`record-status.${patient.status}`))}${fact('files.patient.consent', t(`files.patient.consent.${patient.emailConsent}`))}${fact('files.patient.read', momentText(patient.readAt * 1000, zone))}</dl>
`;

/** A heading with its table, or with the word that there is nothing. */
function section(
  title: MessageId,
  columns: readonly { readonly name: MessageId; readonly kind?: CellKind }[],
  rows: readonly (readonly Cell[])[],
): Html {
  const table = { header: columns.map(({ name }) => t(name)), kinds: columns.map(({ kind = 'words' }) => kind), rows };
  return html`<h2>${t(title)}</h2>
${rows.length === 0 ? html`<p>${t('files.patient.nothing')}</p>` : tableSheet(table, false)}
`;
}

/** The reason and the server's own words, as they are stored. */
function whyOf({ reason, rejectReason, diag }: Message): string {
  const why =
    reason !== null ? t(`reason.${reason}.title`) : rejectReason !== null ? rejectionWords(rejectReason).title : '';
  return [why, diag ?? ''].filter(Boolean).join(': ');
}

const messages = (history: PatientHistory, zone: string): Html =>
  section(
    'files.patient.messages',
    [
      { name: 'files.column.sent', kind: 'moment' },
      { name: 'files.column.address', kind: 'address' },
      { name: 'files.column.message' },
      { name: 'files.column.outcome' },
      { name: 'files.patient.opens' },
      { name: 'files.column.why', kind: 'reason' },
    ],
    history.messages.map((message) => [
      momentText(message.sentAt * 1000, zone),
      message.recipient,
      t(`message-type.${message.type}`),
      t(`outcome.${outcomeOf(message.state, message.opens)}`),
      message.opens === 0 ? null : message.opens,
      whyOf(message),
    ]),
  );

const corrections = (history: PatientHistory, zone: string): Html =>
  section(
    'files.patient.corrections',
    [
      { name: 'audit.when', kind: 'moment' },
      { name: 'audit.who' },
      { name: 'files.patient.old-address', kind: 'address' },
      { name: 'files.column.new-address', kind: 'address' },
      { name: 'files.column.outcome' },
    ],
    history.corrections.map(({ madeAt, actor, oldAddress, newAddress, state }) => [
      momentText(madeAt, zone),
      actor,
      oldAddress,
      newAddress,
      t(`correction.${state}`),
    ]),
  );

const steps = (history: PatientHistory, zone: string): Html =>
  section(
    'files.patient.steps',
    [
      { name: 'audit.when', kind: 'moment' },
      { name: 'audit.who' },
      { name: 'audit.what' },
      { name: 'files.column.address', kind: 'address' },
      { name: 'files.patient.note' },
      { name: 'files.patient.taken-back' },
    ],
    history.decisions.map(({ madeAt, actor, kind, address, note, undone }) => [
      momentText(madeAt, zone),
      actor,
      t(`decision.${kind}`),
      address,
      note,
      undone ? t('files.patient.yes') : null,
    ]),
  );

/** The audit in its own words: they are what the chain of hashes holds. */
const lines = (audit: readonly AuditEntry[], zone: string): Html =>
  section(
    'audit.title',
    [
      { name: 'audit.when', kind: 'moment' },
      { name: 'audit.who' },
      { name: 'audit.what' },
      { name: 'files.patient.old-address', kind: 'address' },
      { name: 'files.column.new-address', kind: 'address' },
      { name: 'files.column.outcome' },
      { name: 'files.column.why' },
    ],
    audit.map(({ at, actor, action, oldValue, newValue, outcome, detail }) => [
      momentText(at, zone),
      actor,
      action,
      oldValue,
      newValue,
      outcome,
      detail,
    ]),
  );
