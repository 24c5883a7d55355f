import { addressesIn, type Patient } from '../../contract/patient.ts';
import type { FoundPatients, KnownPatient, PatientData } from '../../contract/patient-data.ts';
import type { PatientHistory } from '../../store/port.ts';
import type { Desk } from '../desk.ts';
import { timelineOfPatient } from '../show/timeline.ts';

/** People listed for one search. */
const mostFound = 20;
/** More than thirteen months of mail to one person. */
const mostMessages = 10_000;
const mostAudit = 10_000;

/** Looks for a patient among whom this computer knows and in the practice database, by name, address, phone or number of the record. Nothing of it is kept. */
export async function findPatients(desk: Desk, text: string): Promise<FoundPatients> {
  const known = await desk.store.patients.known(text, mostFound);
  const live = (await desk.practice()?.search(text, mostFound)) ?? null;
  const found = new Map<string, KnownPatient>(known.map((one) => [one.patientId, one]));
  for (const { id, name, birthDate } of live?.ok ? live.value : []) found.set(id, { patientId: id, name, birthDate });
  return { patients: [...found.values()].slice(0, mostFound), practiceAsked: live?.ok ?? false };
}

/** What both files keep of one patient, and the record as it is now, where it can be asked. `known` are its addresses. */
export async function keptOf(
  desk: Desk,
  id: string,
): Promise<{ readonly history: PatientHistory; readonly known: readonly string[]; readonly record: Patient | null }> {
  const asked = await desk.practice()?.get(id);
  const record = asked?.ok ? asked.value : null;
  const known = addressesIn(record?.rawEmail ?? null);
  return { history: await desk.store.patients.history(id, known, mostMessages), known, record };
}

/** Everything that is kept of one patient, as a manager is shown it. */
export async function patientData(desk: Desk, id: string): Promise<PatientData> {
  const { history, record } = await keptOf(desk, id);
  const { patient, addresses, corrections, closings, rows } = history;
  return {
    patientId: id,
    name:
      patient?.name ??
      record?.name ??
      corrections.at(-1)?.patientName ??
      closings.findLast(({ patientName }) => patientName !== null)?.patientName ??
      null,
    birthDate: patient?.birthDate ?? record?.birthDate ?? null,
    snapshot: patient,
    addresses,
    timeline: timelineOfPatient(history),
    lines: rows.length,
    audit: await desk.store.audit.list(id, mostAudit),
  };
}
