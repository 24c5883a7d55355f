import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syncFile } from './disk.ts';

/** What an encrypted file can't tell: whether it is damaged or the key is another one. A proof of the key lies beside it. */
export type KeyCheck = 'right' | 'wrong' | 'missing';

const fileName = 'key-check';

const proofOf = (key: Uint8Array): Buffer => createHmac('sha256', key).update('Bounce Desk records').digest();

export function checkKey(directory: string, key: Uint8Array): KeyCheck {
  try {
    const stored = readFileSync(join(directory, fileName));
    const proof = proofOf(key);
    return stored.length === proof.length && timingSafeEqual(stored, proof) ? 'right' : 'wrong';
  } catch {
    return 'missing';
  }
}

/** Called once both files opened under the key. */
export function noteKey(directory: string, key: Uint8Array): void {
  if (checkKey(directory, key) === 'right') return;
  const path = join(directory, fileName);
  writeFileSync(`${path}.part`, proofOf(key));
  renameSync(`${path}.part`, path);
  syncFile(path);
}
