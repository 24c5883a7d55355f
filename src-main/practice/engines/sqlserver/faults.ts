import type { PracticeFailure } from '../../../contract/failure.ts';
import type { Fault } from '../../session.ts';
import { certificateFault, codeOf, isCertificateError } from '../server/encryption.ts';
import { OpeningRefused } from '../server/refusal.ts';

const loginRefused = new Set([18452, 18456, 18461, 18470, 18486, 18487, 18488]);
const denied = new Set([229, 230, 262, 297, 300, 916, 3906]);
/** Busy, locked, full, paused: the server answered and undid the statement. */
const away = new Set([701, 1105, 1204, 1205, 1222, 3960, 8645, 8651, 9002, 10928, 10929, 17142, 40501, 40613]);
/** The server is about to go, or ended us: what it made of a commit nobody knows. */
const broken = new Set([596, 6005, 6006, 17143, 17148]);

/** Reads an error of the driver. The server's words may quote a patient's values, so of them only the number is kept. */
export function sqlserverFaultOf(error: unknown): Fault {
  if (error instanceof OpeningRefused) return awayWith(error.failure);
  const number = numberOf(error);
  if (number === null) return ofConnection(error);
  if (loginRefused.has(number)) return awayWith({ code: 'practice-login-refused' });
  if (denied.has(number)) return { kind: 'denied', failure: { code: 'practice-write-denied' } };
  if (away.has(number)) return awayWith({ code: 'practice-unreachable' });
  if (broken.has(number)) return { kind: 'broken', failure: { code: 'practice-unreachable' } };
  const failure = { code: 'practice-error', detail: `SQL Server ${number}` } as const;
  // A database of that name may come back; anything else is about our statement or its values.
  return number === 4060 ? awayWith(failure) : { kind: 'rejected', failure };
}

function ofConnection(error: unknown): Fault {
  // The driver wraps what the socket said, once or twice.
  const codes = [error, causeOf(error), causeOf(causeOf(error))].map(codeOf);
  const certificate = codes.find(isCertificateError);
  if (certificate !== undefined) return certificateFault(certificate);
  if (codes.includes('EENCRYPT')) return awayWith({ code: 'practice-not-encrypted' });
  if (codes.includes('ELOGIN')) return awayWith({ code: 'practice-login-refused' });
  // SQL Browser does not know the instance, or does not answer: nothing was asked yet.
  if (codes.includes('EINSTLOOKUP')) return awayWith({ code: 'practice-unreachable' });
  return { kind: 'broken', failure: { code: 'practice-unreachable' } };
}

const awayWith = (failure: PracticeFailure): Fault => ({ kind: 'away', failure });

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

function numberOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('number' in error)) return null;
  return typeof error.number === 'number' && error.number > 0 ? error.number : null;
}
