import type { Correction, Decision } from '../contract/correction.ts';
import type { Failure } from '../contract/failure.ts';
import type { Message, MessageType } from '../contract/message.ts';
import type { Patient } from '../contract/patient.ts';
import type { Erased, KnownPatient } from '../contract/patient-data.ts';
import type { AuditEntry, Closing, DonePage, DoneQuery, SentPage, SentQuery } from '../contract/reports.ts';
import type { Settings } from '../contract/settings.ts';
import type { DeliveryFigures, Person } from '../contract/status.ts';
import type { Section, View, WorklistPage, WorklistQuery, WorklistRow } from '../contract/worklist.ts';

/** What the store rejects with: a full disk, a damaged file. The bridge's one wrapper turns it into a value. */
export class StoreFault extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'StoreFault';
    this.failure = failure;
  }
}

/** An entry of rejects/list as the cache keeps it. Times are unix seconds. */
export interface StoredRejection {
  readonly address: string;
  readonly reason: string;
  readonly detail: string | null;
  readonly createdAt: number | null;
  readonly lastEventAt: number | null;
  readonly expiresAt: number | null;
}

/** Everything that the desk needs to derive the case of one address. */
export interface AddressFacts {
  readonly address: string;
  /** Messages to the address of the last 12 months, oldest first. */
  readonly messages: readonly Message[];
  readonly rejections: readonly StoredRejection[];
  /** Patients whose record holds the address, as last read; null while the practice database never answered about it. */
  readonly holders: readonly Patient[] | null;
  readonly decisions: readonly Decision[];
  /** Corrections from or to the address, and those of its holders, oldest first. */
  readonly corrections: readonly Correction[];
  /** Snapshots of the patients of those corrections and of the rows below, who may no longer hold the address. */
  readonly formerHolders: readonly Patient[];
  readonly rows: readonly WorklistRow[];
  readonly closings: readonly Closing[];
  /** Our own check of the domain: true where it does not exist, null while unknown. */
  readonly domainMissing: boolean | null;
  /** Delivered consult reports that may settle a missed one: same patient id in the metadata, or sent to an address which a holder or former holder holds now, or to the new address of a correction. */
  readonly deliveredReports: readonly Message[];
}

/** What both files know of one patient, across every address that the record holds or held. */
export interface PatientHistory {
  /** The snapshot, where one is kept. */
  readonly patient: Patient | null;
  /** Normalised. */
  readonly addresses: readonly string[];
  /** Newest first. Mail to a shared address that names another patient is not among them. */
  readonly messages: readonly Message[];
  readonly corrections: readonly Correction[];
  readonly decisions: readonly Decision[];
  readonly closings: readonly Closing[];
  readonly rows: readonly WorklistRow[];
}

/** A row with what it is sorted and found by. `sortKey` orders "most urgent"; a page is cut by it. */
export interface RankedRow {
  readonly row: WorklistRow;
  readonly sortKey: string;
}

/** What an update of a correction changes. */
export type CorrectionChange = Partial<
  Pick<
    Correction,
    | 'state'
    | 'attempts'
    | 'notBefore'
    | 'settledAt'
    | 'foundRaw'
    | 'foundBy'
    | 'foundAt'
    | 'failure'
    | 'confirmedWithPatient'
    | 'expectedRaw'
    | 'nextRaw'
    | 'expectedVersion'
  >
>;

/** An audit line before the store numbers, dates nothing and chains it. */
export type NewAuditEntry = Omit<AuditEntry, 'sequence' | 'confirmed'> & { readonly confirmed?: boolean | null };

/** An audit line with the hash that chains it to the one before. */
export type ChainedAuditEntry = AuditEntry & { readonly hash: string };

export interface StoredPerson extends Person {
  /** scrypt, with its salt and parameters. */
  readonly pinHash: string;
  readonly failedTries: number;
  /** Unix milliseconds. */
  readonly lockedUntil: number | null;
  /** Lock-outs in a row. */
  readonly lockouts: number;
}

/** Whom to erase, and what is known of others around. */
export interface Erasing {
  readonly id: string;
  /** Addresses that the patient is known to have besides those in the files. */
  readonly addresses: readonly string[];
  /** Addresses that others hold too, besides those who are known here: mail there that names nobody stays. */
  readonly others: readonly string[];
  /** Numbers that name this patient too: a sender may number patients otherwise than the practice database does. */
  readonly numbers: readonly string[];
}

/** SQLite behind an async port: two encrypted files in one worker thread. Every method is one message to the worker and, where it writes, one transaction a file. */
export interface Store {
  readonly settings: {
    /** The stored settings over the defaults. */
    read(): Promise<Settings>;
    save(settings: Settings, audit: NewAuditEntry): Promise<void>;
  };
  /** Small facts that must outlive a restart: times of searches, announcements to make. In the records. */
  readonly facts: {
    get(key: string): Promise<string | null>;
    set(key: string, value: string | null): Promise<void>;
  };
  /** Bookmarks of the sync. In the cache: they go with what they speak of. */
  readonly bookmarks: {
    get(key: string): Promise<string | null>;
    set(key: string, value: string | null): Promise<void>;
  };
  readonly people: {
    list(): Promise<readonly Person[]>;
    find(id: string): Promise<StoredPerson | null>;
    add(person: Person, pinHash: string, audit: NewAuditEntry): Promise<void>;
    remove(id: string, audit: NewAuditEntry): Promise<void>;
    noteTry(id: string, tries: Pick<StoredPerson, 'failedTries' | 'lockedUntil' | 'lockouts'>): Promise<void>;
    /** A new PIN, with which every count of tries begins anew. */
    setPin(id: string, pinHash: string, audit: NewAuditEntry): Promise<void>;
  };
  readonly journal: {
    /** On disk, fsync'd, when it resolves. All or none; each with its audit line. */
    add(corrections: readonly Omit<Correction, 'sequence'>[], audit: readonly NewAuditEntry[]): Promise<void>;
    get(id: string): Promise<Correction | null>;
    /** Queued or writing, in order of sequence. */
    open(): Promise<readonly Correction[]>;
    /** All that still ask something of the practice database or of a person, in order of sequence. */
    unsettled(): Promise<readonly Correction[]>;
    /**
     * Applies the change only while the correction is in one of `from`; answers whether it did. With the old field back, written by an undo, what
     * was undone is done no more, and nor is what it closed: in the same transaction.
     */
    update(
      id: string,
      from: readonly Correction['state'][],
      change: CorrectionChange,
      audit: NewAuditEntry | null,
    ): Promise<boolean>;
    /** Applies the change as `update` does and, where it did, adds the correction that takes this one's place: both or neither. */
    supersede(
      id: string,
      from: readonly Correction['state'][],
      change: CorrectionChange,
      audit: NewAuditEntry,
      successor: Omit<Correction, 'sequence'>,
      successorAudit: NewAuditEntry,
    ): Promise<boolean>;
    /** Marks a written correction as undone, with what it closed: somebody else put the old field back. */
    markUndone(id: string): Promise<void>;
    counts(): Promise<{ readonly queued: number; readonly needDecision: number }>;
  };
  readonly decisions: {
    add(decisions: readonly Decision[], audit: readonly NewAuditEntry[]): Promise<void>;
    get(id: string): Promise<Decision | null>;
    /** Also takes back what they closed; earlier endings of the same lines stay. */
    undo(ids: readonly string[], audit: readonly NewAuditEntry[]): Promise<void>;
  };
  readonly audit: {
    append(entries: readonly NewAuditEntry[]): Promise<void>;
    list(patientId: string | null, limit: number): Promise<readonly AuditEntry[]>;
    /** At most `limit` lines after a number, oldest first. */
    page(after: number, limit: number): Promise<readonly ChainedAuditEntry[]>;
    newest(): Promise<{ readonly sequence: number; readonly hash: string } | null>;
    /** The sequence number of the first line that was tampered with, or null: chain, numbering and the seal kept outside the records agree. */
    verify(): Promise<number | null>;
  };
  readonly announcements: {
    /** Those of the keys that were never announced. */
    fresh(keys: readonly string[]): Promise<readonly string[]>;
    add(keys: readonly string[], at: number): Promise<void>;
  };
  readonly closings: {
    /** A closing that is there already (same address, patient, message and time) is left as it is. `audit[i]` belongs to `closings[i]` and is written with it. */
    add(closings: readonly Closing[], audit: readonly NewAuditEntry[]): Promise<void>;
    /** How the line or report of a row ended last; null where it never did. */
    ofRow(rowId: string): Promise<Closing | null>;
    page(query: DoneQuery): Promise<DonePage>;
  };
  readonly messages: {
    /**
     * Inserts new rows, updates changed ones, keeps first-seen times and what Mandrill told before. Answers the addresses whose case may have
     * changed: mail that arrives at an address which never failed is none of them.
     */
    save(
      messages: readonly Message[],
    ): Promise<{ readonly added: number; readonly changed: number; readonly addresses: readonly string[] }>;
    get(id: string): Promise<Message | null>;
    /** Addresses with a failed message or a rejection, in order, after `after`; for deriving all cases again. */
    failedAddresses(after: string | null, limit: number): Promise<readonly string[]>;
    /** Failed messages whose reason an older version of the rules gave. */
    classifiedBefore(version: number, limit: number): Promise<readonly Message[]>;
    /** Addresses with a soft bounce for a missing domain (s7), newest first, whose domain was not found missing yet. */
    softDomainBounces(limit: number): Promise<readonly string[]>;
    /** Failed messages of clinic-side reasons or rejected for our own set-up, since `since` (unix seconds), newest first. */
    clinicSide(since: number, limit: number): Promise<readonly Message[]>;
    sentPage(query: SentQuery): Promise<SentPage>;
    /** Figures of messages sent in [from, to), unix seconds. */
    figures(from: number, to: number): Promise<DeliveryFigures>;
    figuresByType(
      from: number,
      to: number,
    ): Promise<readonly { readonly type: MessageType; readonly figures: DeliveryFigures }[]>;
    figuresByDomain(
      from: number,
      to: number,
      limit: number,
    ): Promise<readonly { readonly domain: string; readonly figures: DeliveryFigures }[]>;
    /** Domains that took at least `deliveries` messages: known to be genuine. */
    genuineDomains(deliveries: number): Promise<readonly string[]>;
    /** Unix seconds of the oldest message, or null. */
    oldest(): Promise<number | null>;
    prune(before: number): Promise<void>;
    /** Deletes every message of another sender (normalised addresses). */
    keepSenders(senders: readonly string[]): Promise<void>;
  };
  readonly rejections: {
    /** Replaces the whole list; answers the addresses whose entry is new or changed. */
    replace(rejections: readonly StoredRejection[]): Promise<readonly string[]>;
  };
  readonly patients: {
    /** What the practice database answered about these addresses: their holders are exactly these patients now. */
    saveHolders(addresses: readonly string[], patients: readonly Patient[]): Promise<void>;
    /** One patient read anew (or gone: null). Answers the addresses concerned. */
    saveOne(id: string, patient: Patient | null): Promise<readonly string[]>;
    get(id: string): Promise<Patient | null>;
    /** `known`: addresses that the patient is known to have besides; at most `limit` messages. */
    history(id: string, known: readonly string[], limit: number): Promise<PatientHistory>;
    /** Numbers by which mail to these addresses names somebody of whom nothing else is known here. */
    strangers(addresses: readonly string[]): Promise<readonly string[]>;
    /** Who is known here by a name, an address or a number of the record; at most `limit`. */
    known(text: string, limit: number): Promise<readonly KnownPatient[]>;
    /**
     * Erases one patient from both files, marks that so that nothing older comes back, and adds the line to the audit, with the counts as its
     * outcome. Answers the addresses concerned; null, and nothing erased, while a correction is not settled.
     */
    erase(
      erasing: Erasing,
      line: Omit<NewAuditEntry, 'outcome'>,
    ): Promise<{ readonly addresses: readonly string[]; readonly erased: Erased } | null>;
    /**
     * Forgets the snapshots of patients without a row, a correction that is not settled or a closing since `closedSince` (unix milliseconds). The
     * practice database counts as not asked about their addresses.
     */
    prune(closedSince: number): Promise<void>;
  };
  readonly domains: {
    get(
      domain: string,
    ): Promise<{ readonly state: 'takes-mail' | 'no-mail' | 'missing'; readonly checkedAt: number } | null>;
    set(domain: string, state: 'takes-mail' | 'no-mail' | 'missing', checkedAt: number): Promise<void>;
  };
  readonly cases: {
    facts(addresses: readonly string[]): Promise<readonly AddressFacts[]>;
    /** Replaces all rows of these addresses in one transaction; answers whether any is other than before. */
    replace(addresses: readonly string[], rows: readonly RankedRow[]): Promise<boolean>;
    /** Addresses that have a row now. */
    addresses(): Promise<readonly string[]>;
    /** Addresses with a row that waits until a moment not later than `now` (unix milliseconds). */
    due(now: number): Promise<readonly string[]>;
    page(query: WorklistQuery): Promise<WorklistPage>;
    row(id: string): Promise<WorklistRow | null>;
    /** Rows of each view; `sections` are those of To fix. */
    counts(): Promise<Readonly<Record<View, number>> & { readonly sections: Readonly<Record<Section, number>> }>;
  };
  /** A sealed copy of the records and the cache's history, rotated; answers the file's path. */
  backUp(): Promise<string>;
  /** Waits for what is under way, then closes both files and ends the worker. */
  close(): Promise<void>;
}
