import type { PracticeFailure } from '../contract/failure.ts';
import type { Patient } from '../contract/patient.ts';
import type { Result } from '../contract/result.ts';
import type { DryRun, PracticeTest, TableDescription } from '../contract/setup.ts';

/** One guarded write of one row. `expected` is compared byte for byte with what the field holds. */
export interface EmailUpdate {
  readonly id: string;
  readonly expected: string | null;
  /** The row's version at our read, where the engine has one, else null. */
  readonly expectedVersion: string | null;
  readonly next: string | null;
  readonly actor: string;
  /** Leaves a trace in the audit table of the same transaction, where there is one. */
  readonly correctionId: string;
}

/** Who changed a field and when (unix milliseconds), each as far as the practice's audit tells. */
export interface Signature {
  readonly who: string | null;
  readonly at: number | null;
}

export type UpdateOutcome =
  | { readonly outcome: 'written' }
  /** The field holds something else; nothing was changed. */
  | { readonly outcome: 'conflict'; readonly found: string | null; readonly by?: Signature | null }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'refused'; readonly failure: PracticeFailure }
  /** Certainly nothing was written: it may be tried again. */
  | { readonly outcome: 'unreachable'; readonly failure: PracticeFailure }
  /** The answer was lost between statement and commit: ask `settle`. */
  | { readonly outcome: 'uncertain'; readonly failure: PracticeFailure };

/** What became of a write whose answer was lost: see `settle`. */
export type SettleOutcome =
  | { readonly outcome: 'written' }
  | { readonly outcome: 'never-arrived' }
  | { readonly outcome: 'conflict'; readonly found: string | null; readonly by?: Signature | null }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'unknown'; readonly found: string | null }
  | { readonly outcome: 'unreachable'; readonly failure: PracticeFailure };

/** A practice database. We are a guest: read little, write one field, guarded. No method throws. */
export interface PracticeConnector {
  /** Reachable, table found, how many patients, what we may do. Changes nothing. */
  test(): Promise<Result<PracticeTest, PracticeFailure>>;
  describe(): Promise<Result<readonly TableDescription[], PracticeFailure>>;
  /** Patients whose field holds one of the (normalised) addresses, each part of a multi-address field; inactive ones too, with their status. */
  findByEmails(addresses: readonly string[]): Promise<Result<readonly Patient[], PracticeFailure>>;
  /** By any part of name, phone or address; at most `limit` patients. */
  search(text: string, limit: number): Promise<Result<readonly Patient[], PracticeFailure>>;
  /** The first `limit` patients, for the preview of a mapping. */
  preview(limit: number): Promise<Result<readonly Patient[], PracticeFailure>>;
  get(id: string): Promise<Result<Patient | null, PracticeFailure>>;
  updateEmail(update: EmailUpdate): Promise<UpdateOutcome>;
  /**
   * Reads the field again after a lost answer. Our value: written. Something else: conflict. The old value: never arrived, if the row's
   * version has not moved since our read or no audit row carries the correction's id; conflict, if it has or one does; else unknown.
   */
  settle(update: EmailUpdate): Promise<SettleOutcome>;
  /**
   * Proves that a correction could be written, and changes nothing. `patientId`: on whose record, else the first active one that has an address.
   * A failure says what a correction would meet.
   */
  dryRun(patientId: string | null): Promise<Result<DryRun, PracticeFailure>>;
  /** The statements that give our login what it needs and nothing more, for the practice's IT; null where a login is no database's. */
  rightsScript(): Promise<Result<string | null, PracticeFailure>>;
  close(): Promise<void>;
}
