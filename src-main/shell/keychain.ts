import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { safeStorage } from 'electron';
import { inTurn } from '../desk/in-turn.ts';

/** Linux backends that only pretend: a password known to everybody. */
const pretending = new Set(['basic_text', 'unknown']);

/** Secrets in the operating system's keychain, in a file that only this user can open; or nowhere, and the app says so. */
export interface Keychain {
  /** `none` also once the system's keychain refused to keep something: from then on it lives in memory only. */
  kind(): 'system' | 'none';
  read(name: string): Promise<string | null>;
  /** Keeps the secret, or only for this run where there is no keychain or it refuses. */
  keep(name: string, secret: string): Promise<void>;
  forget(): Promise<void>;
}

/** Opens the keychain's file in a profile. Usable only after `ready`. */
export async function openKeychain(file: string): Promise<Keychain> {
  const real =
    (await safeStorage.isAsyncEncryptionAvailable().catch(() => false)) &&
    (process.platform !== 'linux' || !pretending.has(safeStorage.getSelectedStorageBackend()));
  const inMemory = new Map<string, string>();
  const stored = async (): Promise<Record<string, string>> => {
    try {
      return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
    } catch (error) {
      // A file that can't be read just now must not be written anew without what it holds.
      if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      throw error;
    }
  };
  let refused = false;
  const seal = async (name: string, secret: string): Promise<void> => {
    const sealed = (await safeStorage.encryptStringAsync(secret)).toString('base64');
    const next = JSON.stringify({ ...(await stored()), [name]: sealed });
    // A crash in the middle leaves the old file, never half of one.
    await writeFile(`${file}.new`, next, { mode: 0o600, flush: true });
    await rename(`${file}.new`, file);
  };
  const sealing = inTurn();
  return {
    kind: () => (real && !refused ? 'system' : 'none'),
    read: async (name) => {
      const remembered = inMemory.get(name);
      if (remembered !== undefined) return remembered;
      try {
        const sealed = real ? (await stored())[name] : undefined;
        if (sealed === undefined) return null;
        const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'));
        inMemory.set(name, result);
        return result;
      } catch {
        return null;
      }
    },
    keep: async (name, secret) => {
      inMemory.set(name, secret);
      if (!real) return;
      await sealing(() => seal(name, secret)).catch(() => {
        refused = true;
      });
    },
    forget: async () => {
      inMemory.clear();
      await rm(file, { force: true });
    },
  };
}
