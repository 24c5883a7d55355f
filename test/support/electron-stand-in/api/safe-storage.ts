import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SafeStorage } from 'electron';
import { app } from './app.ts';
import { commandLine } from './command-line.ts';

type Offered =
  | 'decryptString'
  | 'decryptStringAsync'
  | 'encryptString'
  | 'encryptStringAsync'
  | 'getSelectedStorageBackend'
  | 'isAsyncEncryptionAvailable'
  | 'isEncryptionAvailable';

/**
 * Protects nothing: the key lies in a file beside what it encrypts, so it answers as Electron does on a Linux without a
 * keychain ("basic_text", and yet "available" to the asynchronous calls). With --password-store=gnome-libsecret it
 * answers as if there were a keychain, for tests of what the app then does.
 */
export const safeStorage = {
  getSelectedStorageBackend: () => (pretendsKeychain() ? 'gnome_libsecret' : 'basic_text'),
  isEncryptionAvailable: () => app.isReady() && pretendsKeychain(),
  isAsyncEncryptionAvailable: async () => app.isReady(),
  encryptString: encrypt,
  encryptStringAsync: async (text) => encrypt(text),
  decryptString: decrypt,
  decryptStringAsync: async (encrypted) => ({ result: decrypt(encrypted), shouldReEncrypt: false }),
} satisfies Pick<SafeStorage, Offered>;

function pretendsKeychain(): boolean {
  return commandLine.getSwitchValue('password-store').startsWith('gnome');
}

function encrypt(text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function decrypt(encrypted: Buffer): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), encrypted.subarray(0, 12));
    decipher.setAuthTag(encrypted.subarray(12, 28));
    return Buffer.concat([decipher.update(encrypted.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
  }
}

function key(): Buffer {
  if (!app.isReady()) throw new Error('safeStorage cannot be used before app is ready');
  const path = join(app.getPath('userData'), 'stand-in-safe-storage.key');
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch {
    // It was made by an earlier call.
  }
  return readFileSync(path);
}
