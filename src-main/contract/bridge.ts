import type { DecisionKind } from './correction.ts';
import type { Exported, ExportList, ExportProgress, PrintList, PrintPatient } from './exports.ts';
import type { Patient } from './patient.ts';
import type { ErasedPatient, FoundPatients, PatientData } from './patient-data.ts';
import type {
  AuditCheck,
  AuditEntry,
  ClinicSideProblem,
  DeliverySummary,
  DonePage,
  DoneQuery,
  ReachedMessage,
  SentPage,
  SentQuery,
} from './reports.ts';
import type { Result } from './result.ts';
import type { PracticeConfig, PracticePlace, Settings } from './settings.ts';
import type { DryRun, MandrillTest, PracticeTest, TableDescription } from './setup.ts';
import type { AppStatus, Person } from './status.ts';
import type { CaseDetail, EditorCheck, WorklistPage, WorklistQuery } from './worklist.ts';

/** A step that can be taken back until `undoUntil`, unix milliseconds. */
export interface Undoable {
  readonly ids: readonly string[];
  readonly undoUntil: number;
}

export interface SaveCorrection {
  readonly rowId: string;
  /** For "Nobody has this address" after "Find patient"; else null: the row's own patient. */
  readonly patientId: string | null;
  /** As typed; empty removes the address ("no email", remove it from the record). */
  readonly text: string;
  /** Patients who share the address and are ticked. */
  readonly alsoFor: readonly string[];
  /** "Use it for Naledi as well" was said. */
  readonly belongsToAnotherConfirmed: boolean;
  readonly suggestionTaken: boolean;
}

/** A correction on disk; `address` is the new one as it will be stored. */
export interface SavedCorrection extends Undoable {
  readonly address: string;
}

export interface SnoozeLines {
  /** 200 at most. */
  readonly rowIds: readonly string[];
  /** Unix milliseconds. */
  readonly until: number;
}

export interface DecideLine {
  readonly rowId: string;
  readonly kind: Exclude<DecisionKind, 'sent-again' | 'given-another-way' | 'not-needed'>;
  /** Unix milliseconds; for snoozes. */
  readonly until: number | null;
  /** A note; for calls the number that was tried. */
  readonly note: string | null;
}

/**
 * A connection that is being set up. `password`: as it was typed (a FHIR server's token too), used for this one call and stored nowhere; null: the stored
 * one, which is only ever used for the server and user that it was stored for.
 */
export interface Trial {
  readonly config: PracticeConfig;
  readonly password: string | null;
}

export interface FirstSetup {
  readonly manager: { readonly name: string; readonly pin: string };
  readonly settings: Settings;
  readonly mandrillKey: string;
  /** For the practice database in the settings, where it asks for one. */
  readonly practicePassword: string | null;
}

/** Every request that the renderer may make: channel -> [input, answer]. Each answer crosses as a Result. */
export interface Requests {
  'app.status': [null, AppStatus];
  'sync.now': [null, null];
  'worklist.page': [WorklistQuery, WorklistPage];
  'case.open': [{ readonly rowId: string }, CaseDetail];
  'editor.check': [{ readonly rowId: string; readonly patientId: string | null; readonly text: string }, EditorCheck];
  'correction.save': [SaveCorrection, SavedCorrection];
  'correction.undo': [{ readonly ids: readonly string[] }, null];
  /** What reached a correction's new address since it was written. */
  'correction.reached': [{ readonly id: string }, readonly ReachedMessage[]];
  'correction.decide': [{ readonly id: string; readonly choice: 'keep-theirs' | 'use-mine' }, null];
  'line.decide': [DecideLine, Undoable];
  /** Those that can't be put off are left as they are. */
  'lines.snooze': [SnoozeLines, Undoable];
  'report.settle': [
    { readonly rowId: string; readonly how: 'sent-again' | 'given-another-way' | 'not-needed' },
    Undoable,
  ];
  'decision.undo': [{ readonly ids: readonly string[] }, null];
  'patients.search': [{ readonly text: string }, readonly Patient[]];
  'done.page': [DoneQuery, DonePage];
  'sent.page': [SentQuery, SentPage];
  /** A list as the screen shows it, as a file where a person chooses; null where nobody chose a place or it was stopped. Sent is a manager's. */
  'list.export': [ExportList, Exported | null];
  /** A call list, or the list as the screen shows it, on paper or as a PDF; null where nobody printed it or chose a place. */
  'list.print': [PrintList, Exported | null];
  /** Everything that is kept about one patient, on paper or as a PDF; a manager's. Null where nobody printed it or chose a place. */
  'patient.print': [PrintPatient, Exported | null];
  /** Ends the export that runs; nothing where none does. */
  'list.stop': [null, null];
  'delivery.summary': [null, DeliverySummary];
  'clinic-side.list': [null, readonly ClinicSideProblem[]];
  'audit.list': [{ readonly patientId: string | null }, readonly AuditEntry[]];
  'audit.verify': [null, AuditCheck];
  /** The whole audit as a file where a person chooses; null where nobody chose a place. */
  'audit.export': [{ readonly reason: string }, { readonly lines: number } | null];
  /** One patient's data, a manager's to show and erase; `patient.print` hands it out. */
  'patient-data.find': [{ readonly text: string }, FoundPatients];
  'patient-data.show': [{ readonly patientId: string }, PatientData];
  'patient-data.erase': [{ readonly patientId: string; readonly reason: string }, ErasedPatient];
  'settings.read': [null, Settings];
  'settings.save': [Settings, null];
  'mandrill.test': [{ readonly url: string; readonly key: string | null }, MandrillTest];
  'mandrill.save-key': [{ readonly key: string }, null];
  'practice.test': [Trial, PracticeTest];
  'practice.describe': [
    { readonly place: PracticePlace; readonly password: string | null },
    readonly TableDescription[],
  ];
  'practice.preview': [Trial, readonly Patient[]];
  /** Proves that writing would work, and changes nothing. `patientId`: whose record to try it on, else the first that fits. */
  'practice.dry-run': [Trial & { readonly patientId: string | null }, DryRun];
  /** Into the keychain, beside the one in use: that one is forgotten when the settings no longer need it. */
  'practice.save-password': [{ readonly place: PracticePlace; readonly password: string }, null];
  'practice.choose-file': [{ readonly what: 'database' | 'list' | 'certificate' }, string | null];
  /** The statements that give our login what it needs and nothing more, for the clinic's IT; null where a login is no database's. */
  'practice.rights-script': [PracticeConfig, string | null];
  /** Answers the recovery passphrase, shown once. */
  'setup.finish': [FirstSetup, { readonly passphrase: string }];
  'setup.sample': [null, null];
  /** From the sample clinic back to the own one, or to Welcome. */
  'setup.leave-sample': [null, null];
  'setup.unlock': [{ readonly passphrase: string }, null];
  /** Opens the records again that could not be opened: the disk was full, another program had them, or the file of the sealed key was missing. */
  'setup.open-again': [null, null];
  /** A new recovery passphrase, shown once; the one until now ends. A manager's. */
  'recovery.renew': [null, { readonly passphrase: string }];
  'people.list': [null, readonly Person[]];
  'people.add': [{ readonly name: string; readonly pin: string; readonly role: Person['role'] }, null];
  'people.remove': [{ readonly id: string }, null];
  'people.reset-pin': [{ readonly id: string; readonly pin: string }, null];
  /** One's own. */
  'people.change-pin': [{ readonly old: string; readonly next: string }, null];
  'desk.sign-in': [{ readonly personId: string; readonly pin: string }, Person];
  'desk.sign-out': [null, null];
  /** What the system would not show has been seen in the window. */
  'desk.seen': [null, null];
  'clipboard.copy': [{ readonly text: string }, null];
}

export type Channel = keyof Requests;
export type Input<Name extends Channel> = Requests[Name][0];
export type Output<Name extends Channel> = Requests[Name][1];

/** One function a channel: how main answers. */
export type Handlers<Names extends Channel> = {
  readonly [Name in Names]: (input: Input<Name>) => Promise<Result<Output<Name>>>;
};

/** What may have changed; the screen asks again for what it shows. */
export const topics = ['status', 'worklist', 'done', 'sent', 'settings'] as const;
export type Topic = (typeof topics)[number];

/** What main tells the renderer unasked. */
export interface Pushes {
  changed: { readonly topics: readonly Topic[] };
  /** The tray or a toast asks for a screen. */
  navigate: { readonly screen: 'to-fix' | 'clinic-side' };
  exporting: ExportProgress;
}

export const pushNames = ['changed', 'navigate', 'exporting'] as const satisfies readonly (keyof Pushes)[];

/** The one object that the preload puts into the page, as `window.bounceDesk`. */
export interface Bridge {
  request<Name extends Channel>(channel: Name, input: Input<Name>): Promise<Result<Output<Name>>>;
  /** Answers the function that ends the subscription. */
  on<Name extends keyof Pushes>(push: Name, listener: (payload: Pushes[Name]) => void): () => void;
}

/** Every channel by name; `satisfies` keeps it complete, the preload refuses anything else. */
export const channels = [
  'app.status',
  'sync.now',
  'worklist.page',
  'case.open',
  'editor.check',
  'correction.save',
  'correction.undo',
  'correction.reached',
  'correction.decide',
  'line.decide',
  'lines.snooze',
  'report.settle',
  'decision.undo',
  'patients.search',
  'done.page',
  'sent.page',
  'list.export',
  'list.print',
  'patient.print',
  'list.stop',
  'delivery.summary',
  'clinic-side.list',
  'audit.list',
  'audit.verify',
  'audit.export',
  'patient-data.find',
  'patient-data.show',
  'patient-data.erase',
  'settings.read',
  'settings.save',
  'mandrill.test',
  'mandrill.save-key',
  'practice.test',
  'practice.describe',
  'practice.preview',
  'practice.dry-run',
  'practice.save-password',
  'practice.choose-file',
  'practice.rights-script',
  'setup.finish',
  'setup.sample',
  'setup.leave-sample',
  'setup.unlock',
  'setup.open-again',
  'recovery.renew',
  'people.list',
  'people.add',
  'people.remove',
  'people.reset-pin',
  'people.change-pin',
  'desk.sign-in',
  'desk.sign-out',
  'desk.seen',
  'clipboard.copy',
] as const satisfies readonly Channel[];
