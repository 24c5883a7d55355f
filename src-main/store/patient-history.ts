import type { Correction, Decision } from '../contract/correction.ts';
import type { Message } from '../contract/message.ts';
import { normaliseAddress } from '../contract/patient.ts';
import type { Closing } from '../contract/reports.ts';
import { messageColumns } from './cache/message-row.ts';
import { patientOf } from './cache/patients.ts';
import { rowOf } from './cache/worklist.ts';
import { listOf, type Workshop } from './connection.ts';
import type { PatientHistory } from './port.ts';
import { closingColumns } from './records/closings.ts';
import { type CorrectionRow, correctionColumns, correctionOf } from './records/corrections.ts';
import { type DecisionRow, decisionOf } from './records/decisions.ts';

/** Mail to one of the addresses that names nobody else, and mail that names this patient wherever it went. */
const messagesOf = `SELECT ${messageColumns} FROM (
    SELECT * FROM messages WHERE patientId = @id
    UNION SELECT * FROM messages WHERE recipient IN (SELECT value FROM json_each(@addresses)) AND (patientId IS NULL OR patientId = @id))
  ORDER BY sentAt DESC, id LIMIT @limit`;

/** All that both files know of one patient, across every address that the record holds or held. */
export function patientHistoryOn({ records, cache }: Workshop) {
  const snapshot = cache.prepare<[string], string>('SELECT snapshot FROM patients WHERE id = ?').pluck();
  const held = cache.prepare<[string], string>('SELECT address FROM patientAddresses WHERE patientId = ?').pluck();
  const messages = cache.prepare<[object], Message>(messagesOf);
  const rows = cache.prepare<[string], string>('SELECT row FROM worklist WHERE patientId = ? ORDER BY id').pluck();
  const corrections = records.prepare<[string], CorrectionRow>(
    `SELECT ${correctionColumns} FROM corrections WHERE patientId = ? ORDER BY sequence`,
  );
  const decisions = records.prepare<[string], DecisionRow>(
    'SELECT * FROM decisions WHERE patientId = ? ORDER BY rowid',
  );
  const closings = records.prepare<[string], Closing>(
    `SELECT ${closingColumns} FROM closings WHERE patientId = ? ORDER BY closedAt, id`,
  );

  return (id: string, known: readonly string[], limit: number): PatientHistory => {
    const made: readonly Correction[] = corrections.all(id).map(correctionOf);
    const decided: readonly Decision[] = decisions.all(id).map(decisionOf);
    const closed = closings.all(id);
    const open = rows.all(id).map(rowOf);
    const addresses = new Set([
      ...known.map(normaliseAddress),
      ...held.all(id),
      ...made.flatMap(({ oldAddress, newAddress }) => [oldAddress, normaliseAddress(newAddress)]),
      ...decided.map(({ address }) => address),
      ...closed.map(({ address }) => address),
      ...open.map(({ address }) => address),
    ]);
    addresses.delete('');
    const found = snapshot.get(id);
    return {
      patient: found === undefined ? null : patientOf(found),
      addresses: [...addresses],
      messages: messages.all({ id, addresses: listOf([...addresses]), limit }),
      corrections: made,
      decisions: decided,
      closings: closed,
      rows: open,
    };
  };
}
