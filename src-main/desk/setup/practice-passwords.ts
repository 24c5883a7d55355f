import type { PracticeFailure } from '../../contract/failure.ts';
import type { PracticePlace } from '../../contract/settings.ts';

/** Passwords of practice databases, each for the server and user that it was entered for and for no other. */
export interface PracticePasswords {
  /** The stored one, or null. */
  of(place: PracticePlace): string | null;
  /** Keeps a password beside the others. */
  keep(place: PracticePlace, password: string): Promise<void>;
  /** Forgets all but that of `place`; all where it is null. */
  keepOnly(place: PracticePlace | null): Promise<void>;
}

/** Whose password it is: the server and the user; null where none is asked. Another table or database of the same login keeps it. */
export function loginOf(place: PracticePlace): string | null {
  switch (place.engine) {
    case 'mariadb':
    case 'postgresql':
    case 'sqlserver':
      return JSON.stringify([place.engine, place.host.toLowerCase(), place.instance || place.port, place.user]);
    case 'fhir':
      return JSON.stringify([place.engine, place.url, place.user]);
    default:
      return null;
  }
}

/** A refusal where we had no password to give is told as that. */
export const sayMissing = <Failure extends { readonly code: string }>(
  failure: Failure,
  password: string | null,
): Failure | PracticeFailure =>
  failure.code === 'practice-login-refused' && password === null ? { code: 'practice-password-needed' } : failure;
