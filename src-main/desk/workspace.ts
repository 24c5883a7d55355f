import type { Handlers, Input, Output, Topic } from '../contract/bridge.ts';
import type { Failure } from '../contract/failure.ts';
import { failure, type Result, success } from '../contract/result.ts';
import type { PracticeConfig, Settings } from '../contract/settings.ts';
import type { AppStatus, Person } from '../contract/status.ts';
import type { MandrillClient } from '../mandrill/port.ts';
import type { PracticeConnector } from '../practice/port.ts';
import { rulesVersion } from '../reasons/classify.ts';
import type { Store } from '../store/port.ts';
import { refreshAllCases } from './cases/refresh-cases.ts';
import type { Clock } from './clock.ts';
import { createDelivery } from './correct/deliver-corrections.ts';
import type { Desk } from './desk.ts';
import { oneAtATime } from './export/one-at-a-time.ts';
import type { Outlets } from './export/outlets.ts';
import { createHandlers, type DeskChannel } from './handlers.ts';
import { inTurn } from './in-turn.ts';
import { createAnnouncer } from './notify/announce.ts';
import { type PauseChoice, pauseNow, pauseOf } from './notify/pause.ts';
import { unseenCount } from './notify/unseen.ts';
import { createAtTheDesk } from './people/at-the-desk.ts';
import type { ConnectionParts } from './setup/connection-handlers.ts';
import { createDryRuns } from './setup/dry-runs.ts';
import { loginOf, type PracticePasswords, sayMissing } from './setup/practice-passwords.ts';
import { clinicSideProblems } from './show/clinic-side.ts';
import { thisMonth } from './show/delivery.ts';
import { completeSinceBookmark } from './sync/complete-since.ts';
import { reclassify } from './sync/reclassify.ts';
import { createSyncRunner } from './sync/sync-runner.ts';

/** What a workspace needs of the outside. */
export interface WorkspaceOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  readonly openMandrill: (url: string, key: string) => MandrillClient;
  readonly openPractice: (config: PracticeConfig, writing: boolean, password: string | null) => PracticeConnector;
  readonly practicePasswords: PracticePasswords;
  readonly chooseFile: ConnectionParts['chooseFile'];
  readonly mandrillKey: string | null;
  /** Puts a new key into the keychain. */
  readonly keepMandrillKey: (key: string) => Promise<Result<null, Failure>>;
  /** Seals the key of the files under a new passphrase and answers it. */
  readonly renewPassphrase: () => Promise<Result<string, Failure>>;
  readonly lookUpDomain: Desk['lookUpDomain'];
  readonly outlets: Outlets;
  readonly notify: Desk['notify'];
  readonly locked: Desk['locked'];
  readonly changed: (topics: readonly Topic[]) => void;
  readonly log: Desk['log'];
  /** Signed in without a PIN: the sample clinic's receptionist, or who has just set the clinic up. */
  readonly atDesk: Person | null;
  readonly sample: boolean;
}

export type WorkspaceStatus = Pick<
  AppStatus,
  'sync' | 'practice' | 'counts' | 'month' | 'unseen' | 'pause' | 'atDesk' | 'timeZone' | 'theme'
> &
  Pick<Settings, 'language'>;

/** One opened profile at work: its store, its connections, its hourly rhythm. */
export interface Workspace {
  handle<Name extends DeskChannel>(channel: Name, input: Input<Name>): Promise<Result<Output<Name>, Failure>>;
  status(): Promise<WorkspaceStatus>;
  /** Holds toasts back, or no longer: from the tray, whoever is at the desk. */
  pause(choice: PauseChoice): Promise<void>;
  /** Minutes without anyone at the computer after which the list is covered; null while there is nobody whose list it is, and in the sample clinic. */
  awayAfter(): number | null;
  /** After sleep, unlock, or when the network may be back. */
  wake(): void;
  /** Corrections that wait for the practice database. */
  waitingWrites(): Promise<number>;
  /** Resolves when nothing is under way: no start, no check, no write. */
  idle(): Promise<void>;
  /** Writes what waits (quitting writes at once), then closes everything. */
  stop(): Promise<void>;
}

/** What remembers how far an account was read. */
const readingBookmarks = ['daily', 'reading.bounces.daily', 'reading.all.daily', completeSinceBookmark];

/** A kind of database that can't be opened here is none: the rest of the desk goes on. */
function openConnector(options: WorkspaceOptions, { practice, writing }: Settings): PracticeConnector | null {
  try {
    return practice === null ? null : options.openPractice(practice, writing, options.practicePasswords.of(practice));
  } catch {
    options.log('practice.not-opened');
    return null;
  }
}

/** What is answered while nobody is signed in. */
const whileCovered: ReadonlySet<DeskChannel> = new Set(['people.list', 'desk.sign-in', 'desk.sign-out', 'sync.now']);

export async function createWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { store, clock } = options;
  let settings = await store.settings.read();
  let key = options.mandrillKey;
  let mandrill = key === null ? null : options.openMandrill(settings.mandrillUrl, key);
  let practice = openConnector(options, settings);
  let practiceFailure: Failure | null = null;
  let practiceReachable: boolean | null = null;
  /** Counted over thousands of messages, and asked for with every status: remembered until mail changes. */
  let clinicSide: Promise<number> | null = null;
  const changed = (topics: readonly Topic[]): void => {
    if (topics.includes('sent') || topics.includes('worklist')) clinicSide = null;
    options.changed(topics);
  };
  const countClinicSide = async (): Promise<number> =>
    (await clinicSideProblems(desk)).reduce((sum, one) => sum + one.messages, 0);
  const people = createAtTheDesk(store, clock, options.newId, options.atDesk);
  const desk: Desk = {
    store,
    clock,
    random: options.random,
    newId: options.newId,
    settings: () => settings,
    mandrill: () => mandrill,
    practice: () => (practice === null ? null : watched(practice)),
    atDesk: () => people.current(),
    deriving: inTurn(),
    lookUpDomain: options.lookUpDomain,
    notify: options.notify,
    locked: options.locked,
    changed,
    log: options.log,
  };

  /** Notes on every look-up and write whether the practice database answers. */
  const noteReach = (failure: Failure | null): void => {
    const reachable = failure === null || failure.code !== 'practice-unreachable';
    const password = settings.practice === null ? null : options.practicePasswords.of(settings.practice);
    const back = reachable && practiceReachable === false;
    const moved = practiceReachable !== reachable || practiceFailure?.code !== failure?.code;
    practiceReachable = reachable;
    practiceFailure = failure === null ? null : sayMissing(failure, password);
    if (moved) options.changed(['status']);
    if (back) void delivery.run('retries');
  };
  const watched = (connector: PracticeConnector): PracticeConnector => ({
    ...connector,
    findByEmails: async (addresses) => {
      const found = await connector.findByEmails(addresses);
      noteReach(found.ok ? null : found.error);
      return found;
    },
    updateEmail: async (update) => {
      const outcome = await connector.updateEmail(update);
      noteReach(outcome.outcome === 'unreachable' ? outcome.failure : null);
      return outcome;
    },
  });

  const dryRuns = createDryRuns();
  const announcer = createAnnouncer(desk);
  const delivery = createDelivery(desk);
  const exporting = oneAtATime();
  const sync = await createSyncRunner(desk, announcer);

  const connectPractice = async (): Promise<void> => {
    const before = practice;
    practice = openConnector(options, settings);
    practiceReachable = null;
    practiceFailure = null;
    // A write that is under way there is settled through the new connection.
    await before?.close();
    void delivery.run('retries');
  };
  const connectMandrill = (): void => {
    mandrill = key === null ? null : options.openMandrill(settings.mandrillUrl, key);
  };
  /** Another account, or other senders of it: what was read so far says nothing of those. */
  const readAnew = async (): Promise<void> => {
    for (const name of readingBookmarks) await store.bookmarks.set(name, null);
  };

  const saveSettings = async (wanted: Settings): Promise<Result<null, Failure>> => {
    const next = dryRuns.allowed(settings, wanted);
    if (next === null) return failure({ code: 'dry-run-needed' });
    const person = people.current();
    await store.settings.save(next, {
      at: clock.now(),
      actor: person?.name ?? 'Bounce Desk',
      action: 'settings-saved',
      patientId: null,
      oldValue: null,
      newValue: null,
      outcome: null,
      detail: null,
    });
    const before = settings;
    settings = next;
    const differs = (...names: readonly (keyof Settings)[]): boolean =>
      names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(next[name]));
    if (differs('mandrillUrl')) connectMandrill();
    if (differs('practice', 'writing')) await connectPractice();
    if (differs('practice')) await options.practicePasswords.keepOnly(next.practice);
    // What counts as a problem of an address may be another now, also where no message is read again.
    if (differs('thresholds', 'timeZone')) {
      await refreshAllCases(desk).then(announcer.add, () => sync.distrust());
    }
    changed(['settings', 'status', 'worklist']);
    if (differs('mandrillUrl', 'whoseMail')) sync.restart(readAnew);
    else if (differs('practice', 'typeRules', 'timeZone', 'thresholds', 'ocumailFollows')) sync.restart(async () => {});
    else sync.wake();
    return success(null);
  };

  const handlers: Handlers<DeskChannel> = createHandlers({
    desk,
    people,
    sync,
    delivery,
    openMandrill: options.openMandrill,
    // A test or a preview changes nothing, and must tell what writing would meet.
    openPractice: (config, password) => options.openPractice(config, true, password),
    practicePassword: options.practicePasswords.of,
    chooseFile: options.chooseFile,
    savePracticePassword: async (place, password) => {
      await options.practicePasswords.keep(place, password);
      // A new password of the connection in use counts at once; another connection's when that one is saved.
      if (settings.practice !== null && loginOf(settings.practice) === loginOf(place)) {
        await connectPractice();
        sync.restart(async () => {});
      }
      return success(null);
    },
    dryRuns,
    mandrillKey: () => key,
    saveMandrillKey: async (next) => {
      const kept = await options.keepMandrillKey(next);
      if (kept.ok) {
        key = next;
        connectMandrill();
        sync.restart(async () => {});
      }
      return kept;
    },
    renewPassphrase: options.renewPassphrase,
    saveSettings,
    outlets: options.outlets,
    exporting,
    open: options.sample,
  });

  // The start: cases anew from the records, writes that were cut off settled, and a check if one is due.
  const started = (async () => {
    try {
      await reclassify(desk, rulesVersion);
      announcer.add(await refreshAllCases(desk));
    } catch {
      options.log('start.failed');
      sync.distrust();
    }
    await delivery.run('retries');
    sync.wake();
  })();

  return {
    handle: async (channel, input) =>
      // Covered is covered, whatever the page asks for: nobody at the desk sees nobody's data.
      people.current() === null && !whileCovered.has(channel)
        ? failure({ code: 'nobody-at-desk' })
        : await handlers[channel](input),
    status: async () => {
      const [counts, journal, month] = [
        await store.cases.counts(),
        await store.journal.counts(),
        await thisMonth(desk),
      ];
      clinicSide ??= countClinicSide().catch((error: unknown) => {
        clinicSide = null;
        throw error;
      });
      return {
        sync: sync.status(),
        practice: {
          configured: settings.practice !== null,
          reachable: practiceReachable,
          writing: settings.writing,
          failure: practiceFailure,
          queued: journal.queued,
        },
        counts: {
          toFix: counts['to-fix'],
          waiting: counts.waiting,
          clinicSide: await clinicSide,
        },
        month,
        unseen: await unseenCount(desk),
        pause: pauseNow(settings, clock.now()),
        atDesk: people.current(),
        timeZone: settings.timeZone,
        theme: settings.theme,
        language: settings.language,
      };
    },
    pause: async (choice) => {
      await saveSettings({ ...settings, ...pauseOf(choice, clock.now(), settings.timeZone) });
    },
    awayAfter: () => (options.sample || people.current() === null ? null : settings.awayMinutes),
    wake: () => {
      sync.wake();
      void delivery.run('retries');
    },
    waitingWrites: async () => (await store.journal.counts()).queued,
    idle: async () => {
      await started;
      await delivery.run();
      await sync.idle();
    },
    stop: async () => {
      // Half a file is no file: it goes before the store that it is read from.
      exporting.stop();
      const ended = sync.stop();
      await started;
      delivery.stop();
      await delivery.run('all');
      await ended;
      await practice?.close();
      await store.close();
    },
  };
}
