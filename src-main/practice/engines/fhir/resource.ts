import { z } from 'zod';
import type { Patient, PatientStatus, Phone } from '../../../contract/patient.ts';
import { birthDateOf } from '../../mapping/birth-date.ts';
import { rawEmailOf } from './emails.ts';

/** What we read of a Patient; everything else is kept as it came, because a PUT sends the whole resource back. */
const telecom = z.looseObject({
  system: z.string().optional(),
  value: z.string().optional(),
  use: z.string().optional(),
  rank: z.number().optional(),
  period: z.looseObject({ end: z.string().optional() }).optional(),
});

export const patientResource = z.looseObject({
  resourceType: z.literal('Patient'),
  id: z.string().min(1),
  meta: z.looseObject({ versionId: z.string().optional() }).optional(),
  active: z.boolean().optional(),
  name: z
    .array(
      z.looseObject({
        use: z.string().optional(),
        text: z.string().optional(),
        family: z.string().optional(),
        given: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  telecom: z.array(telecom).optional(),
  birthDate: z.string().optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: z.string().optional(),
  link: z.array(z.looseObject({ type: z.string().optional() })).optional(),
});

export type PatientResource = z.infer<typeof patientResource>;
export type Telecom = z.infer<typeof telecom>;

export const bundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  total: z.number().optional(),
  link: z.array(z.looseObject({ relation: z.string(), url: z.string() })).optional(),
  entry: z.array(z.looseObject({ resource: z.unknown().optional() })).optional(),
});

export const capabilities = z.looseObject({
  resourceType: z.literal('CapabilityStatement'),
  fhirVersion: z.string(),
  software: z.looseObject({ name: z.string().optional() }).optional(),
  rest: z
    .array(
      z.looseObject({
        resource: z
          .array(
            z.looseObject({
              type: z.string(),
              versioning: z.string().optional(),
              interaction: z.array(z.looseObject({ code: z.string() })).optional(),
            }),
          )
          .optional(),
      }),
    )
    .optional(),
});

/** `now` is unix milliseconds. */
export function patientOfResource(resource: PatientResource, now: number): Patient {
  return {
    id: resource.id,
    name: nameOf(resource),
    phones: phonesOf(resource),
    birthDate: birthDateOf(resource.birthDate ?? null),
    status: statusOf(resource),
    emailConsent: 'unknown',
    rawEmail: rawEmailOf(resource, now),
    version: resource.meta?.versionId ?? null,
    readAt: Math.floor(now / 1000),
  };
}

function statusOf({ active, deceasedBoolean, deceasedDateTime, link }: PatientResource): PatientStatus {
  if (link?.some(({ type }) => type === 'replaced-by')) return 'merged';
  if (deceasedBoolean === true || deceasedDateTime !== undefined) return 'deceased';
  return active === false ? 'archived' : 'active';
}

function nameOf({ name: names = [] }: PatientResource): string {
  const name = names.find(({ use }) => use === 'official') ?? names.find(({ use }) => use !== 'old') ?? names[0];
  const parts = [...(name?.given ?? []), name?.family ?? ''].join(' ');
  return (parts.trim() === '' ? (name?.text ?? '') : parts).replace(/\s+/g, ' ').trim();
}

function phonesOf({ telecom: points = [] }: PatientResource): readonly Phone[] {
  return points.flatMap(({ system, use, value }) => {
    const number = value?.trim() ?? '';
    if (system !== 'phone' || use === 'old' || number === '') return [];
    const kind = use === 'mobile' || use === 'home' || use === 'work' ? use : 'other';
    return [{ kind, number }];
  });
}
