import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';

const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 } as const;

/** A key under a passphrase, as it lies on the disk; every part base64. */
export interface Sealed {
  readonly salt: string;
  readonly nonce: string;
  readonly tag: string;
  readonly key: string;
  /** Over the other parts: tells a damaged file from a wrong passphrase. The files of the first versions have none. */
  readonly sum?: string;
}

/** How many bytes each part has. */
const lengths = { salt: 16, nonce: 12, tag: 16, key: 32 } as const;
const parts = Object.keys(lengths) as readonly (keyof typeof lengths)[];

/** Written on paper in groups, typed as one likes. */
const normalise = (passphrase: string): string => passphrase.toUpperCase().replace(/[^A-Z0-9]/g, '');

const derive = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(normalise(passphrase), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

const bytes = (text: string): Buffer => Buffer.from(text, 'base64');

const sumOf = (sealed: Omit<Sealed, 'sum'>): string =>
  createHash('sha256')
    .update(parts.map((part) => sealed[part]).join('\n'))
    .digest('base64');

/** Seals 32 bytes under a passphrase (AES-256-GCM, its key by scrypt). */
export async function sealKey(key: Uint8Array, passphrase: string): Promise<Sealed> {
  const salt = randomBytes(lengths.salt);
  const nonce = randomBytes(lengths.nonce);
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt), nonce);
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  const whole = {
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    key: sealed.toString('base64'),
  };
  return { ...whole, sum: sumOf(whole) };
}

/** The sealed key in a file's text, or null where it is damaged. */
export function readSealed(text: string): Sealed | null {
  const read = parsed(text);
  if (typeof read !== 'object' || read === null) return null;
  const sealed = read as Readonly<Record<keyof Sealed, unknown>>;
  const whole = parts.every((part) => {
    const value = sealed[part];
    return typeof value === 'string' && bytes(value).length === lengths[part];
  });
  if (!whole) return null;
  const known = sealed as Sealed;
  return known.sum === undefined || known.sum === sumOf(known) ? known : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The key, or null where the passphrase is not the one that it was sealed under. */
export async function openSealed({ salt, nonce, tag, key }: Sealed, passphrase: string): Promise<Buffer | null> {
  const decipher = createDecipheriv('aes-256-gcm', await derive(passphrase, bytes(salt)), bytes(nonce));
  decipher.setAuthTag(bytes(tag));
  try {
    return Buffer.concat([decipher.update(bytes(key)), decipher.final()]);
  } catch {
    return null;
  }
}
