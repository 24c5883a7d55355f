import type { PracticeFailure } from '../../../contract/failure.ts';
import type { EmailUpdate, SettleOutcome, UpdateOutcome } from '../../port.ts';
import { abilitiesOf, type WriteWay } from './abilities.ts';
import { emailChanges, emailPlaces, rawEmailOf, sameEmails } from './emails.ts';
import { type ReadResource, readPatient } from './reading.ts';
import { type PatientResource, patientOfResource } from './resource.ts';
import type { FhirRequest, FhirTransport } from './transport.ts';

/** How often a version that moved for another reason than the address is read and tried again. */
const tries = 3;

/** What a connector learns of its server as it goes. */
export interface FhirMemory {
  /** A write did not move the version: whatever the server says of itself, it could not keep us from overwriting somebody's change. */
  versionsStandStill: boolean;
}

/** One guarded change: the old address must be there, and the version must be the one that we read. */
export async function updateEmail(
  ask: FhirTransport,
  update: EmailUpdate,
  clock: () => number,
  memory: FhirMemory,
): Promise<UpdateOutcome> {
  if (memory.versionsStandStill) return refused(unguarded);
  const abilities = await abilitiesOf(ask);
  if (!abilities.ok) return { outcome: 'unreachable', failure: abilities.error };
  // Such a server is read only for us: the desk lets the address be typed.
  if (abilities.value.way === 'none') return refused(unguarded);
  let moved = false;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const outcome = await tryOnce(ask, update, abilities.value.way, clock(), memory);
    if (typeof outcome === 'object') return outcome;
    moved ||= outcome === 'moved';
  }
  // Nobody changed the record, and our version was refused each time all the same: waiting would help nobody.
  if (!moved) return refused(unguarded);
  return { outcome: 'unreachable', failure: { code: 'practice-unreachable' } };
}

/** The server did not take our version: the record's own has `moved`, or it `stood` still. */
type NotTaken = 'moved' | 'stood';

async function tryOnce(
  ask: FhirTransport,
  update: EmailUpdate,
  way: Exclude<WriteWay, 'none'>,
  now: number,
  memory: FhirMemory,
): Promise<UpdateOutcome | NotTaken> {
  const read = await readPatient(ask, update.id);
  if (!read.ok) return { outcome: 'unreachable', failure: read.error };
  const standing = standingOf(read.value, update, now);
  if (standing !== null) return standing;
  const { resource, etag } = read.value as ReadResource;
  if (etag === null) return refused(unguarded);

  const answer = await ask({ ...requestOf(way, resource, update, now), headers: headersOf(way, etag) });
  if (!answer.ok) return { outcome: answer.error.sent ? 'uncertain' : 'unreachable', failure: answer.error.failure };
  const { status } = answer.value;
  if (status >= 200 && status < 300) return await readBack(ask, update, now, { resource, etag }, memory);
  if (status === 401 || status === 403) return refused({ code: 'practice-write-denied' });
  if (status === 405 || status === 501) return refused(unguarded);
  if (status === 429 || status === 503) return { outcome: 'unreachable', failure: { code: 'practice-unreachable' } };
  if (status >= 500) return { outcome: 'uncertain', failure: { code: 'practice-unreachable' } };
  // Which code says "someone changed it" differs from server to server: what the record holds now decides.
  const again = await readPatient(ask, update.id);
  if (!again.ok) return { outcome: 'unreachable', failure: again.error };
  const changed = standingOf(again.value, update, now);
  if (changed !== null) return changed;
  // 428: what we said of the version did not reach the server.
  if (status === 409 || status === 412 || status === 428) return again.value?.etag === etag ? 'stood' : 'moved';
  return refused({ code: 'practice-error', detail: `FHIR ${status}` });
}

/** Why nothing is to be written, or null where the way is free. */
function standingOf(read: ReadResource | null, { expected, next }: EmailUpdate, now: number): UpdateOutcome | null {
  if (read === null) return { outcome: 'gone' };
  const { rawEmail: found, status } = patientOfResource(read.resource, now);
  if (sameEmails(found, next) && !sameEmails(found, expected)) return { outcome: 'written' };
  if (status !== 'active') return refused({ code: 'practice-record-inactive', status });
  return sameEmails(found, expected) ? null : { outcome: 'conflict', found };
}

async function readBack(
  ask: FhirTransport,
  update: EmailUpdate,
  now: number,
  before: ReadResource,
  memory: FhirMemory,
): Promise<UpdateOutcome> {
  const read = await readPatient(ask, update.id);
  if (!read.ok) return { outcome: 'uncertain', failure: read.error };
  if (read.value === null) return { outcome: 'gone' };
  memory.versionsStandStill ||= read.value.etag === before.etag;
  const found = rawEmailOf(read.value.resource, now);
  return sameEmails(found, update.next) ? { outcome: 'written' } : { outcome: 'conflict', found };
}

export const headersOf = (way: 'patch' | 'put', etag: string): Readonly<Record<string, string>> => ({
  'if-match': etag,
  'content-type': way === 'patch' ? 'application/json-patch+json' : 'application/fhir+json',
});

/** The request that changes the addresses and nothing else. */
export function requestOf(
  way: 'patch' | 'put',
  resource: PatientResource,
  update: EmailUpdate,
  now: number,
): FhirRequest {
  const path = `Patient/${encodeURIComponent(update.id)}`;
  const { places, added } = emailChanges(resource, update.next, now);
  const points = (resource.telecom ?? []).flatMap((point, place) => {
    const value = places.get(place);
    return value === null ? [] : [value === undefined ? point : { ...point, value }];
  });
  const telecom = [...points, ...added.map((value) => ({ system: 'email', value }))];
  if (way === 'patch') return { method: 'PATCH', path, body: patchOf(resource, telecom, update.next, now) };
  const { telecom: _, ...rest } = resource;
  // An empty list is not allowed in FHIR.
  return { method: 'PUT', path, body: telecom.length === 0 ? rest : { ...rest, telecom } };
}

/** The patch carries its own guard: it fails as a whole where one of the addresses is another. */
function patchOf(
  resource: PatientResource,
  telecom: readonly object[],
  next: string | null,
  now: number,
): readonly object[] {
  const { places, added } = emailChanges(resource, next, now);
  const held = emailPlaces(resource, now);
  const valueAt = (place: number): string => `/telecom/${place}/value`;
  const tests = held.map((place) => ({
    op: 'test',
    path: valueAt(place),
    value: resource.telecom?.[place]?.value,
  }));
  // With its last entry the list goes as a whole; with its first it comes.
  if (telecom.length === 0) return [...tests, { op: 'remove', path: '/telecom' }];
  if (resource.telecom === undefined) return [{ op: 'add', path: '/telecom', value: telecom }];
  const changes = [...places].filter(([, value]) => value !== null);
  // From the end on, so that the places before stay what they are.
  const removals = [...places].filter(([, value]) => value === null).toSorted(([one], [other]) => other - one);
  const steps = [
    ...changes.map(([place, value]) => ({ op: 'replace', path: valueAt(place), value })),
    ...removals.map(([place]) => ({ op: 'remove', path: `/telecom/${place}` })),
    ...added.map((value) => ({ op: 'add', path: '/telecom/-', value: { system: 'email', value } })),
  ];
  // A dry run changes nothing, and is to meet all that a change would.
  const same = held.slice(0, 1).map((place) => ({ op: 'replace', path: valueAt(place), value: tests[0]?.value }));
  return [...tests, ...(steps.length === 0 ? same : steps)];
}

/** Reads what became of a write whose answer was lost. */
export async function settle(ask: FhirTransport, update: EmailUpdate, clock: () => number): Promise<SettleOutcome> {
  const read = await readPatient(ask, update.id);
  if (!read.ok) return { outcome: 'unreachable', failure: read.error };
  if (read.value === null) return { outcome: 'gone' };
  const { rawEmail: found, version } = patientOfResource(read.value.resource, clock());
  if (sameEmails(found, update.next)) return { outcome: 'written' };
  if (!sameEmails(found, update.expected)) return { outcome: 'conflict', found };
  if (version === null || update.expectedVersion === null) return { outcome: 'unknown', found };
  return version === update.expectedVersion ? { outcome: 'never-arrived' } : { outcome: 'conflict', found };
}

const unguarded: PracticeFailure = { code: 'practice-read-only', reason: 'fhir-unguarded' };

const refused = (failure: PracticeFailure): UpdateOutcome => ({ outcome: 'refused', failure });
