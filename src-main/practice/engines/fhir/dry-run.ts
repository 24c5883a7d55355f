import type { PracticeFailure } from '../../../contract/failure.ts';
import { failure, type Result, success } from '../../../contract/result.ts';
import type { DryRun } from '../../../contract/setup.ts';
import { abilitiesOf } from './abilities.ts';
import { readPatient, searchPatients } from './reading.ts';
import { patientOfResource } from './resource.ts';
import type { FhirTransport } from './transport.ts';
import { type FhirMemory, headersOf, requestOf } from './update-email.ts';

/** Versions begin with 1. */
const neverWas = 'W/"0"';

const unguarded: PracticeFailure = { code: 'practice-read-only', reason: 'fhir-unguarded' };

/** Sends a record's own content under a version that never was: a server that guards its records refuses it, one that does not has changed nothing by it. */
export async function dryRun(
  ask: FhirTransport,
  patientId: string | null,
  clock: () => number,
  memory: FhirMemory,
): Promise<Result<DryRun, PracticeFailure>> {
  if (memory.versionsStandStill) return failure(unguarded);
  const abilities = await abilitiesOf(ask);
  if (!abilities.ok) return abilities;
  const { way } = abilities.value;
  if (way === 'none') return failure(unguarded);
  const id = patientId === null ? await anybody(ask) : success(patientId);
  if (!id.ok) return id;
  const read = id.value === null ? success(null) : await readPatient(ask, id.value);
  if (!read.ok) return read;
  if (read.value === null) return failure({ code: 'practice-no-patient' });
  const { resource, etag } = read.value;
  if (etag === null) return failure(unguarded);

  const now = clock();
  const patient = patientOfResource(resource, now);
  if (patient.rawEmail === null) return failure({ code: 'practice-no-patient' });
  const update = {
    id: patient.id,
    expected: patient.rawEmail,
    expectedVersion: patient.version,
    next: patient.rawEmail,
    actor: 'Bounce Desk',
    correctionId: '',
  };
  const request = requestOf(way, resource, update, now);
  const answer = await ask({ ...request, headers: headersOf(way, neverWas) });
  if (!answer.ok) return failure(answer.error.failure);
  const { status } = answer.value;
  if (status === 409 || status === 412) {
    const again = await readPatient(ask, patient.id);
    if (!again.ok) return again;
    const after = again.value === null ? null : patientOfResource(again.value.resource, now).rawEmail;
    const shown = { id: patient.id, name: patient.name, before: patient.rawEmail, after };
    const sent = [`${request.method} ${request.path}\nIf-Match: ${neverWas}`];
    return success({ way: 'old-version', patient: shown, tried: null, sent });
  }
  if (status === 401 || status === 403) return failure({ code: 'practice-write-denied' });
  if (status < 300 || status === 405 || status === 501) return failure(unguarded);
  if (status === 429 || status >= 500) return failure({ code: 'practice-unreachable' });
  return failure({ code: 'practice-error', detail: `FHIR ${status}` });
}

async function anybody(ask: FhirTransport): Promise<Result<string | null, PracticeFailure>> {
  const query = { active: 'true', 'email:missing': 'false', _count: '1' };
  const found = await searchPatients(ask, new URLSearchParams(query), 1);
  return found.ok ? success(found.value[0]?.id ?? null) : found;
}
