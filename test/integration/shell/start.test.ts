import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, type TestContext, vi } from 'vitest';
import { defaultSettings } from '../../../src-main/contract/settings.ts';
import { type Controller, createController } from '../../../src-main/shell/controller.ts';
import { tempFolder } from '../../support/store/temp-store.ts';

vi.mock('electron', () => ({
  safeStorage: {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: async (text: string) => Buffer.from(text),
    decryptStringAsync: async (sealed: Buffer) => ({ result: sealed.toString() }),
  },
}));

/** The app's start without its window: opens whatever lies in `userData`. */
async function startApp(userData: string, chooseFile = async () => null as string | null): Promise<Controller> {
  const source = (path: string) => new URL(`../../../src-main/${path}`, import.meta.url);
  const controller = await createController(
    {
      userData,
      storeWorker: source('store/worker.ts'),
      sqliteWorker: source('practice/engines/sqlite-worker.ts'),
      version: '0.1.0',
      fetch: () => Promise.reject(new TypeError('no network')),
      outlets: {
        saveFile: async () => ({ ok: true, value: null }),
        printer: { pdf: async () => new Uint8Array(), print: async () => 'cancelled' },
        separator: async () => ',',
        progress: () => {},
      },
      notify: async () => ({ status: 'shown' }),
      locked: () => false,
      changed: () => {},
      log: () => {},
      chooseFile,
      cutOff: async () => 0,
      copy: () => {},
      online: () => false,
      preferredLanguages: ['en'],
    },
    false,
  );
  onTestFinished(() => controller.stop().catch(() => {}));
  return controller;
}

/** A clinic that was set up, with two people in its records. */
async function settledClinic(userData: string): Promise<void> {
  const app = await startApp(userData);
  const finished = await app.answer('setup.finish', {
    manager: { name: 'Thandi', pin: '4711' },
    settings: defaultSettings,
    mandrillKey: 'md-9Q7xKc2Lw5Tz8Rb1Vf4Nh',
    practicePassword: null,
  });
  expect(finished.ok).toBe(true);
  expect(await app.answer('people.add', { name: 'Marelize', pin: '1234', role: 'receptionist' })).toMatchObject({
    ok: true,
  });
  await app.stop();
}

async function expectAllThere(app: Controller): Promise<void> {
  expect(await app.status()).toMatchObject({ phase: 'ready' });
  const people = await app.answer('people.list', null);
  expect(people.ok && people.value.map(({ name }) => name).toSorted()).toEqual(['Marelize', 'Thandi']);
}

const refusedWith = (code: string) => ({ phase: 'refused', notices: [{ code }] });

/** A disk of the test's own that can be filled and made read-only; the test is skipped where there is none. */
function ownDisk(context: TestContext) {
  const path = join(tempFolder(), 'disk');
  mkdirSync(path);
  const mount = (...args: readonly string[]) => spawnSync('mount', [...args, path], { encoding: 'utf8' });
  const mounted = mount('-t', 'tmpfs', '-o', 'size=16m', 'tmpfs');
  if (mounted.status !== 0) context.skip(`not run: needs a disk of its own (${mounted.stderr ?? mounted.error})`);
  onTestFinished(() => void spawnSync('umount', ['-l', path]));
  const filler = join(path, 'filler');
  return {
    path,
    turn: (to: 'ro' | 'rw') => expect(mount('-o', `remount,${to}`).status).toBe(0),
    fill: () => {
      const { bavail, bsize } = statfsSync(path);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    },
    room: () => rmSync(filler),
  };
}

const filesOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/-(wal|shm)$/.test(entry.name))
    .map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')] as const)
    .toSorted();

describe('a start on a disk that may only be read', () => {
  it('says so, changes nothing, and goes on by "Try again" once it may be written', async (context) => {
    const disk = ownDisk(context);
    await settledClinic(disk.path);
    const before = filesOf(join(disk.path, 'clinic'));
    disk.turn('ro');
    const app = await startApp(disk.path);
    expect(await app.status()).toMatchObject(refusedWith('store-read-only'));
    expect(await app.answer('setup.open-again', null)).toEqual({ ok: true, value: null });
    expect(await app.status()).toMatchObject(refusedWith('store-read-only'));
    // What it can't open it does not offer to begin anew either.
    expect(await app.answer('worklist.page', {} as never)).toMatchObject({ error: { code: 'not-set-up' } });
    expect(filesOf(join(disk.path, 'clinic'))).toEqual(before);
    disk.turn('rw');
    await app.answer('setup.open-again', null);
    await expectAllThere(app);
  });

  it('says so on the very first one', async (context) => {
    const disk = ownDisk(context);
    disk.turn('ro');
    const app = await startApp(disk.path);
    expect(await app.status()).toMatchObject(refusedWith('store-read-only'));
    disk.turn('rw');
    await app.answer('setup.open-again', null);
    expect(await app.status()).toMatchObject({ phase: 'welcome', notices: [] });
  });
});

describe('a start on a full disk', () => {
  it('says so, loses nothing, and goes on by "Try again" once there is room', async (context) => {
    const disk = ownDisk(context);
    await settledClinic(disk.path);
    disk.fill();
    const app = await startApp(disk.path);
    expect(await app.status()).toMatchObject(refusedWith('store-disk-full'));
    disk.room();
    await app.answer('setup.open-again', null);
    await expectAllThere(app);
  });

  it('says so on the very first one, and leaves no half-made clinic behind', async (context) => {
    const disk = ownDisk(context);
    disk.fill();
    const app = await startApp(disk.path);
    const setUp = () =>
      app.answer('setup.finish', {
        manager: { name: 'Thandi', pin: '4711' },
        settings: defaultSettings,
        mandrillKey: 'md-9Q7xKc2Lw5Tz8Rb1Vf4Nh',
        practicePassword: null,
      });
    expect(await setUp()).toEqual({ ok: false, error: { code: 'store-disk-full' } });
    expect(await app.status()).toMatchObject({ phase: 'welcome' });
    disk.room();
    expect(await setUp()).toMatchObject({ ok: true });
    expect(await app.status()).toMatchObject({ phase: 'ready', atDesk: { name: 'Thandi' } });
  });
});

describe('a start on damaged records', () => {
  it('says what was set aside and under which name, and keeps the damaged file', async () => {
    const folder = tempFolder();
    await settledClinic(folder);
    const records = join(folder, 'clinic', 'records.db');
    const damaged = Buffer.concat([Buffer.alloc(4096, 0x5a), readFileSync(records).subarray(4096)]);
    writeFileSync(records, damaged);
    for (const end of ['-wal', '-shm']) rmSync(`${records}${end}`, { force: true });
    const app = await startApp(folder);
    const { phase, notices } = await app.status();
    const [told] = notices;
    expect(phase).toBe('ready');
    if (told?.code !== 'records-restored' && told?.code !== 'records-set-aside') throw new Error(`told ${told?.code}`);
    expect(readFileSync(join(folder, 'clinic', told.file)).equals(damaged)).toBe(true);
    if (told.code === 'records-restored') await expectAllThere(app);
  });

  it('with a damaged file of the sealed key opens by the keychain, says that the paper is worth nothing, and makes a new one', async () => {
    const folder = tempFolder();
    await settledClinic(folder);
    writeFileSync(join(folder, 'clinic', 'key.json'), '');
    const app = await startApp(folder);
    await expectAllThere(app);
    expect(await app.status()).toMatchObject({ notices: [{ code: 'recovery-lost' }] });
    const people = await app.answer('people.list', null);
    const thandi = people.ok ? people.value.find(({ name }) => name === 'Thandi') : undefined;
    await app.answer('desk.sign-in', { personId: thandi?.id ?? '', pin: '4711' });
    const renewed = await app.answer('recovery.renew', null);
    if (!renewed.ok) throw new Error(renewed.error.code);
    expect(await app.status()).toMatchObject({ notices: [] });
    const audit = await app.answer('audit.list', { patientId: null });
    expect(audit.ok && audit.value[0]).toMatchObject({ action: 'passphrase-renewed', actor: 'Thandi' });
    await app.stop();
    rmSync(join(folder, 'clinic', 'keychain.json'));
    const locked = await startApp(folder);
    expect(await locked.status()).toMatchObject({ phase: 'locked', notices: [{ code: 'key-lost' }] });
    expect(await locked.answer('setup.unlock', { passphrase: renewed.value.passphrase })).toMatchObject({ ok: true });
    await expectAllThere(locked);
    // The other secrets went with the keychain: that is said as it is, not as a key that Mandrill refuses.
    await expect.poll(async () => (await locked.status()).sync.lastFailure).toEqual({ code: 'mandrill-key-needed' });
    await locked.answer('desk.sign-in', { personId: thandi?.id ?? '', pin: '4711' });
    expect(await locked.answer('mandrill.test', { url: defaultSettings.mandrillUrl, key: null })).toEqual({
      ok: false,
      error: { code: 'mandrill-key-needed' },
    });
  });

  it.each([
    ['damaged', (file: string) => writeFileSync(file, '{"salt":')],
    ['gone', (file: string) => rmSync(file)],
  ])(
    'with the keychain lost and the sealed key %s, says that no passphrase helps, and goes on once the file is back',
    async (trouble, spoil) => {
      const folder = tempFolder();
      await settledClinic(folder);
      const file = join(folder, 'clinic', 'key.json');
      const whole = readFileSync(file);
      rmSync(join(folder, 'clinic', 'keychain.json'));
      spoil(file);
      const app = await startApp(folder);
      expect(await app.status()).toMatchObject({
        phase: 'locked',
        notices: [{ code: 'sealed-key-lost', trouble, file }],
      });
      expect(await app.answer('setup.unlock', { passphrase: 'AAAA' })).toMatchObject({
        error: { code: 'sealed-key-lost' },
      });
      writeFileSync(file, whole);
      await app.answer('setup.open-again', null);
      expect(await app.status()).toMatchObject({ phase: 'locked', notices: [{ code: 'key-lost' }] });
      expect(await app.answer('setup.unlock', { passphrase: 'AAAA' })).toMatchObject({
        error: { code: 'passphrase-wrong' },
      });
    },
  );
});

it('a dialog for a file opens while the clinic is set up and for a manager, not while the list is covered or the records are locked', async () => {
  const folder = tempFolder();
  let opened = 0;
  const dialog = async () => {
    opened += 1;
    return '/practice/practice.db';
  };
  const choose = (app: Controller) => app.answer('practice.choose-file', { what: 'database' });
  const first = await startApp(folder, dialog);
  expect(await choose(first)).toEqual({ ok: true, value: '/practice/practice.db' });
  await first.stop();
  await settledClinic(folder);
  const covered = await startApp(folder, dialog);
  expect(await choose(covered)).toEqual({ ok: false, error: { code: 'nobody-at-desk' } });
  await covered.stop();
  rmSync(join(folder, 'clinic', 'keychain.json'));
  expect(await choose(await startApp(folder, dialog))).toEqual({ ok: false, error: { code: 'not-set-up' } });
  expect(opened).toBe(1);
});
