import { codeOf, isCertificateError, isLaterTrouble } from '../server/encryption.ts';
import type { FhirLoss } from './transport.ts';

/** Codes of connections that were never made: Node's own, and Chromium's as Electron says them (`net::ERR_NAME_NOT_RESOLVED`). */
const neverMade = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_CONNECTION_REFUSED',
  'ERR_NAME_NOT_RESOLVED',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_CONNECTION_TIMED_OUT',
  'ERR_PROXY_CONNECTION_FAILED',
]);

/** Why a request got no answer, and whether the server may have taken it all the same. */
export function lossOf(error: unknown): FhirLoss {
  const code = codeIn(error);
  // A server that we do not trust was told nothing; other troubles of TLS may come later.
  if (isCertificateError(code)) {
    return { failure: { code: 'practice-certificate-refused', detail: code }, sent: isLaterTrouble(code) };
  }
  return { failure: { code: 'practice-unreachable' }, sent: !neverMade.has(code) };
}

/** Node wraps what the socket said; Electron has it in the words alone. */
function codeIn(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return codeOf(error.cause) || (/^net::(ERR_[A-Z0-9_]+)/.exec(error.message)?.[1] ?? codeOf(error));
}
