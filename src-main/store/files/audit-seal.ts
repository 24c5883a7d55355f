import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syncFile } from './disk.ts';

/** The newest line of the audit when it was sealed. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * The audit's newest hash, kept outside the records: an older records file in the place of the present one, or an audit rewritten from some line on,
 * is whole in itself and shows only against this. Sealed with the file key, so that nobody without it can make one that fits.
 */
export interface AuditSeal {
  /** `missing` where there is none, `forged` where there is one that our key did not make. */
  read(): AuditHead | 'missing' | 'forged';
  write(head: AuditHead): void;
}

const fileName = 'audit-seal';

export function auditSealIn(directory: string, key: Uint8Array): AuditSeal {
  const path = join(directory, fileName);
  const macOf = ({ sequence, hash }: AuditHead): Buffer =>
    createHmac('sha256', key).update(`Bounce Desk audit\n${sequence}\n${hash}`).digest();
  return {
    read() {
      let text: string;
      try {
        text = readFileSync(path, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
        throw error;
      }
      const [sequence = '', hash = '', mac = ''] = text.split(' ');
      const head = { sequence: Number(sequence), hash };
      const [given, expected] = [Buffer.from(mac, 'hex'), macOf(head)];
      return given.length === expected.length && timingSafeEqual(given, expected) ? head : 'forged';
    },
    write(head) {
      const part = `${path}.part`;
      try {
        writeFileSync(part, `${head.sequence} ${head.hash} ${macOf(head).toString('hex')}`);
        syncFile(part);
        renameSync(part, path);
        syncFile(path);
      } finally {
        rmSync(part, { force: true });
      }
    },
  };
}
