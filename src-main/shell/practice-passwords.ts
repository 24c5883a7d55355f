import type { PracticePlace } from '../contract/settings.ts';
import { inTurn } from '../desk/in-turn.ts';
import { loginOf, type PracticePasswords } from '../desk/setup/practice-passwords.ts';
import type { Keychain } from './keychain.ts';

const entry = 'practice-passwords';

/** Passwords of practice databases in the keychain, or for this run only where there is none. */
export async function practicePasswordsIn(keychain: Pick<Keychain, 'read' | 'keep'>): Promise<PracticePasswords> {
  let known = parse(await keychain.read(entry));
  const writing = inTurn();
  const change = (next: () => ReadonlyMap<string, string>): Promise<void> =>
    writing(async () => {
      const wanted = next();
      await keychain.keep(entry, JSON.stringify([...wanted]));
      known = wanted;
    });
  return {
    of: (place) => known.get(loginOf(place) ?? '') ?? null,
    keep: async (place, password) => {
      const login = loginOf(place);
      if (login !== null) await change(() => new Map(known).set(login, password));
    },
    keepOnly: async (place: PracticePlace | null) => {
      const login = place === null ? null : loginOf(place);
      if ([...known.keys()].every((one) => one === login)) return;
      await change(() => new Map([...known].filter(([one]) => one === login)));
    },
  };
}

function parse(text: string | null): ReadonlyMap<string, string> {
  try {
    return new Map(JSON.parse(text ?? '[]') as [string, string][]);
  } catch {
    return new Map();
  }
}
