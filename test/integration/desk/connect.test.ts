import { expect, it } from 'vitest';
import type { Settings } from '../../../src-main/contract/settings.ts';
import { practicePasswordsIn } from '../../../src-main/shell/practice-passwords.ts';
import { type Clinic, openClinic } from '../../support/desk/open-workspace.ts';

async function settingsOf({ workspace }: Clinic): Promise<Settings> {
  const read = await workspace.handle('settings.read', null);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const patients = [{ id: '1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' }];

it('writing is switched on only after a dry run of exactly this connection, and a changed one switches it off', async () => {
  await using clinic = await openClinic({ patients, settings: { writing: false } });
  const { handle } = clinic.workspace;
  const settings = await settingsOf(clinic);
  const on = { ...settings, writing: true };
  const refused = { ok: false, error: { code: 'dry-run-needed' } };
  expect(await handle('settings.save', on)).toEqual(refused);
  const config = settings.practice;
  if (config === null || config.engine !== 'sqlite') throw new Error('no practice');
  const other = { ...config, mapping: { ...config.mapping, mobile: null } };
  expect(await handle('practice.dry-run', { config: other, password: null, patientId: null })).toMatchObject({
    ok: true,
  });
  expect(await handle('settings.save', on)).toEqual(refused);
  expect(await handle('practice.dry-run', { config, password: null, patientId: null })).toMatchObject({ ok: true });
  expect(clinic.practice.emailOf('1')).toBe('naledi@gmial.com');
  expect(clinic.practice.changes()).toEqual([]);
  expect(await handle('settings.save', on)).toMatchObject({ ok: true });
  expect(await handle('settings.save', { ...on, practice: other })).toMatchObject({ ok: true });
  expect(await settingsOf(clinic)).toMatchObject({ writing: false, practice: other });
});

it('a dry run with another password than the kept one switches nothing on', async () => {
  await using clinic = await openClinic({ patients, settings: { writing: false } });
  const { handle } = clinic.workspace;
  const settings = await settingsOf(clinic);
  if (settings.practice === null) throw new Error('no practice');
  const trial = { config: settings.practice, password: 'of the administrator', patientId: null };
  expect(await handle('practice.dry-run', trial)).toMatchObject({ ok: true });
  expect(await handle('settings.save', { ...settings, writing: true })).toEqual({
    ok: false,
    error: { code: 'dry-run-needed' },
  });
});

it('a password counts for the server and user that it was entered for; the old one goes with its connection', async () => {
  const kept = new Map<string, string>();
  const keychain = {
    read: async (name: string) => kept.get(name) ?? null,
    keep: async (name: string, secret: string) => void kept.set(name, secret),
  };
  const passwords = await practicePasswordsIn(keychain);
  const place = {
    engine: 'postgresql',
    host: 'db.example',
    port: 5432,
    database: 'practice',
    user: 'desk',
    encryption: { kind: 'checked', caFile: null },
  } as const;
  const moved = { ...place, host: 'other.example' };
  await passwords.keep(place, 'one');
  expect(passwords.of({ ...place, database: 'another' })).toBe('one');
  expect(passwords.of(moved)).toBeNull();
  expect(passwords.of({ ...place, user: 'root' })).toBeNull();
  await passwords.keep(moved, 'two');
  expect(passwords.of(place)).toBe('one');
  await passwords.keepOnly(moved);
  const again = await practicePasswordsIn(keychain);
  expect([again.of(place), again.of(moved)]).toEqual([null, 'two']);
});
