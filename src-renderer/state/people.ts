import type { Failure } from '../../src-main/contract/failure.ts';
import type { Person } from '../../src-main/contract/status.ts';
import type { Tools } from './store.ts';

export interface PeopleSlice {
  readonly people: readonly Person[] | null;
  readonly peopleFailure: Failure | null;
  readonly readPeople: () => Promise<void>;
  readonly addPerson: (name: string, pin: string, role: Person['role']) => Promise<Failure | null>;
  readonly removePerson: (id: string) => Promise<Failure | null>;
  readonly resetPin: (id: string, pin: string) => Promise<Failure | null>;
  /** One's own. */
  readonly changePin: (old: string, next: string) => Promise<Failure | null>;
  readonly signIn: (personId: string, pin: string) => Promise<Failure | null>;
  /** Covers the window until someone enters a PIN. */
  readonly signOut: () => Promise<void>;
}

export function peopleSlice({ ask, set, get }: Tools): PeopleSlice {
  async function readPeople(): Promise<void> {
    const answer = await ask('people.list', null);
    if (answer.ok) set({ people: answer.value, peopleFailure: null });
    else set({ peopleFailure: answer.error });
  }

  return {
    people: null,
    peopleFailure: null,
    readPeople,
    addPerson: async (name, pin, role) => {
      const answer = await ask('people.add', { name, pin, role });
      if (!answer.ok) return answer.error;
      await readPeople();
      return null;
    },
    removePerson: async (id) => {
      const answer = await ask('people.remove', { id });
      if (!answer.ok) return answer.error;
      await readPeople();
      return null;
    },
    resetPin: async (id, pin) => {
      const answer = await ask('people.reset-pin', { id, pin });
      return answer.ok ? null : answer.error;
    },
    changePin: async (old, next) => {
      const answer = await ask('people.change-pin', { old, next });
      return answer.ok ? null : answer.error;
    },
    signIn: async (personId, pin) => {
      const answer = await ask('desk.sign-in', { personId, pin });
      if (!answer.ok) return answer.error;
      const { entriesOf, dropEntries } = get();
      if (entriesOf !== null && entriesOf !== personId) dropEntries();
      await get().readStatus();
      return null;
    },
    signOut: async () => {
      await ask('desk.sign-out', null);
      await get().readStatus();
    },
  };
}
