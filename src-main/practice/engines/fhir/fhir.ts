import type { PracticeFailure } from '../../../contract/failure.ts';
import { addressesIn, normaliseAddress, type Patient } from '../../../contract/patient.ts';
import { failure, type Result, success } from '../../../contract/result.ts';
import type { FhirPlace } from '../../../contract/settings.ts';
import type { PracticeConnector } from '../../port.ts';
import { isPhoneLike, numbersAs } from '../../sql/search-words.ts';
import { abilitiesOf } from './abilities.ts';
import { dryRun } from './dry-run.ts';
import { countActive, countWithEmail, readPatient, searchPatients } from './reading.ts';
import { patientOfResource } from './resource.ts';
import { type FhirTransport, fhirTransport, type TransportOptions } from './transport.ts';
import { type FhirMemory, settle, updateEmail } from './update-email.ts';

export interface FhirOptions extends TransportOptions {
  readonly writing: boolean;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

type Answer<Value> = Promise<Result<Value, PracticeFailure>>;

/** Addresses of one question, so that its address line stays short. */
const together = 20;
const most = 1_000;

/** The port over a FHIR R4 server. Its search decides which spellings of an address it finds. */
export function fhirConnector(place: FhirPlace, options: FhirOptions): PracticeConnector {
  const { writing, clock } = options;
  const transport = fhirTransport(place, options);
  let closed = false;
  const memory: FhirMemory = { versionsStandStill: false };
  const ask: FhirTransport = (request) =>
    closed ? Promise.resolve(failure({ failure: { code: 'practice-unreachable' }, sent: false })) : transport(request);

  async function find(query: Record<string, string>, limit: number): Answer<readonly Patient[]> {
    const found = await searchPatients(ask, new URLSearchParams(query), limit);
    return found.ok ? success(found.value.map((resource) => patientOfResource(resource, clock()))) : found;
  }

  return {
    async test() {
      const abilities = await abilitiesOf(ask);
      if (!abilities.ok) return abilities;
      const active = await countActive(ask, {});
      if (!active.ok) return active;
      const withEmail = await countWithEmail(ask, active.value);
      const { name, way } = abilities.value;
      return success({
        engine: name,
        version: 'R4',
        emailLength: null,
        table: 'Patient',
        activePatients: active.value,
        withEmail: withEmail.ok ? withEmail.value : null,
        mayRead: true,
        mayWriteEmail: way !== 'none' && !memory.versionsStandStill,
        mayWriteElse: null,
      });
    },
    describe: async () => success([]),
    async findByEmails(addresses) {
      const wanted = [...new Set(addresses.map(normaliseAddress).filter(Boolean))];
      const found = new Map<string, Patient>();
      for (let from = 0; from < wanted.length; from += together) {
        const email = wanted
          .slice(from, from + together)
          .map(escapeToken)
          .join(',');
        const patients = await find({ email }, most);
        if (!patients.ok) return patients;
        for (const patient of patients.value) found.set(patient.id, patient);
      }
      const holds = ({ rawEmail }: Patient) => addressesIn(rawEmail).some((part) => wanted.includes(part));
      return success([...found.values()].filter(holds));
    },
    async search(text, limit) {
      const words = text.trim();
      if (words === '') return success([]);
      if (words.includes('@')) return await find({ email: escapeToken(normaliseAddress(words)) }, limit);
      return await find(isPhoneLike(words) ? { phone: spellingsOf(words) } : { name: escapeToken(words) }, limit);
    },
    preview: (limit) => find({ _count: String(limit) }, limit),
    async get(id) {
      const read = await readPatient(ask, id);
      if (!read.ok) return read;
      return success(read.value === null ? null : patientOfResource(read.value.resource, clock()));
    },
    updateEmail: async (update) =>
      writing
        ? await updateEmail(ask, update, clock, memory)
        : { outcome: 'refused', failure: { code: 'practice-writing-off' } },
    settle: (update) => settle(ask, update, clock),
    dryRun: (patientId) => dryRun(ask, patientId, clock, memory),
    rightsScript: async () => success(null),
    close: async () => {
      closed = true;
    },
  };
}

/** Servers compare a number as it was typed there: asked for is any of its usual spellings. */
const spellingsOf = (typed: string): string =>
  [
    ...new Set([
      typed,
      ...numbersAs(typed).flatMap((digits) => (digits.startsWith('27') ? [digits, `+${digits}`] : [digits])),
    ]),
  ]
    .map(escapeToken)
    .join(',');

/** In a search value these three have a meaning of their own. */
const escapeToken = (text: string): string => text.replace(/[\\,$|]/g, '\\$&');
