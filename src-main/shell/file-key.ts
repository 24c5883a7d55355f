import { createCipheriv, createDecipheriv, randomBytes, randomInt, scrypt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { failure, type Result, success } from '../contract/result.ts';
import type { Keychain } from './keychain.ts';

const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 } as const;
/** Letters and digits that can't be mistaken for one another when read aloud or from paper. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

interface SealedKey {
  readonly salt: string;
  readonly nonce: string;
  readonly tag: string;
  readonly key: string;
}

const normalise = (passphrase: string): string => passphrase.toUpperCase().replace(/[^A-Z0-9]/g, '');

const derive = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(normalise(passphrase), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** A recovery passphrase of 24 characters in six groups: about 117 bits. */
export function newPassphrase(): string {
  const groups = Array.from({ length: 6 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  );
  return groups.join(' ');
}

/** The key of both files: in the keychain for every day, sealed under the recovery passphrase for the day when that is lost. */
export interface FileKey {
  /** Whether a key was ever made here. */
  exists(): boolean;
  /** A new key. Nothing is on disk before `keep`: a set-up that breaks off before it can be begun again. */
  create(): Promise<{ readonly key: Uint8Array; readonly passphrase: string; readonly keep: () => Promise<void> }>;
  /** From the keychain; null where it is not (or no longer) there. */
  open(): Promise<Uint8Array | null>;
  openWithPassphrase(passphrase: string): Promise<Result<Uint8Array>>;
}

export function fileKeyIn(file: string, keychain: Keychain): FileKey {
  return {
    exists: () => existsSync(file),
    create: async () => {
      const key = randomBytes(32);
      const passphrase = newPassphrase();
      const salt = randomBytes(16);
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt), nonce);
      const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
      const content: SealedKey = {
        salt: salt.toString('base64'),
        nonce: nonce.toString('base64'),
        tag: cipher.getAuthTag().toString('base64'),
        key: sealed.toString('base64'),
      };
      return {
        key,
        passphrase,
        keep: async () => {
          await keychain.keep('file-key', key.toString('base64'));
          await writeFile(`${file}.new`, JSON.stringify(content), { mode: 0o600, flush: true });
          await rename(`${file}.new`, file);
        },
      };
    },
    open: async () => {
      const key = await keychain.read('file-key');
      return key === null ? null : Buffer.from(key, 'base64');
    },
    openWithPassphrase: async (passphrase) => {
      try {
        const { salt, nonce, tag, key } = JSON.parse(await readFile(file, 'utf8')) as SealedKey;
        const decipher = createDecipheriv(
          'aes-256-gcm',
          await derive(passphrase, Buffer.from(salt, 'base64')),
          Buffer.from(nonce, 'base64'),
        );
        decipher.setAuthTag(Buffer.from(tag, 'base64'));
        const opened = Buffer.concat([decipher.update(Buffer.from(key, 'base64')), decipher.final()]);
        await keychain.keep('file-key', opened.toString('base64'));
        return success(opened);
      } catch {
        return failure({ code: 'passphrase-wrong' });
      }
    },
  };
}
