export type PatientStatus = 'active' | 'deceased' | 'archived' | 'left' | 'merged' | 'unknown';

export interface Phone {
  readonly kind: 'mobile' | 'home' | 'work' | 'other';
  readonly number: string;
}

/** A record of the practice database as it was read. `rawEmail` is the field byte for byte: it is the guard of every write. */
export interface Patient {
  readonly id: string;
  /** The practice system's own number of the patient, where `id` names one of several addresses; absent where it is `id` itself. */
  readonly number?: string;
  readonly name: string;
  readonly phones: readonly Phone[];
  /** `YYYY-MM-DD`, as text: dates must not pass through a time zone. */
  readonly birthDate: string | null;
  readonly status: PatientStatus;
  readonly emailConsent: 'yes' | 'no' | 'unknown';
  readonly rawEmail: string | null;
  /** Addresses, normalised, that the practice system keeps of this patient in a second place, which we never write; absent where it has none. */
  readonly alsoIn?: readonly string[];
  /** How the field says that there is no address, where not by an empty text. */
  readonly emptyAs?: 'null';
  /** The row's version where the engine has one (xmin, rowversion, last_updated), opaque. */
  readonly version: string | null;
  /** Unix seconds. */
  readonly readAt: number;
}

/** What messages and people call a patient by. */
export const numberOf = ({ id, number }: Pick<Patient, 'id' | 'number'>): string => number ?? id;

/** Trimmed and lower-cased: how addresses are compared everywhere. */
export const normaliseAddress = (address: string): string => address.trim().toLowerCase();

/** The separators that practice systems allow between several addresses in one field. */
const separators = /[;,\s]+/;

/** The addresses of an email field, normalised, in order, without repeats. */
export function addressesIn(rawEmail: string | null): readonly string[] {
  if (rawEmail === null) return [];
  return [...new Set(rawEmail.split(separators).map(normaliseAddress).filter(Boolean))];
}

/**
 * The field with one address replaced and everything around it untouched; null where the address is not in it. Where it stands more than once, the
 * first takes the new one and the others go. An empty `next` removes it, each time with one separator.
 */
export function replaceAddress(rawEmail: string, address: string, next: string): string | null {
  const wanted = normaliseAddress(address);
  // Addresses and separators take turns.
  const parts = rawEmail.split(/([;,\s]+)/);
  const places = parts.flatMap((part, index) => (normaliseAddress(part) === wanted ? [index] : []));
  const [first] = places;
  if (first === undefined) return null;
  if (next !== '') parts[first] = next;
  for (const place of (next === '' ? places : places.slice(1)).toReversed()) {
    if (parts.length <= 1) return '';
    parts.splice(place + 1 < parts.length ? place : place - 1, 2);
  }
  return parts.join('');
}
