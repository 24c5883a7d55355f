import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Settings, TableMapping } from '../../../src-main/contract/settings.ts';
import { defaultSettings } from '../../../src-main/contract/settings.ts';
import type { Person } from '../../../src-main/contract/status.ts';
import type { WorklistRow } from '../../../src-main/contract/worklist.ts';
import type { StandInMessage } from '../../../src-main/demo/mandrill/message.ts';
import type { MandrillStandIn, StandInBlock } from '../../../src-main/demo/mandrill/options.ts';
import { createMandrillStandIn } from '../../../src-main/demo/mandrill/stand-in.ts';
import type { Desk, Toast } from '../../../src-main/desk/desk.ts';
import type { Outlets } from '../../../src-main/desk/export/outlets.ts';
import { createWorkspace, type Workspace, type WorkspaceOptions } from '../../../src-main/desk/workspace.ts';
import { createMandrillClient } from '../../../src-main/mandrill/client.ts';
import { openPractice } from '../../../src-main/practice/open.ts';
import type { PracticeConnector } from '../../../src-main/practice/port.ts';
import { practicePasswordsIn } from '../../../src-main/shell/practice-passwords.ts';
import { openStore } from '../../../src-main/store/open-store.ts';
import type { Store } from '../../../src-main/store/port.ts';
import { account, secretKey, start } from '../mandrill/fixtures.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';

const source = (path: string) => new URL(`../../../src-main/${path}`, import.meta.url);

export const mapping: TableMapping = {
  table: 'patients',
  id: 'id',
  email: 'email',
  firstName: 'first_name',
  lastName: 'last_name',
  birthDate: 'birth_date',
  mobile: 'mobile',
  home: null,
  work: null,
  status: { column: 'status', deceased: ['Deceased'], archived: ['Archived'], left: ['Left'], merged: ['Merged'] },
  emailConsent: null,
  version: null,
  audit: {
    table: 'contact_changes',
    correctionId: 'correction_id',
    patientId: 'patient_id',
    oldEmail: 'old_email',
    newEmail: 'new_email',
    actor: 'actor',
    changedAt: 'changed_at',
  },
};

export interface PatientRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly status?: string;
}

/** The practice system's own view of its database: how somebody else changes it, and what it holds. */
export interface PracticeFile {
  readonly path: string;
  emailOf(id: string): string | null;
  setEmail(id: string, email: string | null): void;
  changes(): readonly { readonly correction_id: string; readonly new_email: string; readonly actor: string }[];
  close(): void;
}

export function practiceFile(folder: string, patients: readonly PatientRow[]): PracticeFile {
  const path = join(folder, 'practice.sqlite');
  const known = existsSync(path);
  const database = new Database(path);
  if (!known)
    database.exec(`CREATE TABLE patients (id TEXT PRIMARY KEY, first_name TEXT, last_name TEXT, birth_date TEXT, email VARCHAR(100), mobile TEXT, status TEXT NOT NULL DEFAULT 'Active');
    CREATE TABLE contact_changes (correction_id TEXT UNIQUE NOT NULL, patient_id TEXT, old_email TEXT, new_email TEXT, actor TEXT, changed_at TEXT);`);
  const insert = database.prepare('INSERT OR IGNORE INTO patients VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const { id, name, email, status } of patients) {
    const [first, ...last] = name.split(' ');
    insert.run(id, first, last.join(' '), '1980-02-03', email, '082 555 0134', status ?? 'Active');
  }
  return {
    path,
    emailOf: (id) =>
      (database.prepare('SELECT email FROM patients WHERE id = ?').pluck().get(id) as string | null) ?? null,
    setEmail: (id, email) => database.prepare('UPDATE patients SET email = ? WHERE id = ?').run(email, id),
    changes: () => database.prepare('SELECT correction_id, new_email, actor FROM contact_changes').all() as never,
    close: () => database.close(),
  };
}

export interface ClinicOptions {
  readonly messages?: readonly StandInMessage[];
  readonly patients?: readonly PatientRow[];
  readonly settings?: Partial<Settings>;
  /** Seconds after which a change shows in a search. */
  readonly indexLag?: number;
  readonly blocks?: readonly StandInBlock[];
  readonly domains?: Desk['lookUpDomain'];
  /** Stands between the desk and the practice database, for faults. */
  readonly around?: (connector: PracticeConnector) => PracticeConnector;
  readonly toast?: () => 'shown' | 'refused' | Promise<'shown' | 'refused'>;
  /** Who is at the desk; Thandi where it is left out. */
  readonly atDesk?: Person;
  /** Where exports go; nobody chooses a place where it is left out. */
  readonly saveFile?: Outlets['saveFile'];
  /** What prints; nobody presses Print where it is left out. */
  readonly printer?: Outlets['printer'];
  /** The dialog for a file; nobody chooses one where it is left out. */
  readonly chooseFile?: WorkspaceOptions['chooseFile'];
  /** Hears how far an export is. */
  readonly progress?: Outlets['progress'];
  /** Hears what the screen is told to ask for again. */
  readonly changed?: WorkspaceOptions['changed'];
  /** Whether the workstation's screen is locked. */
  readonly locked?: () => boolean;
  /** Stands between the desk and its store, for faults. */
  readonly aroundStore?: (store: Store) => Store;
  /** A folder that outlives this clinic; one of its own where it is left out. */
  readonly folder?: string;
}

/** A whole desk at work on real parts: an encrypted store, Mandrill over HTTP, a practice database in a file; only the clock is ours. */
export interface Clinic extends AsyncDisposable {
  readonly clock: FakeClock;
  readonly mandrill: MandrillStandIn;
  readonly practice: PracticeFile;
  readonly toasts: readonly Toast[];
  readonly workspace: Workspace;
  readonly store: Store;
  /** Ends the check that runs, having waited for it. */
  check(): Promise<void>;
  /** The rows of To fix, or of Waiting. */
  rows(view?: 'to-fix' | 'waiting'): Promise<readonly WorklistRow[]>;
  /** Lets the ten seconds pass and everything that follows settle. */
  deliver(): Promise<void>;
  /** Quits in order and opens the same files again. */
  restart(): Promise<void>;
}

export const person = { id: 'thandi', name: 'Thandi', role: 'manager' } as const;

export async function openClinic(own: ClinicOptions = {}): Promise<Clinic> {
  const folder = own.folder ?? (await mkdtemp(join(tmpdir(), 'clinic-')));
  const clock = fakeClock(start * 1000);
  const mandrill = await createMandrillStandIn({
    clock: clock.now,
    account,
    messages: own.messages ?? [],
    indexLag: own.indexLag ?? 0,
    blocks: own.blocks ?? [],
    searchesPerMinute: 1_000_000,
  });
  const practice = practiceFile(folder, own.patients ?? []);
  const toasts: Toast[] = [];
  const settings: Settings = {
    ...defaultSettings,
    mandrillUrl: mandrill.url,
    whoseMail: { senders: ['info@eyes.example'], subaccount: 'north', wholeAccount: false },
    practice: { engine: 'sqlite', file: practice.path, mapping },
    writing: true,
    ocumailFollows: true,
    ...own.settings,
  };
  const time = {
    now: clock.now,
    sleep: async (ms: number) => {
      await clock.advance(ms);
    },
    deadline: (ms: number) => AbortSignal.timeout(ms),
  };

  const kept = new Map<string, string>();
  const passwords = await practicePasswordsIn({
    read: async (name) => kept.get(name) ?? null,
    keep: async (name, secret) => void kept.set(name, secret),
  });
  const open = async (first: boolean) => {
    const opened = await openStore({
      workerUrl: source('store/worker.ts'),
      directory: folder,
      key: new Uint8Array(32).fill(7),
      clock: clock.now,
    });
    if (!opened.ok) throw new Error(opened.error.code);
    const store = own.aroundStore?.(opened.value.store) ?? opened.value.store;
    if (first)
      await store.settings.save(settings, {
        at: 0,
        actor: '',
        action: 'settings-saved',
        patientId: null,
        oldValue: null,
        newValue: null,
        outcome: null,
        detail: null,
      });
    const options: WorkspaceOptions = {
      store,
      clock,
      random: () => 0.5,
      newId: randomUUID,
      openMandrill: (baseUrl, key) =>
        createMandrillClient({
          baseUrl,
          key,
          version: '0.1.0',
          time,
          random: () => 0.5,
          searchMemory: {
            load: async () => JSON.parse((await store.facts.get('mandrill.searches')) ?? '[]'),
            save: (times) => store.facts.set('mandrill.searches', JSON.stringify(times)),
          },
        }),
      openPractice: (config, writing, password) => {
        const connector = openPractice(config, {
          writing,
          password,
          clock: clock.now,
          sqliteWorker: source('practice/engines/sqlite-worker.ts'),
        });
        return own.around?.(connector) ?? connector;
      },
      practicePasswords: passwords,
      chooseFile: own.chooseFile ?? (async () => null),
      mandrillKey: secretKey,
      keepMandrillKey: async () => ({ ok: true, value: null }),
      renewPassphrase: async () => ({ ok: true, value: 'AAAA BBBB CCCC DDDD EEEE FFFF' }),
      lookUpDomain: own.domains ?? (async () => null),
      outlets: {
        saveFile: own.saveFile ?? (async () => ({ ok: true, value: null })),
        printer: own.printer ?? { pdf: async () => new Uint8Array(), print: async () => 'cancelled' },
        separator: async () => ',',
        progress: own.progress ?? (() => {}),
      },
      notify: async (toast) => {
        const status = (await own.toast?.()) ?? 'shown';
        toasts.push(toast);
        return { status };
      },
      locked: () => own.locked?.() ?? false,
      changed: own.changed ?? (() => {}),
      log: () => {},
      atDesk: own.atDesk ?? person,
      sample: false,
    };
    return { store, workspace: await createWorkspace(options) };
  };

  let running = await open(true);
  const clinic: Clinic = {
    clock,
    mandrill,
    practice,
    toasts,
    get workspace() {
      return running.workspace;
    },
    get store() {
      return running.store;
    },
    check: async () => {
      await running.workspace.handle('sync.now', null);
      await running.workspace.idle();
    },
    rows: async (view = 'to-fix') => {
      const page = await running.workspace.handle('worklist.page', {
        view,
        search: '',
        type: null,
        reason: null,
        sort: 'urgent',
        cursor: null,
      });
      if (!page.ok) throw new Error(page.error.code);
      return page.value.rows;
    },
    deliver: async () => {
      await running.workspace.idle();
      await clock.advance(11_000);
      await running.workspace.idle();
    },
    restart: async () => {
      await running.workspace.stop();
      running = await open(false);
      await running.workspace.idle();
    },
    [Symbol.asyncDispose]: async () => {
      await running.workspace.stop();
      await mandrill.close();
      practice.close();
      if (own.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
  await running.workspace.idle();
  return clinic;
}
