import type { PracticeFailure } from '../../../contract/failure.ts';
import type { Fault } from '../../session.ts';
import { certificateFault, codeOf, isCertificateError } from '../server/encryption.ts';
import { OpeningRefused } from '../server/refusal.ts';

const loginRefused = new Set([1044, 1045, 1130, 1251, 1698, 1820, 1862, 3118, 4151]);
const denied = new Set([1142, 1143, 1227, 1288, 1290, 1370, 1792, 1836]);
/** Busy, locked, full: the server answered and undid the statement. */
const away = new Set([1020, 1021, 1037, 1038, 1040, 1041, 1114, 1203, 1205, 1213, 1226, 3024, 1969]);
/** The server is about to go, or ended us: what it made of a commit nobody knows. */
const broken = new Set([1053, 1079, 1080, 1152, 1153, 1158, 1159, 1160, 1161, 1184, 1317, 1927, 4031]);

/** Reads an error of the driver. The server's words may quote a patient's values, so of them only the code is kept. */
export function mysqlFaultOf(error: unknown): Fault {
  if (error instanceof OpeningRefused) return { kind: 'away', failure: error.failure };
  const number = numberOf(error);
  const code = codeOf(error);
  if (code === 'HANDSHAKE_NO_SSL_SUPPORT') return awayWith({ code: 'practice-not-encrypted' });
  if (number === null) {
    return isCertificateError(code)
      ? certificateFault(code)
      : { kind: 'broken', failure: { code: 'practice-unreachable' } };
  }
  if (loginRefused.has(number)) return awayWith({ code: 'practice-login-refused' });
  if (denied.has(number)) return { kind: 'denied', failure: { code: 'practice-write-denied' } };
  if (away.has(number)) return awayWith({ code: 'practice-unreachable' });
  // Below a thousand the server speaks of its own files and memory: what it made of the statement nobody knows.
  if (broken.has(number) || number < 1_000) return { kind: 'broken', failure: { code: 'practice-unreachable' } };
  // Letters that the column's character set has no room for.
  if (number === 1366) return { kind: 'rejected', failure: { code: 'practice-trouble', trouble: 'foreign-letters' } };
  const failure = { code: 'practice-error', detail: `${code} (${number})` } as const;
  // A database of that name may come back; anything else is about our statement or its values.
  return number === 1049 ? awayWith(failure) : { kind: 'rejected', failure };
}

const awayWith = (failure: PracticeFailure): Fault => ({ kind: 'away', failure });

function numberOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errno' in error)) return null;
  // Errors of the socket carry the negative number of the operating system.
  return typeof error.errno === 'number' && error.errno > 0 ? error.errno : null;
}
