import { randomBytes, randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Failure } from '../contract/failure.ts';
import { failure, type Result, success } from '../contract/result.ts';
import type { Keychain } from './keychain.ts';
import { openSealed, readSealed, type Sealed, sealKey } from './sealed-key.ts';

/** Letters and digits that can't be mistaken for one another when read aloud or from paper. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A recovery passphrase of 24 characters in six groups: about 117 bits. */
export function newPassphrase(): string {
  const groups = Array.from({ length: 6 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  );
  return groups.join(' ');
}

type SealedKeyLost = Extract<Failure, { readonly code: 'sealed-key-lost' }>;

/** The key of both files: in the keychain for every day, sealed under the recovery passphrase for the day when that is lost. */
export interface FileKey {
  /** Whether a key was ever made here. */
  exists(): boolean;
  /** A new key. Nothing is on disk before `keep`: a set-up that breaks off before it can be begun again. */
  create(): Promise<{ readonly key: Uint8Array; readonly passphrase: string; readonly keep: () => Promise<void> }>;
  /** Seals the key under a new passphrase, which it answers: the one until now opens nothing any more. Rejects where the disk refuses. */
  renew(key: Uint8Array): Promise<string>;
  /** From the keychain; null where it is not (or no longer) there. */
  open(): Promise<Uint8Array | null>;
  /** Why no passphrase could open the sealed key, or null where the right one can. */
  lost(): Promise<SealedKeyLost | null>;
  /** A wrong passphrase is told from a file that no passphrase can open. */
  openWithPassphrase(passphrase: string): Promise<Result<Uint8Array>>;
}

export function fileKeyIn(file: string, keychain: Keychain): FileKey {
  const stored = async (): Promise<Sealed | SealedKeyLost['trouble']> => {
    try {
      return readSealed(await readFile(file, 'utf8')) ?? 'damaged';
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'unreadable';
    }
  };
  const lostBy = (trouble: SealedKeyLost['trouble']): SealedKeyLost => ({ code: 'sealed-key-lost', trouble, file });
  const write = async (sealed: Sealed): Promise<void> => {
    await writeFile(`${file}.new`, JSON.stringify(sealed), { mode: 0o600, flush: true });
    await rename(`${file}.new`, file);
  };
  return {
    exists: () => existsSync(file),
    create: async () => {
      const key = randomBytes(32);
      const passphrase = newPassphrase();
      const sealed = await sealKey(key, passphrase);
      return {
        key,
        passphrase,
        keep: async () => {
          await keychain.keep('file-key', key.toString('base64'));
          await write(sealed);
        },
      };
    },
    renew: async (key) => {
      const passphrase = newPassphrase();
      await write(await sealKey(key, passphrase));
      return passphrase;
    },
    open: async () => {
      const key = await keychain.read('file-key');
      return key === null ? null : Buffer.from(key, 'base64');
    },
    lost: async () => {
      const sealed = await stored();
      return typeof sealed === 'string' ? lostBy(sealed) : null;
    },
    openWithPassphrase: async (passphrase) => {
      const sealed = await stored();
      if (typeof sealed === 'string') return failure(lostBy(sealed));
      const key = await openSealed(sealed, passphrase);
      if (key === null) return failure({ code: 'passphrase-wrong' });
      await keychain.keep('file-key', key.toString('base64'));
      return success(key);
    },
  };
}
