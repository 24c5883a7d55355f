import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topic } from '../contract/bridge.ts';
import type { Failure } from '../contract/failure.ts';
import { failure, type Result, success } from '../contract/result.ts';
import type { PracticeConfig } from '../contract/settings.ts';
import type { Person } from '../contract/status.ts';
import { systemClock } from '../desk/clock.ts';
import type { Desk } from '../desk/desk.ts';
import type { Outlets } from '../desk/export/outlets.ts';
import type { ConnectionParts } from '../desk/setup/connection-handlers.ts';
import type { PracticePasswords } from '../desk/setup/practice-passwords.ts';
import { createWorkspace, type Workspace } from '../desk/workspace.ts';
import { createMandrillClient } from '../mandrill/client.ts';
import type { MandrillClient } from '../mandrill/port.ts';
import { openPractice } from '../practice/open.ts';
import type { PracticeConnector } from '../practice/port.ts';
import { openStore } from '../store/open-store.ts';
import { type Store, StoreFault } from '../store/port.ts';
import { makeFolder } from './make-folder.ts';

/** What every profile shares: where worker threads lie, how to tell the screen, how to reach the outside. */
export interface Surroundings {
  readonly storeWorker: URL;
  readonly sqliteWorker: URL;
  readonly version: string;
  /** Honours the system's proxy. */
  readonly fetch: typeof fetch;
  readonly outlets: Outlets;
  /** How many files an earlier run, killed in the middle, left half-written; they are removed by then. Asked a second time, none. */
  readonly cutOff: () => Promise<number>;
  readonly chooseFile: ConnectionParts['chooseFile'];
  readonly notify: Desk['notify'];
  readonly locked: Desk['locked'];
  readonly changed: (topics: readonly Topic[]) => void;
  readonly log: Desk['log'];
}

export interface OpenedProfile {
  readonly workspace: Workspace;
  readonly notices: readonly Failure[];
}

export interface ProfileOptions {
  readonly directory: string;
  readonly key: Uint8Array;
  readonly sample: boolean;
  readonly atDesk: Person | null;
  readonly mandrillKey: string | null;
  readonly keepMandrillKey: (key: string) => Promise<Result<null>>;
  readonly renewPassphrase: () => Promise<Result<string>>;
  readonly practicePasswords: PracticePasswords;
  readonly lookUpDomain: Desk['lookUpDomain'];
  /** Runs between opening the store and starting work: first settings and people. */
  readonly prepare?: (store: Store) => Promise<Person | null>;
}

export function practiceOpener({
  sqliteWorker,
  fetch,
}: Surroundings): (config: PracticeConfig, writing: boolean, password: string | null) => PracticeConnector {
  return (config, writing, password) =>
    openPractice(config, { writing, clock: () => Date.now(), sqliteWorker, password, fetch });
}

/** The times of past searches outlive a restart in the records, so that the budget of ten a minute does too. */
export function mandrillOpener(
  surroundings: Surroundings,
  store: Pick<Store, 'facts'> | null,
): (url: string, key: string) => MandrillClient {
  const memory = {
    load: async () => JSON.parse((await store?.facts.get('mandrill.searches')) ?? '[]') as readonly number[],
    save: async (times: readonly number[]) => store?.facts.set('mandrill.searches', JSON.stringify(times)),
  };
  return (baseUrl, key) =>
    createMandrillClient({
      baseUrl,
      key,
      version: surroundings.version,
      searchMemory: memory,
      fetch: surroundings.fetch,
    });
}

/** Opens a profile's files and sets its workspace to work. */
export async function openProfile(surroundings: Surroundings, options: ProfileOptions): Promise<Result<OpenedProfile>> {
  const trouble = await makeFolder(options.directory);
  if (trouble !== null) return failure(trouble);
  const opened = await openStore({
    workerUrl: surroundings.storeWorker,
    directory: options.directory,
    key: options.key,
    clock: () => Date.now(),
  });
  if (!opened.ok) return opened;
  const { store, notices } = opened.value;
  try {
    const workspace = await workspaceOn(surroundings, options, store);
    if (!options.sample) void noteCutOff(surroundings, store);
    return success({ workspace, notices });
  } catch (error) {
    surroundings.log('profile.failed');
    await store.close().catch(() => {});
    return failure(error instanceof StoreFault ? error.failure : { code: 'unexpected' });
  }
}

/** An export that was killed before its file had its name: its line in the audit, if it got that far, shall not go on saying that it left. */
async function noteCutOff({ cutOff, log }: Surroundings, store: Store): Promise<void> {
  try {
    const files = await cutOff();
    if (files === 0) return;
    const nothing = { patientId: null, oldValue: null, newValue: null, detail: null };
    await store.audit.append([
      { at: Date.now(), actor: 'Bounce Desk', action: 'export-cut-off', outcome: `${files} files removed`, ...nothing },
    ]);
  } catch {
    log('cut-off.not-noted');
  }
}

async function workspaceOn(surroundings: Surroundings, options: ProfileOptions, store: Store): Promise<Workspace> {
  const prepared = (await options.prepare?.(store)) ?? null;
  return await createWorkspace({
    store,
    clock: systemClock,
    random: Math.random,
    newId: randomUUID,
    openMandrill: mandrillOpener(surroundings, store),
    openPractice: practiceOpener(surroundings),
    mandrillKey: options.mandrillKey,
    keepMandrillKey: options.keepMandrillKey,
    renewPassphrase: options.renewPassphrase,
    practicePasswords: options.practicePasswords,
    lookUpDomain: options.lookUpDomain,
    outlets: surroundings.outlets,
    chooseFile: surroundings.chooseFile,
    notify: surroundings.notify,
    locked: surroundings.locked,
    changed: surroundings.changed,
    log: surroundings.log,
    atDesk: options.atDesk ?? prepared,
    sample: options.sample,
  });
}

/** The sample clinic begins anew at each start: nothing of an earlier visit is kept, its key lives in memory only. */
export async function emptyDirectory(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true, mode: 0o700 });
}

export const clinicDirectory = (userData: string): string => join(userData, 'clinic');
export const sampleDirectory = (userData: string): string => join(userData, 'sample-clinic');

/** The audit line of settings that the app itself saved. */
export const settingsAudit = (actor: string) => ({
  at: Date.now(),
  actor,
  action: 'settings-saved',
  patientId: null,
  oldValue: null,
  newValue: null,
  outcome: null,
  detail: null,
});
