import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { defaultSettings } from '../../src-main/contract/settings.ts';
import { fileKeyIn } from '../../src-main/shell/file-key.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import type { Store } from '../../src-main/store/port.ts';
import { secretKey, successOf } from '../support/mandrill/fixtures.ts';
import { aMessage } from '../support/store/samples.ts';
import { type DeskApp, startDesk } from './desk-app.ts';

const worker = new URL('../../src-main/store/worker.ts', import.meta.url);
const manager = { name: 'Thandi Mbeleni', pin: '4711' };
/** The passphrase opens the files, whatever this computer's keychain has. */
const noKeychain = {
  kind: () => 'none' as const,
  read: async () => null,
  keep: async () => {},
  forget: async () => {},
};

/** A clinic that was set up in the app, with what its manager wrote down. */
export interface Clinic {
  readonly userData: string;
  readonly passphrase: string;
}

/** Looks until it is so, for as long as a start on very many bounces may take. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const limit = Date.now() + 15 * 60_000;
  while (!(await holds())) {
    if (Date.now() > limit) throw new Error('The app was not ready in time.');
    await setTimeout(200);
  }
}

/** Sets a clinic up in the app itself, on a mailbox at `mandrillUrl`, and has its encrypted files filled once the app has ended. */
export async function newClinic(
  folder: string,
  mandrillUrl: string,
  fill: (store: Store) => Promise<void>,
): Promise<Clinic> {
  const userData = mkdtempSync(join(folder, 'clinic-'));
  const desk = await startDesk(userData);
  const whoseMail = { senders: [aMessage().sender], subaccount: null, wholeAccount: false };
  const { passphrase } = await desk.ask('setup.finish', {
    manager,
    settings: { ...defaultSettings, mandrillUrl, whoseMail, awayMinutes: 10 },
    mandrillKey: secretKey,
    practicePassword: null,
  });
  // After its first check none is due for an hour.
  await until(async () => {
    const { sync } = await desk.ask('app.status', null);
    return sync.firstRunDone && sync.running === null;
  });
  await desk.close();

  const directory = join(userData, 'clinic');
  const key = successOf(await fileKeyIn(join(directory, 'key.json'), noKeychain).openWithPassphrase(passphrase));
  const { store } = successOf(await openStore({ workerUrl: worker, directory, key, clock: Date.now }));
  await fill(store);
  await store.close();
  return { userData, passphrase };
}

/** Starts the app on a clinic, signs its manager in, and waits until the start is over: every case derived, its bounces announced. */
export async function openClinic({ userData, passphrase }: Clinic): Promise<DeskApp> {
  const desk = await startDesk(userData);
  const { phase } = await desk.ask('app.status', null);
  if (phase === 'locked') await desk.ask('setup.unlock', { passphrase });
  const [person] = await desk.ask('people.list', null);
  if (person === undefined) throw new Error('The clinic has nobody.');
  await desk.ask('desk.sign-in', { personId: person.id, pin: manager.pin });
  // The one toast of a start comes after its last case.
  await until(() => desk.app.evaluate(() => globalThis.electronSpy.notifications.length > 0));
  // Nobody signed in at the screen itself: it finds her there when it begins anew.
  await desk.page.reload();
  await desk.page.locator('[role=row][tabindex="0"]').first().waitFor();
  return desk;
}
