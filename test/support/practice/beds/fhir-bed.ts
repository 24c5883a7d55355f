import { onTestFinished } from 'vitest';
import type { FhirPlace } from '../../../../src-main/contract/settings.ts';
import { openPractice } from '../../../../src-main/practice/open.ts';
import { type FhirServer, fhirServer, type Json } from '../fhir-server.ts';
import { hex, noon, type PatientRow, sqliteWorker } from '../practice-file.ts';
import type { Bed, OpenChoice } from './bed.ts';

type Resource = { readonly [key: string]: Json };

/** FHIR over real HTTP, to a server of the tests' own that keeps to the specification. */
export function fhirBed(): Bed {
  return {
    name: 'fhir',
    version: 'fhir R4',
    schemas: false,
    lacks: {
      sql: 'a table, column or trigger is named (FHIR has none)',
      audit: 'an audit row is looked for (FHIR has no place for a correction’s id)',
      empty: 'a field is empty but there (FHIR knows no empty value)',
      several: 'a field holds several addresses (FHIR keeps an entry for each)',
      lengths: 'a field is of limited length (FHIR tells none)',
      keys: 'keys are of a type (FHIR’s are text)',
      left: 'a patient has left (FHIR knows active, deceased and replaced)',
      search: 'patients are sought by parts and counted (a FHIR server does that in its own way, tested apart)',
    },
    trigger: () => null,
    quote: (name) => name,
    remove: async () => undefined,
    async practice(rows) {
      const server = await fhirServer(rows.map(resourceOf));
      const resource = (id: string): Resource => server.patient(id) ?? {};
      return {
        open: (choice) => connect(server, choice),
        async openStruck(cue, choice) {
          server.faultAtNextWrite(cue === 'before-commit' ? 'cut-before' : 'cut-after');
          return connect(server, choice);
        },
        execute: () => Promise.reject(new Error('FHIR takes no statements')),
        setEmail: async (id, email) => server.save({ ...resource(id), telecom: telecomOf({ id, email }) }),
        setStatus: async (id, code) => server.save({ ...resource(id), ...statusOf(code) }),
        removeRecord: async (id) => server.remove(id),
        fields: async () =>
          Object.fromEntries(
            server.ids().map((id) => {
              const email = emailIn(resource(id));
              return [id, email === null ? null : hex(email)];
            }),
          ),
        audit: async () => [],
      };
    },
  };
}

function connect(server: FhirServer, { writing = true, deadline = 5_000 }: OpenChoice = {}) {
  const place: FhirPlace = { engine: 'fhir', url: server.url, user: null };
  const connector = openPractice(place, { writing, clock: () => noon, sqliteWorker, deadline });
  onTestFinished(() => connector.close());
  return connector;
}

function resourceOf(row: PatientRow): Resource {
  return {
    id: String(row.id),
    name: [{ use: 'official', family: row.last_name ?? '', given: [row.first_name ?? ''] }],
    ...(typeof row.birth_date === 'string' ? { birthDate: row.birth_date } : {}),
    telecom: telecomOf(row),
    ...statusOf((row.status ?? '').trim().toUpperCase()),
  };
}

function telecomOf(row: PatientRow): Json {
  const phone = (use: string, value: unknown) => (value ? [{ system: 'phone', use, value: String(value) }] : []);
  return [
    ...phone('mobile', row.mobile),
    ...phone('home', row.home_phone),
    ...phone('work', row.work_phone),
    ...(typeof row.email === 'string' && row.email !== '' ? [{ system: 'email', value: row.email }] : []),
  ];
}

function statusOf(code: string): Resource {
  if (code === 'D') return { deceasedBoolean: true };
  if (code === 'A') return { active: false };
  return code === 'M' ? { link: [{ type: 'replaced-by', other: { reference: 'Patient/9' } }] } : {};
}

function emailIn(resource: Resource): string | null {
  const points = (resource.telecom ?? []) as readonly Resource[];
  const point = points.find(({ system }) => system === 'email');
  return point === undefined ? null : String(point.value);
}
