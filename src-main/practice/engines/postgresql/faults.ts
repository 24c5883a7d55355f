import type { PracticeFailure } from '../../../contract/failure.ts';
import type { Fault } from '../../session.ts';
import { certificateFault, codeOf, isCertificateError } from '../server/encryption.ts';
import { OpeningRefused } from '../server/refusal.ts';

const denied = ['42501', '25006'];
/** Busy, locked, full, starting: the server answered and undid the transaction. */
const away = ['40001', '40P01', '55P03', '53000', '53100', '53200', '53300', '57P03', '25P03', '55006'];

/** Reads an error of the driver. The server's words may quote a patient's values, so of them only the code is kept. */
export function postgresqlFaultOf(error: unknown): Fault {
  if (error instanceof OpeningRefused) return awayWith(error.failure);
  const code = codeOf(error);
  if (!/^[0-9A-Z]{5}$/.test(code) || !isServerError(error)) return ofConnection(error, code);
  if (code.startsWith('28')) return awayWith({ code: 'practice-login-refused' });
  if (denied.includes(code)) return { kind: 'denied', failure: { code: 'practice-write-denied' } };
  if (away.includes(code)) return awayWith({ code: 'practice-unreachable' });
  // Connections ended by the server, a shutdown, a crash, a statement cut short: at commit nobody knows.
  if (/^(?:08|57|58|XX)/.test(code)) return { kind: 'broken', failure: { code: 'practice-unreachable' } };
  // Letters that the database's character set has no room for, in a question too.
  if (code === '22P05') return { kind: 'rejected', failure: { code: 'practice-trouble', trouble: 'foreign-letters' } };
  const failure = { code: 'practice-error', detail: `PostgreSQL ${code}` } as const;
  // A database of that name may come back; anything else is about our statement or its values.
  return code === '3D000' ? awayWith(failure) : { kind: 'rejected', failure };
}

function ofConnection(error: unknown, code: string): Fault {
  if (isCertificateError(code)) return certificateFault(code);
  // The driver's own words where it gives up the exchange of passwords: an empty one, a server that does not know it.
  if (error instanceof Error && error.message.startsWith('SASL')) return awayWith({ code: 'practice-login-refused' });
  if (error instanceof Error && error.message === 'The server does not support SSL connections') {
    return awayWith({ code: 'practice-not-encrypted' });
  }
  return { kind: 'broken', failure: { code: 'practice-unreachable' } };
}

const awayWith = (failure: PracticeFailure): Fault => ({ kind: 'away', failure });

/** Five letters may also be a code of the operating system (`EPIPE`). */
const isServerError = (error: unknown): boolean => typeof error === 'object' && error !== null && 'severity' in error;
