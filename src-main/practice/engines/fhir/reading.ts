import type { PracticeFailure } from '../../../contract/failure.ts';
import { failure, type Result, success } from '../../../contract/result.ts';
import { readFailure } from './abilities.ts';
import { bundle, type PatientResource, patientResource } from './resource.ts';
import type { FhirTransport } from './transport.ts';

type Answer<Value> = Promise<Result<Value, PracticeFailure>>;

export interface ReadResource {
  readonly resource: PatientResource;
  /** As the server gave it, for `If-Match`; null where it gives none. */
  readonly etag: string | null;
}

/** The letters of an id by the specification; two such names mean something else in an address. */
const isId = (id: string): boolean => /^[A-Za-z0-9.-]{1,64}$/.test(id) && id !== '.' && id !== '..';

/** One patient; null where there is none, or none any more. */
export async function readPatient(ask: FhirTransport, id: string): Answer<ReadResource | null> {
  if (!isId(id)) return success(null);
  const answer = await ask({ path: `Patient/${encodeURIComponent(id)}` });
  if (!answer.ok) return failure(answer.error.failure);
  const { status, etag, body } = answer.value;
  if (status === 404 || status === 410) return success(null);
  if (status !== 200) return failure(readFailure(status));
  const parsed = patientResource.safeParse(body);
  if (!parsed.success || parsed.data.id !== id) return failure({ code: 'practice-trouble', trouble: 'no-fhir-answer' });
  return success({ resource: parsed.data, etag });
}

/** Pages at most that one search may have. */
const pages = 50;

/** The patients of a search, page by page until there are `limit`; what is no Patient is left out. */
export async function searchPatients(
  ask: FhirTransport,
  query: URLSearchParams,
  limit: number,
): Answer<readonly PatientResource[]> {
  const found: PatientResource[] = [];
  let path: string | undefined = `Patient?${query}`;
  for (let page = 0; path !== undefined && page < pages && found.length < limit; page += 1) {
    const answer: Awaited<ReturnType<FhirTransport>> = await ask({ path });
    if (!answer.ok) return failure(answer.error.failure);
    if (answer.value.status !== 200) return failure(readFailure(answer.value.status));
    const parsed = bundle.safeParse(answer.value.body);
    if (!parsed.success) return failure({ code: 'practice-trouble', trouble: 'no-fhir-answer' });
    for (const { resource } of parsed.data.entry ?? []) {
      const patient = patientResource.safeParse(resource);
      if (patient.success) found.push(patient.data);
    }
    path = parsed.data.link?.find(({ relation }) => relation === 'next')?.url;
  }
  return success(found.slice(0, limit));
}

/**
 * How many of the patients with these traits are active. `active=true` would leave out all whose record says nothing about it, so the
 * inactive and the deceased are taken off instead, and who is both only once.
 */
export async function countActive(ask: FhirTransport, traits: Readonly<Record<string, string>>): Answer<number | null> {
  const all = await countPatients(ask, traits);
  const inactive = await countPatients(ask, { ...traits, active: 'false' });
  const deceased = await countPatients(ask, { ...traits, deceased: 'true' });
  const both = await countPatients(ask, { ...traits, active: 'false', deceased: 'true' });
  if (!all.ok || all.value === null) return all;
  const most = all.value;
  const known = (count: Awaited<Answer<number | null>>) =>
    count.ok && count.value !== null && count.value < most ? count.value : 0;
  // A server that does not know a question answers with everybody: then nothing is taken off.
  return success(most - known(inactive) - (known(deceased) === 0 ? 0 : known(deceased) - known(both)));
}

/** How many active patients have an email address. A server that does not know the question answers it and its opposite alike: then nobody can tell. */
export async function countWithEmail(ask: FhirTransport, active: number | null): Answer<number | null> {
  const having = await countActive(ask, { 'email:missing': 'false' });
  const missing = await countActive(ask, { 'email:missing': 'true' });
  if (!having.ok || !missing.ok || having.value === null || missing.value === null) return success(null);
  return success(having.value + missing.value === active ? having.value : null);
}

/** How many patients a search has, by the server's own count; null where it keeps none. */
async function countPatients(ask: FhirTransport, query: Readonly<Record<string, string>>): Answer<number | null> {
  const answer = await ask({ path: `Patient?${new URLSearchParams({ ...query, _summary: 'count' })}` });
  if (!answer.ok) return failure(answer.error.failure);
  if (answer.value.status !== 200) return failure(readFailure(answer.value.status));
  const parsed = bundle.safeParse(answer.value.body);
  return success(parsed.success ? (parsed.data.total ?? null) : null);
}
