import { mailDomains } from './domains.ts';
import { unusualNames } from './names.ts';
import type { Person } from './patient.ts';
import type { Random } from './random.ts';

/** Why several records hold one address. Only `family` is one. */
export type Sharing = 'family' | 'care-home' | 'employer' | 'divorced';

export interface SharedAddress {
  readonly address: string;
  readonly sharing: Sharing;
  readonly patientIds: readonly string[];
}

export interface Addresses {
  /** The email field of each record, by patient id. */
  readonly fields: ReadonlyMap<string, string | null>;
  readonly shared: readonly SharedAddress[];
}

const separators = ['; ', ';', ', ', ' '] as const;

/** Gives everyone an address, or none, or that of the family, the care home, the employer. */
export function assignAddresses(random: Random, people: readonly Person[]): Addresses {
  const fields = new Map<string, string | null>();
  const taken = new Set<string>();
  const shared: SharedAddress[] = [];

  const own = (person: Person): string => {
    const address = `${localPart(random, person)}@${domainFor(random)}`;
    if (taken.has(address)) return own(person);
    taken.add(address);
    return address;
  };
  const share = (sharing: Sharing, address: string, members: readonly Person[]): void => {
    taken.add(address);
    shared.push({ address, sharing, patientIds: members.map(({ id }) => id) });
    for (const { id } of members) fields.set(id, address);
  };

  const households = Map.groupBy(people, ({ household }) => household)
    .values()
    .toArray();
  const alone = households
    .slice(unusualNames.length)
    .flatMap((members) => (members.length === 1 ? members : []))
    .filter(isActive);
  share(
    'care-home',
    'reception@silverleafcare.example',
    differentNames(alone.filter(({ age }) => age >= 68)).slice(0, 6),
  );
  const working = alone.filter(({ age, id }) => age < 60 && !fields.has(id));
  share('employer', 'hr@merinologistics.example', differentNames(working).slice(0, 5));
  const apart = differentNames(alone.filter(({ age, id }) => age >= 32 && age < 60 && !fields.has(id)));
  for (const [one, other] of pairs(apart).slice(0, 3)) share('divorced', jointAddress(one, other), [one, other]);

  for (const members of households) {
    const [first, ...others] = members.filter(({ id }) => !fields.has(id));
    if (first === undefined) continue;
    const children = others.filter(({ age }) => age < 18);
    const withFirst = others.length > 0 && random.chance(0.3) ? others : children;
    if (withFirst.length > 0) share('family', own(first), [first, ...withFirst]);
    for (const person of members.filter(({ id }) => !fields.has(id)))
      fields.set(person.id, fieldOf(random, person, own));
  }
  return { fields, shared };
}

const isActive = ({ status }: Person): boolean => status === 'Active';

/** None for a few, two addresses for a few, one for most. */
function fieldOf(random: Random, person: Person, own: (person: Person) => string): string | null {
  const lot = unusualNames.some(({ latin }) => latin === person.latin) ? 1 : random.next();
  if (lot < 0.05) return null;
  if (lot < 0.08) return '';
  if (lot < 0.18) return `${own(person)}${random.pick(separators)}${own(person)}`;
  return own(person);
}

function localPart(random: Random, { latin, birthDate }: Person): string {
  const [first = '', last = ''] = latin.split('.');
  const forms = [
    `${first}.${last}`,
    `${first}${last}`,
    `${first.slice(0, 1)}.${last}`,
    `${last}.${first}`,
    `${first}_${last}`,
    `${first}${last}${birthDate.slice(2, 4)}`,
    `${first}.${last}${random.between(1, 99)}`,
  ] as const;
  return random.chance(0.4) ? forms[0] : random.pick(forms);
}

function domainFor(random: Random): string {
  let left = random.next() * mailDomains.reduce((sum, [, weight]) => sum + weight, 0);
  const found = mailDomains.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return found?.[0] ?? 'gmail.com';
}

/** One of each surname: people who have nothing in common but an institution. */
function differentNames(people: readonly Person[]): readonly Person[] {
  return people.filter(({ lastName }, index) => people.findIndex((other) => other.lastName === lastName) === index);
}

/** Two by two: after a divorce they live in different households and bear different names. */
function pairs(people: readonly Person[]): readonly (readonly [Person, Person])[] {
  return people.flatMap((one, index) => {
    const other = people[index + 1];
    return index % 2 === 0 && other !== undefined ? [[one, other] as const] : [];
  });
}

function jointAddress(one: Person, other: Person): string {
  const [first = '', last = ''] = one.latin.split('.');
  return `${first}.and.${other.latin.split('.')[0]}.${last}@telkomsa.net`;
}
