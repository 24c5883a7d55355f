import type { MessageType } from './message.ts';

/** Whose mail is ours: a Mandrill account may serve several practices. */
export interface WhoseMail {
  /** Sender addresses, normalised. Empty means that nobody chose yet: nothing is stored. */
  readonly senders: readonly string[];
  /** Our subaccount's id, or null where the practice has none. */
  readonly subaccount: string | null;
  /** Whether the whole account is this practice's alone. */
  readonly wholeAccount: boolean;
}

/** The first rule that fits gives a message its type; none: `other`. */
export interface TypeRule {
  readonly field: 'tag' | 'sender' | 'template' | 'subject';
  /** Compared without case; `*` stands for anything. */
  readonly pattern: string;
  readonly type: MessageType;
}

/** Columns that a mapping names. `id` and `email` are needed; the rest may be null. */
export interface TableMapping {
  readonly table: string;
  readonly id: string;
  readonly email: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly birthDate: string | null;
  readonly mobile: string | null;
  readonly home: string | null;
  readonly work: string | null;
  /** A status column and what its values mean; a value that is not listed is active. */
  readonly status: {
    readonly column: string;
    readonly deceased: readonly string[];
    readonly archived: readonly string[];
    readonly left: readonly string[];
    readonly merged: readonly string[];
  } | null;
  readonly emailConsent: {
    readonly column: string;
    readonly yes: readonly string[];
    readonly no: readonly string[];
  } | null;
  /** A column that grows with every change of the row, or null. */
  readonly version: string | null;
  /** A table where each written correction leaves a row in the same transaction, or null. */
  readonly audit: {
    readonly table: string;
    readonly correctionId: string;
    readonly patientId: string;
    readonly oldEmail: string;
    readonly newEmail: string;
    readonly actor: string;
    readonly changedAt: string;
  } | null;
  /** Where addresses are kept in a table of their own, a row an address; absent or null: in `email` of the patient's own row. */
  readonly addresses?: AddressTable | null | undefined;
}

/**
 * A table of addresses beside the table or view that patients are read from. Then `email`, `version` and the rights to write are those of this table,
 * one line is read for each address that counts, and a write names the key of the address's own row. A patient without a row here is read with no
 * address and never written: a new row is for the practice system to make.
 */
export interface AddressTable {
  readonly table: string;
  /** Its own key: the row that a write changes. Null: one row a patient, found by `patient`; patients may be read from a view of this very table. */
  readonly key: string | null;
  /** Holds the `id` of the patient whose address it is. */
  readonly patient: string;
  /** Takes the place of the mapping's `email`. */
  readonly email: string;
  /** Which rows count: each of these columns holds one of its values, as text without regard to case; null stands for NULL. All rows where empty. */
  readonly active: readonly { readonly column: string; readonly values: readonly (string | null)[] }[];
  /** A column that grows with every change of an address's row, or null. */
  readonly version: string | null;
}

/** Encryption is on unless the database runs on this very computer; a CA file is for certificates that the practice made itself. */
export type Encryption =
  | { readonly kind: 'checked'; readonly caFile: string | null }
  /** Taken for this computer only. */
  | { readonly kind: 'none' };

export interface SqlitePlace {
  readonly engine: 'sqlite';
  readonly file: string;
}

/** A database server. `mariadb` stands for MySQL too. */
export interface ServerPlace {
  readonly engine: 'mariadb' | 'postgresql' | 'sqlserver';
  readonly host: string;
  /** Not used where an instance is named. */
  readonly port: number;
  /** SQL Server only: an instance by its name (`BPSINSTANCE`), whose port the server's SQL Browser tells (UDP 1434). */
  readonly instance?: string | null | undefined;
  readonly database: string;
  readonly user: string;
  readonly encryption: Encryption;
}

/** A FHIR R4 server. With a user the password is for HTTP Basic, without one it is a bearer token. */
export interface FhirPlace {
  readonly engine: 'fhir';
  readonly url: string;
  readonly user: string | null;
}

/** A patient list that the practice system exports. */
export interface CsvPlace {
  readonly engine: 'csv';
  readonly file: string;
}

/** Practice systems that we know on database servers; `own` is a table that the manager maps. `systems/systems.ts` tells what each needs. */
export const presetNames = [
  'own',
  'openemr',
  'librehealth',
  'oscar',
  'opendental',
  'bp-premier',
  'openmrs',
  'freemed',
  'gnumed',
  'tryton',
] as const;
export type PresetName = (typeof presetNames)[number];

/** Where the practice database is. Passwords are not here: they live in the keychain. */
export type PracticePlace = SqlitePlace | ServerPlace | FhirPlace | CsvPlace;

/** How to reach the practice database and what its columns are; FHIR says that by itself. */
export type PracticeConfig =
  | (SqlitePlace & { readonly mapping: TableMapping })
  | (ServerPlace & { readonly preset: PresetName; readonly mapping: TableMapping })
  | FhirPlace
  | (CsvPlace & { readonly mapping: TableMapping });

/** The columns of a practice database, where it has any. */
export const mappingOf = (config: PracticeConfig): TableMapping | null => ('mapping' in config ? config.mapping : null);

export interface Settings {
  readonly mandrillUrl: string;
  readonly whoseMail: WhoseMail;
  readonly typeRules: readonly TypeRule[];
  readonly practice: PracticeConfig | null;
  readonly writing: boolean;
  /** IANA name, for days and months; unknown names fall back to the workstation's. */
  readonly timeZone: string;
  /** "Does Ocumail take addresses from this practice database?" */
  readonly ocumailFollows: boolean;
  readonly thresholds: { readonly mailbox: number; readonly server: number };
  readonly quietHours: { readonly from: string; readonly to: string } | null;
  /** Toasts are held back as in quiet hours, until somebody ends the pause. */
  readonly paused: boolean;
  /** The same, until this moment (unix milliseconds); null where no such pause was begun. */
  readonly pausedUntil: number | null;
  /** Minutes without anyone at the computer after which the list is covered, 1 to 10. */
  readonly awayMinutes: number;
  readonly theme: 'system' | 'light' | 'dark';
  /** `system`: the first of the computer's languages that the app has. */
  readonly language: 'system' | 'en' | 'af';
}

export const defaultSettings: Settings = {
  mandrillUrl: 'https://mandrillapp.com/api/1.3',
  whoseMail: { senders: [], subaccount: null, wholeAccount: false },
  typeRules: [
    { field: 'tag', pattern: '*consult*', type: 'consult-report' },
    { field: 'tag', pattern: '*recall*', type: 'recall' },
    { field: 'tag', pattern: '*review*', type: 'review' },
    { field: 'tag', pattern: '*birthday*', type: 'birthday' },
  ],
  practice: null,
  writing: false,
  timeZone: 'Africa/Johannesburg',
  ocumailFollows: false,
  thresholds: { mailbox: 3, server: 4 },
  quietHours: null,
  paused: false,
  pausedUntil: null,
  awayMinutes: 3,
  theme: 'system',
  language: 'system',
};
