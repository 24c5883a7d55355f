import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Channel, FirstSetup, Handlers, Input, Output } from '../contract/bridge.ts';
import { languageFor, speak } from '../contract/catalogue/translate.ts';
import type { Failure } from '../contract/failure.ts';
import { failure, type Result, success } from '../contract/result.ts';
import type { AppStatus } from '../contract/status.ts';
import { type SampleClinic, startSampleClinic } from '../demo/start-sample-clinic.ts';
import type { DeskChannel, ShellChannel } from '../desk/handlers.ts';
import { inTurn } from '../desk/in-turn.ts';
import type { PauseChoice } from '../desk/notify/pause.ts';
import { hashPin } from '../desk/people/pin.ts';
import { type ConnectionChannel, createConnectionHandlers } from '../desk/setup/connection-handlers.ts';
import type { Workspace } from '../desk/workspace.ts';
import { createDomainLookUp } from './domains.ts';
import { fileKeyIn } from './file-key.ts';
import { type Keychain, openKeychain } from './keychain.ts';
import { diskTroubleOf, makeFolder } from './make-folder.ts';
import { practicePasswordsIn } from './practice-passwords.ts';
import {
  clinicDirectory,
  emptyDirectory,
  mandrillOpener,
  openProfile,
  practiceOpener,
  type Surroundings,
  sampleDirectory,
  settingsAudit,
} from './profile.ts';

export interface ControllerOptions extends Surroundings {
  readonly userData: string;
  readonly copy: (text: string) => void;
  /** Whether the computer has a network at all; true where that can't be told. */
  readonly online: () => boolean;
  /** The computer's languages, most wanted first (BCP 47). */
  readonly preferredLanguages: readonly string[];
}

/** Which profile is open, and what the screen may ask meanwhile. */
export interface Controller {
  answer<Name extends Channel>(channel: Name, input: Input<Name>): Promise<Result<Output<Name>>>;
  status(): Promise<AppStatus>;
  /** Minutes without anyone at the computer after which the list is covered; null while there is nothing to cover. */
  awayAfter(): number | null;
  /** Holds toasts back, or no longer; nothing while no profile is open. */
  pause(choice: PauseChoice): Promise<void>;
  wake(): void;
  waitingWrites(): Promise<number>;
  stop(): Promise<void>;
}

type Phase =
  | { readonly name: 'welcome' | 'locked' }
  | { readonly name: 'refused'; readonly failure: Failure }
  | { readonly name: 'ready'; readonly workspace: Workspace };

/** Opens the clinic's profile (or the sample clinic's) and passes requests on to its workspace. */
export async function createController(options: ControllerOptions, sampleAtStart: boolean): Promise<Controller> {
  const directory = clinicDirectory(options.userData);
  const keychain: Keychain = await openKeychain(join(directory, 'keychain.json'));
  const fileKey = fileKeyIn(join(directory, 'key.json'), keychain);
  let phase: Phase = { name: 'welcome' };
  let notices: readonly Failure[] = [];
  let sample: SampleClinic | null = null;
  const lookUpDomain = createDomainLookUp({ online: options.online });

  /** Opening and leaving a profile takes a while: a second press waits for the first, and then finds that it has nothing to do. */
  const changing = inTurn();

  const keepMandrillKey = async (key: string): Promise<Result<null>> => {
    await keychain.keep('mandrill-key', key);
    return success(null);
  };

  const openClinic = async (
    key: Uint8Array,
    first: (FirstSetup & { readonly keepKey: () => Promise<void> }) | null,
  ): Promise<Result<null>> => {
    const passwords = await practicePasswordsIn(keychain);
    const opened = await openProfile(options, {
      directory,
      key,
      sample: false,
      atDesk: null,
      mandrillKey: first?.mandrillKey ?? (await keychain.read('mandrill-key')),
      keepMandrillKey,
      renewPassphrase: async () => {
        try {
          const passphrase = await fileKey.renew(key);
          notices = notices.filter(({ code }) => code !== 'recovery-lost');
          return success(passphrase);
        } catch (error) {
          return failure(diskTroubleOf(error));
        }
      },
      practicePasswords: passwords,
      lookUpDomain,
      ...(first === null
        ? {}
        : {
            prepare: async (store) => {
              const manager = { id: randomUUID(), name: first.manager.name, role: 'manager' as const };
              await store.people.add(manager, await hashPin(first.manager.pin), {
                ...settingsAudit(manager.name),
                action: 'person-added',
                detail: manager.name,
              });
              // Writing is for after a dry run, which Welcome has none of.
              const settings = { ...first.settings, writing: false };
              await store.settings.save(settings, settingsAudit(manager.name));
              if (settings.practice !== null && first.practicePassword !== null) {
                await passwords.keep(settings.practice, first.practicePassword);
              }
              // Last: a key without a manager would lock everybody out.
              await keychain.keep('mandrill-key', first.mandrillKey);
              await first.keepKey();
              return manager;
            },
          }),
    });
    phase = opened.ok
      ? { name: 'ready', workspace: opened.value.workspace }
      : first === null
        ? { name: 'refused', failure: opened.error }
        : { name: 'welcome' };
    notices = opened.ok ? opened.value.notices : [opened.error];
    if (opened.ok && (await fileKey.lost()) !== null) notices = [...notices, { code: 'recovery-lost' }];
    options.changed(['status', 'worklist', 'settings', 'done', 'sent']);
    return opened.ok ? success(null) : opened;
  };

  /** The clinic's own profile: its key from the keychain, else the recovery passphrase is asked for. */
  const openOwn = async (): Promise<void> => {
    notices = [];
    const trouble = await makeFolder(directory);
    if (trouble !== null) {
      phase = { name: 'refused', failure: trouble };
      notices = [trouble];
    } else {
      const key = await fileKey.open();
      if (key !== null) await openClinic(key, null);
      else if (fileKey.exists() || existsSync(join(directory, 'records.db'))) {
        phase = { name: 'locked' };
        notices = [(await fileKey.lost()) ?? { code: 'key-lost' }];
      } else phase = { name: 'welcome' };
    }
    options.changed(['status', 'worklist', 'settings', 'done', 'sent']);
  };

  const close = async (): Promise<void> => {
    const open = phase;
    phase = { name: 'welcome' };
    if (open.name === 'ready') await open.workspace.stop();
    await sample?.stop();
    sample = null;
  };

  const openSample = async (): Promise<Result<null>> => {
    if (sample !== null) return success(null);
    await close();
    const folder = sampleDirectory(options.userData);
    await emptyDirectory(folder);
    sample = await startSampleClinic({ folder, clock: () => Date.now() });
    const { settings, mandrillKey, receptionist, domains } = sample;
    const opened = await openProfile(options, {
      directory: folder,
      key: randomBytes(32),
      sample: true,
      atDesk: receptionist,
      mandrillKey,
      keepMandrillKey: async () => failure({ code: 'not-allowed-here' }),
      renewPassphrase: async () => failure({ code: 'not-allowed-here' }),
      practicePasswords: await practicePasswordsIn({ read: async () => null, keep: async () => undefined }),
      lookUpDomain: domains,
      prepare: async (store) => {
        await store.settings.save(settings, settingsAudit(receptionist.name));
        return null;
      },
    });
    if (!opened.ok) {
      await close();
      await openOwn();
      return opened;
    }
    phase = { name: 'ready', workspace: opened.value.workspace };
    notices = opened.value.notices;
    options.changed(['status', 'worklist', 'settings', 'done', 'sent']);
    return success(null);
  };

  const status = async (): Promise<AppStatus> => {
    const shared = { notices, sample: sample !== null, keychain: keychain.kind(), version: options.version };
    const own = languageFor(options.preferredLanguages);
    // Tray and toasts speak as the window does; every status passes here.
    if (phase.name !== 'ready') {
      speak(own);
      return { ...idle, ...shared, phase: phase.name, language: own };
    }
    const ready = await phase.workspace.status();
    const language = ready.language === 'system' ? own : ready.language;
    speak(language);
    return { ...ready, ...shared, phase: 'ready', language };
  };

  const shellHandlers: Handlers<ShellChannel> = {
    'app.status': async () => success(await status()),
    'clipboard.copy': async ({ text }) => {
      options.copy(text);
      return success(null);
    },
    'setup.finish': (first) =>
      changing(async () => {
        if (phase.name !== 'welcome' || fileKey.exists()) return failure({ code: 'not-allowed-here' });
        const { key, passphrase, keep } = await fileKey.create();
        const opened = await openClinic(key, { ...first, keepKey: keep });
        return opened.ok ? success({ passphrase }) : opened;
      }),
    'setup.sample': () =>
      // Offered in Welcome only: from an open profile anyone could end its watch, and leave the list that a cover hides.
      changing(async () =>
        phase.name === 'ready' && sample === null ? failure({ code: 'not-allowed-here' }) : await openSample(),
      ),
    'setup.leave-sample': () =>
      changing(async () => {
        if (sample === null) return failure({ code: 'not-allowed-here' });
        await close();
        await openOwn();
        return success(null);
      }),
    'setup.open-again': () =>
      changing(async () => {
        if (phase.name === 'refused' || phase.name === 'locked') await openOwn();
        return success(null);
      }),
    'setup.unlock': ({ passphrase }) =>
      changing(async () => {
        if (phase.name !== 'locked') return failure({ code: 'not-allowed-here' });
        const key = await fileKey.openWithPassphrase(passphrase);
        return key.ok ? await openClinic(key.value, null) : key;
      }),
  };

  /** Before there is a profile, connections can be tried and nothing else. */
  const welcomeHandlers: Handlers<ConnectionChannel> = createConnectionHandlers({
    openMandrill: mandrillOpener(options, null),
    openPractice: (config, password) => practiceOpener(options)(config, true, password),
    practicePassword: () => null,
    mandrillKey: () => null,
    chooseFile: options.chooseFile,
  });

  const answer = async <Name extends Channel>(channel: Name, input: Input<Name>): Promise<Result<Output<Name>>> => {
    type Handler = (input: Input<Name>) => Promise<Result<Output<Name>>>;
    if (channel in shellHandlers) return await (shellHandlers[channel as ShellChannel] as unknown as Handler)(input);
    if (phase.name === 'ready')
      return (await phase.workspace.handle(channel as DeskChannel, input as Input<DeskChannel>)) as Result<
        Output<Name>
      >;
    if (phase.name === 'welcome' && channel in welcomeHandlers)
      return await (welcomeHandlers[channel as ConnectionChannel] as unknown as Handler)(input);
    return failure({ code: 'not-set-up' });
  };

  if (sampleAtStart) await openSample();
  else await openOwn();

  return {
    answer,
    status,
    awayAfter: () => (phase.name === 'ready' ? phase.workspace.awayAfter() : null),
    pause: async (choice) => {
      if (phase.name === 'ready') await phase.workspace.pause(choice);
    },
    wake: () => {
      if (phase.name === 'ready') phase.workspace.wake();
    },
    waitingWrites: async () => (phase.name === 'ready' ? await phase.workspace.waitingWrites() : 0),
    stop: close,
  };
}

const noFigures = { delivered: 0, bouncedHard: 0, bouncedSoft: 0, notSent: 0, onItsWay: 0, decided: 0 };

/** The status while no profile is open. */
const idle: Omit<AppStatus, 'phase' | 'notices' | 'sample' | 'keychain' | 'version' | 'language'> = {
  sync: { running: null, lastCompleteAt: null, lastFailure: null, firstRunDone: false, nextAt: null },
  practice: { configured: false, reachable: null, writing: false, failure: null, queued: 0 },
  counts: { toFix: 0, waiting: 0, clinicSide: 0 },
  month: noFigures,
  unseen: 0,
  pause: null,
  atDesk: null,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  theme: 'system',
};
