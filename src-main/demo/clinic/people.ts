import { communities, unusualNames } from './names.ts';
import type { Person, SampleStatus } from './patient.ts';
import type { Random } from './random.ts';

const patientCount = 400;

const mobilePrefixes = [
  '060',
  '061',
  '063',
  '071',
  '072',
  '073',
  '074',
  '076',
  '078',
  '079',
  '081',
  '082',
  '083',
  '084',
];
const areaCodes = ['023', '023', '023', '021', '044', '049', '053'];

/** How many records are marked so, of all. */
const inactive: readonly (readonly [SampleStatus, number])[] = [
  ['Deceased', 9],
  ['Left', 12],
  ['Archived', 8],
  ['Merged', 3],
];

/** Letters and dots only: `Zoë van der Merwe` is `zoe.vandermerwe`. */
export function latinOf(firstName: string, lastName: string): string {
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
  return `${plain(firstName)}.${plain(lastName)}`;
}

/** Households of one to five with a surname in common, no two people of the same name. `now` is unix milliseconds. */
export function createPeople(random: Random, now: number): readonly Person[] {
  const names = new Set<string>();
  const numbers = new Set<string>();
  const people: Person[] = [];
  let number = 10_021;
  let household = 0;

  const phone = (prefixes: readonly string[]): string => {
    const drawn = `${prefixes[random.between(0, prefixes.length - 1)]} 555 ${String(random.between(0, 1999)).padStart(4, '0')}`;
    if (numbers.has(drawn)) return phone(prefixes);
    numbers.add(drawn);
    return drawn;
  };
  const add = (firstName: string, lastName: string, latin: string, age: number, home: string | null): void => {
    names.add(`${firstName} ${lastName}`);
    const adult = age >= 16;
    people.push({
      id: String(number),
      firstName,
      lastName,
      latin,
      age,
      household,
      birthDate: birthDate(random, now, age),
      mobile: adult && random.chance(0.93) ? phone(mobilePrefixes) : null,
      homePhone: home,
      workPhone: adult && age < 65 && random.chance(0.2) ? phone(areaCodes) : null,
      status: 'Active',
      emailConsent: random.chance(0.85) ? 'Y' : random.chance(0.3) ? 'N' : null,
    });
    number += random.between(1, 4);
  };

  for (const { first, last, latin } of unusualNames) {
    household += 1;
    add(first, last, latin, random.between(25, 60), null);
  }
  while (people.length < patientCount) {
    household += 1;
    const { women, men, surnames } = communityFor(random.next());
    const lastName = random.pick(surnames);
    const home = random.chance(0.45) ? phone(areaCodes) : null;
    const eldest = random.between(24, 88);
    const size = Math.min(householdSize(random, eldest), patientCount - people.length);
    for (let member = 0; member < size; member += 1) {
      const age = member < 2 ? eldest - member * random.between(0, 4) : Math.max(3, eldest - random.between(24, 34));
      const free = random.shuffled(random.chance(0.55) ? women : men).find((name) => !names.has(`${name} ${lastName}`));
      if (free !== undefined) add(free, lastName, latinOf(free, lastName), age, home);
    }
  }
  return withInactive(random, people);
}

/** The community in which a point between 0 and 1 falls, each as wide as its weight. */
function communityFor(point: number): (typeof communities)[number] {
  const total = communities.reduce((sum, { weight }) => sum + weight, 0);
  let left = point * total;
  const found = communities.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  if (found === undefined) throw new RangeError('no community at this point');
  return found;
}

function householdSize(random: Random, eldest: number): number {
  if (random.chance(0.5)) return 1;
  return eldest < 62 ? random.between(2, 5) : 2;
}

function birthDate(random: Random, now: number, age: number): string {
  const year = new Date(now).getUTCFullYear() - age - 1;
  return new Date(Date.UTC(year, 0, random.between(1, 365))).toISOString().slice(0, 10);
}

/** Marks some records of people who live alone: families are told apart by what became of their address, not of them. */
function withInactive(random: Random, people: readonly Person[]): readonly Person[] {
  const sizes = new Map<number, number>();
  for (const { household } of people) sizes.set(household, (sizes.get(household) ?? 0) + 1);
  const alone = random.shuffled(
    people.slice(unusualNames.length).filter(({ household }) => sizes.get(household) === 1),
  );
  const status = new Map(
    inactive.flatMap(([mark, count]) => alone.splice(0, count).map(({ id }) => [id, mark] as const)),
  );
  return people.map((person) => ({ ...person, status: status.get(person.id) ?? person.status }));
}
