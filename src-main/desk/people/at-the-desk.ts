import type { Failure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { Person } from '../../contract/status.ts';
import type { Store } from '../../store/port.ts';
import type { Clock } from '../clock.ts';
import { hashPin, pinFits } from './pin.ts';

const mostTries = 5;
const lockedFor = 5 * 60_000;

/** Who is at the desk now, and who may be. Everything that a person does is recorded under the name signed in here. */
export interface AtTheDesk {
  current(): Person | null;
  signIn(personId: string, pin: string): Promise<Result<Person, Failure>>;
  signOut(): void;
  add(name: string, pin: string, role: Person['role']): Promise<Result<Person, Failure>>;
  remove(id: string): Promise<Result<null, Failure>>;
}

export function createAtTheDesk(store: Store, clock: Clock, newId: () => string, start: Person | null): AtTheDesk {
  let current = start;
  const audit = (action: string, name: string) => ({
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
    signIn: async (personId, pin) => {
      const person = await store.people.find(personId);
      if (person === null) return failure({ code: 'not-found' });
      const now = clock.now();
      if (person.lockedUntil !== null && person.lockedUntil > now)
        return failure({ code: 'pin-locked', until: person.lockedUntil });
      if (!(await pinFits(pin, person.pinHash))) {
        const tries = person.failedTries + 1;
        const locked = tries >= mostTries ? now + lockedFor : null;
        await store.people.noteTry(personId, locked === null ? tries : 0, locked);
        return locked === null
          ? failure({ code: 'pin-wrong', triesLeft: mostTries - tries })
          : failure({ code: 'pin-locked', until: locked });
      }
      await store.people.noteTry(personId, 0, null);
      current = { id: person.id, name: person.name, role: person.role };
      await store.audit.append([audit('signed-in', person.name)]);
      return success(current);
    },
    signOut: () => {
      current = null;
    },
    add: async (name, pin, role) => {
      const first = (await store.people.list()).length === 0;
      const refused = first ? null : managerOnly();
      if (refused) return failure(refused);
      const person: Person = { id: newId(), name: name.trim(), role: first ? 'manager' : role };
      await store.people.add(person, await hashPin(pin), audit('person-added', person.name));
      if (first) current = person;
      return success(person);
    },
    remove: async (id) => {
      const refused = managerOnly();
      if (refused) return failure(refused);
      const people = await store.people.list();
      const person = people.find((one) => one.id === id);
      if (person === undefined) return failure({ code: 'not-found' });
      const managers = people.filter((one) => one.role === 'manager');
      // Without a manager nobody could ever open the settings again.
      if (person.role === 'manager' && managers.length === 1) return failure({ code: 'not-allowed-here' });
      await store.people.remove(id, audit('person-removed', person.name));
      if (current?.id === id) current = null;
      return success(null);
    },
  };
}
