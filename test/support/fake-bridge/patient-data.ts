import type { PatientData } from '../../../src-main/contract/patient-data.ts';
import type { WorklistRow } from '../../../src-main/contract/worklist.ts';
import { auditLines } from './audit.ts';
import { detailOf } from './case-detail.ts';

/** What is kept of the patient of these rows; nothing but the audit once they are erased. */
export function patientDataOf(
  patientId: string,
  rows: readonly WorklistRow[],
  now: number,
  reply: string,
): PatientData {
  const [row] = rows;
  const audit = auditLines(now).slice(0, 3);
  const base = { patientId, name: null, birthDate: null, snapshot: null, addresses: [], timeline: [], lines: 0, audit };
  if (row === undefined || row.patient === null) return base;
  const { name, birthDate } = row.patient;
  return {
    ...base,
    name,
    birthDate,
    snapshot: row.patient,
    addresses: [row.address, 'before@telkomsa.net'],
    timeline: detailOf(row, now, reply).timeline,
    lines: rows.length,
  };
}
