/** What the Mandrill key may do, tested call by call; `read` and `send` are rights that it should not have. */
export interface MandrillTest {
  readonly username: string;
  readonly reputation: number | null;
  readonly rights: readonly { readonly call: string; readonly allowed: boolean | 'untested' }[];
  readonly senders: readonly { readonly address: string; readonly sent: number }[];
  readonly subaccounts: readonly { readonly id: string; readonly name: string }[];
}

export interface PracticeTest {
  readonly engine: string;
  /** The engine's own version, null where it does not say. */
  readonly version: string | null;
  readonly table: string;
  /** Longest address that the field takes, in characters; null where nothing limits it. */
  readonly emailLength: number | null;
  /** Null where the server does not count. */
  readonly activePatients: number | null;
  /** Null where the server can't tell. */
  readonly withEmail: number | null;
  readonly mayRead: boolean;
  readonly mayWriteEmail: boolean;
  /** Null where the engine cannot tell. */
  readonly mayWriteElse: boolean | null;
  /** True where our statements for this engine were never run against a server: `system.untried` says it to whoever tests. */
  readonly untried?: boolean;
}

/** Tables and columns of the practice database, for the mapping screen. */
export interface TableDescription {
  readonly table: string;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly nullable: boolean;
    readonly length: number | null;
  }[];
}

/**
 * A dry run that passed; one that did not is a failure.
 * `taken-back`: a made-up address was written, read back and rolled back in one transaction. `no-row`: the database knows no transactions, or has no
 * patients yet: an update was taken that fits no row. `old-version`: a FHIR server refused the same content under a version that never was.
 */
export interface DryRun {
  readonly way: 'taken-back' | 'no-row' | 'old-version';
  /** Whose record it was tried on, where there was one. */
  readonly patient: {
    readonly id: string;
    readonly name: string;
    /** What the field held before, and what it held when it was read once more at the end; null where it held nothing. */
    readonly before: string | null;
    readonly after: string | null;
  } | null;
  /** The made-up address; null where the record's own content was sent. */
  readonly tried: string | null;
  /** What was sent to change something, for the practice's IT. Values are not part of it: placeholders stand for them. */
  readonly sent: readonly string[];
}
