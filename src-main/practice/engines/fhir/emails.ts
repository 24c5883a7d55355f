import type { PatientResource, Telecom } from './resource.ts';

/** Between the addresses of one record, which are read and corrected as one field. */
const joint = '; ';

/** The places in `telecom` of the addresses in use, in the order in which mail would go to them: best rank first. `now` is unix milliseconds. */
export function emailPlaces({ telecom: points = [] }: PatientResource, now: number): readonly number[] {
  const usable = points.flatMap((point, index) => (isEmail(point, now) ? [{ index, rank: point.rank ?? 1_000 }] : []));
  return usable.toSorted((one, other) => one.rank - other.rank).map(({ index }) => index);
}

function isEmail({ system, use, value, period }: Telecom, now: number): boolean {
  const ended = period?.end === undefined ? Number.NaN : Date.parse(period.end);
  return system === 'email' && value !== undefined && use !== 'old' && !(ended < now);
}

/** The addresses in use as one field with several; null where there is none. */
export function rawEmailOf(resource: PatientResource, now: number): string | null {
  const values = emailPlaces(resource, now).map((place) => resource.telecom?.[place]?.value ?? '');
  return values.length === 0 ? null : values.join(joint);
}

const partsOf = (rawEmail: string | null): readonly string[] => rawEmail?.split(joint).filter(Boolean) ?? [];

/** Whether two fields hold the same addresses, letter by letter: entries of a record have ranks, and an added one stands last. */
export const sameEmails = (one: string | null, other: string | null): boolean =>
  partsOf(one).toSorted().join(joint) === partsOf(other).toSorted().join(joint);

/** What becomes of each place (null: it goes), and the addresses that no place holds yet. */
export interface EmailChanges {
  readonly places: ReadonlyMap<number, string | null>;
  readonly added: readonly string[];
}

/** The entries to change so that the record holds the addresses of `next`. What `next` keeps stays in its entry; a changed part takes the place of a lost one. */
export function emailChanges(resource: PatientResource, next: string | null, now: number): EmailChanges {
  const fresh = [...partsOf(next)];
  const takeOut = (part: string): boolean => {
    const at = fresh.indexOf(part);
    if (at >= 0) fresh.splice(at, 1);
    return at >= 0;
  };
  const held = emailPlaces(resource, now).map((place) => ({
    place,
    parts: partsOf(resource.telecom?.[place]?.value ?? '').map((text) => ({ text, stays: takeOut(text) })),
  }));
  const places = new Map<number, string | null>();
  const [only, ...others] = held;
  // Nothing is to be told apart: the field is taken as it is written, whatever is in it.
  if (next !== null && next !== '' && others.length === 0 && only?.parts.some(({ stays }) => stays) !== true) {
    return only === undefined ? { places, added: [next] } : { places: places.set(only.place, next), added: [] };
  }
  for (const { place, parts } of held) {
    if (parts.every(({ stays }) => stays)) continue;
    const kept = parts.map(({ text, stays }) => (stays ? text : fresh.shift())).filter((text) => text !== undefined);
    places.set(place, kept.length === 0 ? null : kept.join(joint));
  }
  return { places, added: fresh };
}
