import { readFile } from 'node:fs/promises';
import type { PracticeFailure } from '../../../contract/failure.ts';
import { failure, type Result, success } from '../../../contract/result.ts';
import type { Encryption } from '../../../contract/settings.ts';
import { isThisComputer } from '../../../contract/systems/this-computer.ts';
import type { Fault } from '../../session.ts';

/** What a driver's TLS is given; null: no encryption, which only this computer itself is trusted with. */
export type Tls = { readonly ca: readonly string[] | null } | null;

export async function tlsOf(host: string, encryption: Encryption): Promise<Result<Tls, PracticeFailure>> {
  if (encryption.kind === 'none') {
    return isThisComputer(host) ? success(null) : failure({ code: 'practice-not-encrypted' });
  }
  if (encryption.caFile === null) return success({ ca: null });
  try {
    return success({ ca: [await readFile(encryption.caFile, 'utf8')] });
  } catch {
    return failure({ code: 'practice-ca-file-unreadable' });
  }
}

/** Codes with which TLS says that it does not trust the server. */
export const isCertificateError = (code: string): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|^ERR_TLS|^ERR_SSL|^ERR_OSSL|HANDSHAKE_SSL|CRL|HOSTNAME_MISMATCH/.test(code);

/** Of these the ones that may also end a connection long after it was made, in the middle of a commit. */
export const isLaterTrouble = (code: string): boolean => /^ERR_(?:O?SSL|TLS)/.test(code) && !/CERT/.test(code);

export const certificateFault = (code: string): Fault => ({
  kind: isLaterTrouble(code) ? 'broken' : 'away',
  failure: { code: 'practice-certificate-refused', detail: code },
});

export const codeOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};
