import type { Failure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { Person } from '../../contract/status.ts';
import type { NewAuditEntry, Store } from '../../store/port.ts';
import type { Clock } from '../clock.ts';
import { inTurn } from '../in-turn.ts';
import { hashPin } from './pin.ts';
import { tryPin } from './tries.ts';

/** Who is at the desk now, and who may be. Everything that a person does is recorded under the name signed in here. */
export interface AtTheDesk {
  current(): Person | null;
  signIn(personId: string, pin: string): Promise<Result<Person, Failure>>;
  signOut(): void;
  add(name: string, pin: string, role: Person['role']): Promise<Result<Person, Failure>>;
  /** Ends the PIN at once; the name stays in the audit. The last manager stays. */
  remove(id: string): Promise<Result<null, Failure>>;
  /** A manager gives somebody a new PIN, which ends a lock-out too. */
  resetPin(id: string, pin: string): Promise<Result<null, Failure>>;
  /** Whoever is at the desk changes their own; a wrong old one counts as a try. */
  changePin(old: string, next: string): Promise<Result<null, Failure>>;
}

export function createAtTheDesk(store: Store, clock: Clock, newId: () => string, start: Person | null): AtTheDesk {
  let current = start;
  /** Tries that ran side by side would be counted as one, and two managers could remove each other. */
  const turn = inTurn();
  const audit = (action: string, name: string): NewAuditEntry => ({
    at: clock.now(),
    actor: current?.name ?? name,
    action,
    patientId: null,
    oldValue: null,
    newValue: null,
    outcome: null,
    detail: name,
  });
  const managerOnly = (): Failure | null => (current?.role === 'manager' ? null : { code: 'manager-needed' });
  return {
    current: () => current,
    signIn: (personId, pin) =>
      turn(async () => {
        const person = await store.people.find(personId);
        if (person === null) return failure({ code: 'not-found' });
        const wrong = await tryPin(store, person, pin, clock.now(), () => ({
          ...audit('pin-locked', person.name),
          actor: person.name,
        }));
        if (wrong !== null) return failure(wrong);
        current = { id: person.id, name: person.name, role: person.role };
        await store.audit.append([audit('signed-in', person.name)]);
        return success(current);
      }),
    signOut: () => {
      current = null;
    },
    add: (name, pin, role) =>
      turn(async () => {
        const first = (await store.people.list()).length === 0;
        const refused = first ? null : managerOnly();
        if (refused) return failure(refused);
        const person: Person = { id: newId(), name: name.trim(), role: first ? 'manager' : role };
        await store.people.add(person, await hashPin(pin), audit('person-added', person.name));
        if (first) current = person;
        return success(person);
      }),
    remove: (id) =>
      turn(async () => {
        const refused = managerOnly();
        if (refused) return failure(refused);
        const people = await store.people.list();
        const person = people.find((one) => one.id === id);
        if (person === undefined) return failure({ code: 'not-found' });
        const managers = people.filter((one) => one.role === 'manager');
        // Without a manager nobody could ever open the settings again.
        if (person.role === 'manager' && managers.length === 1) return failure({ code: 'last-manager' });
        await store.people.remove(id, audit('person-removed', person.name));
        if (current?.id === id) current = null;
        return success(null);
      }),
    resetPin: (id, pin) =>
      turn(async () => {
        const refused = managerOnly();
        if (refused) return failure(refused);
        const person = await store.people.find(id);
        if (person === null) return failure({ code: 'not-found' });
        await store.people.setPin(id, await hashPin(pin), audit('pin-reset', person.name));
        return success(null);
      }),
    changePin: (old, next) =>
      turn(async () => {
        const person = current === null ? null : await store.people.find(current.id);
        if (person === null) return failure({ code: 'nobody-at-desk' });
        const wrong = await tryPin(store, person, old, clock.now(), () => audit('pin-locked', person.name));
        if (wrong !== null) return failure(wrong);
        await store.people.setPin(person.id, await hashPin(next), audit('pin-changed', person.name));
        return success(null);
      }),
  };
}
