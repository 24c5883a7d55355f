import type { PracticeFailure } from '../../../contract/failure.ts';
import { failure, type Result, success } from '../../../contract/result.ts';
import { capabilities } from './resource.ts';
import type { FhirTransport } from './transport.ts';

/** How a server lets us write; `none` where it could not guard a write. */
export type WriteWay = 'patch' | 'put' | 'none';

export interface Abilities {
  readonly name: string;
  readonly way: WriteWay;
}

/** Servers whose versions never move, whatever they say of themselves: nothing would stop us from overwriting somebody's change. */
const withoutVersions = /openemr/i;

/** What the server says that it can do (`GET /metadata`). */
export async function abilitiesOf(ask: FhirTransport): Promise<Result<Abilities, PracticeFailure>> {
  const answer = await ask({ path: 'metadata' });
  if (!answer.ok) return failure(answer.error.failure);
  const { status, body } = answer.value;
  if (status !== 200) return failure(readFailure(status));
  const parsed = capabilities.safeParse(body);
  if (!parsed.success) return failure({ code: 'practice-trouble', trouble: 'no-fhir' });
  const { fhirVersion, software, rest } = parsed.data;
  if (!fhirVersion.startsWith('4.0')) {
    return failure({ code: 'practice-trouble', trouble: 'other-fhir' });
  }
  const name = software?.name ?? 'FHIR R4';
  const patients = rest?.[0]?.resource?.find(({ type }) => type === 'Patient');
  const can = (code: string) => patients?.interaction?.some((interaction) => interaction.code === code) ?? false;
  const versioned = ['versioned', 'versioned-update'].includes(patients?.versioning ?? '');
  if (!versioned || withoutVersions.test(name)) return success({ name, way: 'none' });
  return success({ name, way: can('patch') ? 'patch' : can('update') ? 'put' : 'none' });
}

/** What a status that is no success means for a read. */
export function readFailure(status: number): PracticeFailure {
  if (status === 401 || status === 403) return { code: 'practice-login-refused' };
  if (status === 429 || status >= 500) return { code: 'practice-unreachable' };
  return { code: 'practice-error', detail: `FHIR ${status}` };
}
