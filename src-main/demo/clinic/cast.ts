import type { Addresses, Sharing } from './addresses.ts';
import { unusualNames } from './names.ts';
import type { Person } from './patient.ts';
import type { Addressee } from './post.ts';
import type { Random } from './random.ts';

/** Hands out patients to whom something happens, each once. */
export interface Cast {
  /** An active patient with an address of one's own, which is at `domain` from now on. */
  single(domain: string): Role;
  /** A record marked so, with an address of its own. */
  marked(status: Person['status']): Role;
  /** A patient whose field holds several addresses; the role is about the last of them. */
  several(): Role;
  /** Those who share an address; with a `domain` it moves there. Mail goes to the first of them. */
  shared(sharing: Sharing, domain?: string): Role;
  /** A patient as `single`, who is written to at an old address that is not in the record any more. */
  formerly(domain: string): Role;
  /** The email field of each record after all this. */
  readonly fields: ReadonlyMap<string, string | null>;
  /** Active patients with one address to which nothing happened. */
  untouched(): readonly Person[];
}

export interface Role {
  readonly to: Addressee;
  readonly patientIds: readonly string[];
}

export function castOf(random: Random, people: readonly Person[], addresses: Addresses): Cast {
  const fields = new Map(addresses.fields);
  const groups = new Map(Map.groupBy(addresses.shared, ({ sharing }) => sharing));
  const inGroups = new Set(addresses.shared.flatMap(({ patientIds }) => patientIds));
  const parts = ({ id }: Person) => (fields.get(id) ?? '').split(/[;,\s]+/).filter(Boolean);
  const touched = new Set<string>();
  const free = withUnusualAmong(random.shuffled(people.filter(({ id }) => !inGroups.has(id))));

  const take = (wanted: (person: Person) => boolean): Person => {
    const index = free.findIndex(wanted);
    const [person] = index < 0 ? [] : free.splice(index, 1);
    if (person === undefined) throw new RangeError('the sample clinic has no such patient left');
    touched.add(person.id);
    return person;
  };
  const role = (person: Person, address: string): Role => ({
    to: { address, firstName: person.firstName, patientId: person.id },
    patientIds: [person.id],
  });
  const isHeld = (address: string) => fields.values().some((field) => field?.includes(address) ?? false);
  const at = (person: Person, domain: string) => `${parts(person)[0]?.split('@')[0]}@${domain}`;
  const isSingle = (person: Person) => person.status === 'Active' && person.age >= 18 && parts(person).length === 1;

  return {
    fields,
    single(domain) {
      const person = take(
        (candidate) =>
          isSingle(candidate) && (parts(candidate)[0]?.endsWith(`@${domain}`) || !isHeld(at(candidate, domain))),
      );
      fields.set(person.id, at(person, domain));
      return role(person, at(person, domain));
    },
    marked(status) {
      const person = take((candidate) => candidate.status === status && parts(candidate).length === 1);
      return role(person, parts(person)[0] ?? '');
    },
    several() {
      const person = take((candidate) => candidate.status === 'Active' && parts(candidate).length === 2);
      return role(person, parts(person)[1] ?? '');
    },
    shared(sharing, domain) {
      const group = groups.get(sharing)?.shift();
      const first = people.find(({ id }) => id === group?.patientIds[0]);
      if (group === undefined || first === undefined) throw new RangeError('the sample clinic has no such group left');
      const address = domain === undefined ? group.address : at(first, domain);
      for (const id of group.patientIds) {
        fields.set(id, address);
        touched.add(id);
      }
      return { to: { address, firstName: first.firstName, patientId: first.id }, patientIds: group.patientIds };
    },
    formerly(domain) {
      const person = take((candidate) => isSingle(candidate) && !isHeld(at(candidate, domain)));
      return { ...role(person, at(person, domain)), patientIds: [] };
    },
    untouched: () =>
      people.filter((person) => person.status === 'Active' && parts(person).length === 1 && !touched.has(person.id)),
  };
}

/** Puts the people with unusual names where open problems of several kinds find them. */
function withUnusualAmong(people: readonly Person[]): Person[] {
  const isUnusual = ({ latin }: Person) => unusualNames.some((name) => name.latin === latin);
  const among = people.filter((person) => !isUnusual(person));
  people.filter(isUnusual).forEach((person, index) => {
    among.splice(index * 12, 0, person);
  });
  return among;
}
