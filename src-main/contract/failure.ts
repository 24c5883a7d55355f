import type { ClosingKind } from './reports.ts';

/** Everything that can go wrong and reach a person: a code and its parameters. `catalogue/failures.ts` has the sentence and what to do next. */
export type Failure = MandrillFailure | PracticeFailure | StoreFailure | DeskFailure;

export type MandrillFailure =
  | { readonly code: 'mandrill-unreachable' }
  | { readonly code: 'mandrill-timeout' }
  | { readonly code: 'mandrill-key-refused' }
  /** We have no key: this computer keeps none and was started again, or its keychain is lost. */
  | { readonly code: 'mandrill-key-needed' }
  | { readonly code: 'mandrill-busy'; readonly retryAfterSeconds: number | null }
  | { readonly code: 'mandrill-unavailable' }
  | { readonly code: 'mandrill-refused'; readonly name: string; readonly status: number }
  | { readonly code: 'mandrill-answer-unreadable'; readonly status: number }
  /** The base URL is no https address (plain http is taken for this machine only): no call was made. */
  | { readonly code: 'mandrill-url-refused' }
  | { readonly code: 'mandrill-aborted' };

/** Why we only read a practice system; the catalogue's `read-only.*` has the sentences. */
export const readOnlyReasons = [
  'open-dental',
  'bp-premier',
  'patient-list',
  'fhir-unguarded',
  /** Addresses stand in a table of their own, and this patient has no row there. */
  'no-address-row',
] as const;
export type ReadOnlyReason = (typeof readOnlyReasons)[number];

/** What we found out ourselves about a practice database that did not do as it should; the catalogue's `trouble.*` has the sentences. */
export const practiceTroubles = [
  'not-one-row',
  'same-id',
  'value-altered',
  'foreign-letters',
  'trace-refused',
  'changed-meanwhile',
  'guard-passed',
  'not-taken-back',
  'no-fhir',
  'other-fhir',
  'no-fhir-answer',
  'points-elsewhere',
] as const;
export type PracticeTrouble = (typeof practiceTroubles)[number];

export type PracticeFailure =
  | { readonly code: 'practice-unreachable' }
  | { readonly code: 'practice-login-refused' }
  /** We have no password for it: never entered, or this computer keeps none and was started again. */
  | { readonly code: 'practice-password-needed' }
  /** The server offers no encryption, or it was switched off for one that is not this computer: nothing was sent. */
  | { readonly code: 'practice-not-encrypted' }
  | { readonly code: 'practice-certificate-refused'; readonly detail: string }
  /** This kind of practice system is read only for us, by its maker's word or because it could not guard a write. */
  | { readonly code: 'practice-read-only'; readonly reason: ReadOnlyReason }
  | { readonly code: 'practice-table-missing'; readonly table: string }
  | { readonly code: 'practice-column-missing'; readonly table: string; readonly column: string }
  | { readonly code: 'practice-writing-off' }
  /** A dry run needs somebody's record to be tried on. */
  | { readonly code: 'practice-no-patient' }
  | { readonly code: 'practice-write-denied' }
  | { readonly code: 'practice-value-too-long'; readonly limit: number }
  | { readonly code: 'practice-record-inactive'; readonly status: string }
  | { readonly code: 'practice-mapping-invalid'; readonly detail: string }
  | { readonly code: 'practice-trouble'; readonly trouble: PracticeTrouble }
  /** A dry run wrote `address`, and it could be taken back neither by the database nor by us. */
  | { readonly code: 'practice-trial-left'; readonly address: string }
  | { readonly code: 'practice-ca-file-unreadable' }
  /** `detail`: the database's own code for it, as its makers document it. */
  | { readonly code: 'practice-error'; readonly detail: string };

export type StoreFailure =
  | {
      readonly code: 'store-newer';
      readonly file: 'records' | 'cache';
      readonly version: number;
      readonly known: number;
    }
  | { readonly code: 'store-disk-full' }
  /** The disk, the folder or a file in it may only be read. */
  | { readonly code: 'store-read-only' }
  | { readonly code: 'store-unavailable'; readonly detail: string }
  | { readonly code: 'store-damaged'; readonly file: 'records' | 'cache' }
  /** The cache was set aside under `file` and is fetched again as far as Mandrill remembers. */
  | { readonly code: 'cache-set-aside'; readonly file: string }
  /** The records were damaged and restored from the sealed copy of `copiedAt` (unix milliseconds); what came after is lost. */
  | { readonly code: 'records-restored'; readonly copiedAt: number; readonly file: string }
  /** The records could not be opened nor restored: set aside under `file`, begun anew. */
  | { readonly code: 'records-set-aside'; readonly file: string }
  | { readonly code: 'key-lost' };

/** Why a file could not be written: no room, no right, held by another program, or its folder or drive is gone. */
export type FileTrouble = 'full' | 'denied' | 'held' | 'gone' | 'other';

export type DeskFailure =
  | { readonly code: 'not-found' }
  /** A line that has ended: how, when (unix milliseconds) and by whom; nobody where it ended by itself. */
  | { readonly code: 'line-closed'; readonly kind: ClosingKind; readonly at: number; readonly actor: string | null }
  | { readonly code: 'address-invalid' }
  | { readonly code: 'address-unchanged' }
  | { readonly code: 'address-belongs-to-another'; readonly names: readonly string[] }
  | { readonly code: 'too-late-to-undo' }
  | { readonly code: 'not-allowed-here' }
  | { readonly code: 'nobody-at-desk' }
  | { readonly code: 'manager-needed' }
  /** Writing is switched on only after a dry run of exactly this connection. */
  | { readonly code: 'dry-run-needed' }
  | { readonly code: 'pin-wrong'; readonly triesLeft: number }
  | { readonly code: 'pin-locked'; readonly until: number }
  /** Without one nobody could ever open the settings again. */
  | { readonly code: 'last-manager' }
  | { readonly code: 'passphrase-wrong' }
  /** The file of the sealed key, `file` by its whole path, is not what it was: no passphrase can open the records by it. */
  | {
      readonly code: 'sealed-key-lost';
      readonly trouble: 'gone' | 'damaged' | 'unreadable';
      readonly file: string;
    }
  /** The same, while the key itself is still in the keychain: a new passphrase can be made. */
  | { readonly code: 'recovery-lost' }
  /** An export that could not be put where it was to go; `name` is the file's. */
  | { readonly code: 'file-not-written'; readonly name: string; readonly trouble: FileTrouble }
  /** The system has no printer, or it did not take the pages. */
  | { readonly code: 'not-printed' }
  /** No line of the list is one to ring about. */
  | { readonly code: 'nobody-to-ring' }
  /** There is nothing in the list. */
  | { readonly code: 'nothing-to-export' }
  /** More lines than a print takes; `most` is how many it does. */
  | { readonly code: 'too-many-to-print'; readonly most: number }
  | { readonly code: 'export-under-way' }
  /** A correction of the patient's is not settled: nothing was erased. */
  | { readonly code: 'patient-correction-open' }
  /** Nobody has chosen which mail of the account is ours: nothing is read without it. */
  | { readonly code: 'whose-mail-needed' }
  | { readonly code: 'not-set-up' }
  | { readonly code: 'request-invalid' }
  | { readonly code: 'unexpected' };
