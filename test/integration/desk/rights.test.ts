import { describe, expect, it } from 'vitest';
import { openClinic } from '../../support/desk/open-workspace.ts';

/** A clinic with a receptionist at the desk instead of its manager. */
async function withReceptionist() {
  const clinic = await openClinic();
  // Whoever comes first is the manager, whatever was asked for.
  await clinic.workspace.handle('people.add', { name: 'Thandi', pin: '9999', role: 'receptionist' });
  await clinic.workspace.handle('people.add', { name: 'Marelize', pin: '1234', role: 'receptionist' });
  const people = await clinic.workspace.handle('people.list', null);
  const marelize = people.ok ? people.value.find((person) => person.name === 'Marelize') : undefined;
  const signedIn = await clinic.workspace.handle('desk.sign-in', { personId: marelize?.id ?? '', pin: '1234' });
  expect(signedIn).toMatchObject({ ok: true, value: { name: 'Marelize' } });
  const settings = await clinic.workspace.handle('settings.read', null);
  if (!settings.ok) throw new Error(settings.error.code);
  return { clinic, settings: settings.value };
}

describe('what only a manager may do', () => {
  it('is refused to a receptionist: connections, whose mail, people, the audit', async () => {
    const { clinic, settings } = await withReceptionist();
    await using _clinic = clinic;
    const { handle } = clinic.workspace;
    const refused = { ok: false, error: { code: 'manager-needed' } };
    expect(await handle('settings.save', { ...settings, writing: false })).toEqual(refused);
    expect(
      await handle('settings.save', { ...settings, whoseMail: { ...settings.whoseMail, wholeAccount: true } }),
    ).toEqual(refused);
    expect(await handle('mandrill.test', { url: settings.mandrillUrl, key: null })).toEqual(refused);
    expect(await handle('people.add', { name: 'X', pin: '1234', role: 'manager' })).toEqual(refused);
    expect(await handle('audit.list', { patientId: null })).toEqual(refused);
  });

  it('leaves colours and quiet hours to everyone', async () => {
    const { clinic, settings } = await withReceptionist();
    await using _clinic = clinic;
    const comfort = { ...settings, theme: 'dark', quietHours: { from: '18:00', to: '07:00' }, awayMinutes: 5 } as const;
    expect(await clinic.workspace.handle('settings.save', comfort)).toMatchObject({ ok: true });
    expect(await clinic.workspace.handle('settings.read', null)).toMatchObject({ value: { theme: 'dark' } });
  });

  it('covers for whoever is at the desk after the chosen minutes, and has nothing to cover once nobody is', async () => {
    const { clinic, settings } = await withReceptionist();
    await using _clinic = clinic;
    expect(clinic.workspace.awayAfter()).toBe(3);
    await clinic.workspace.handle('settings.save', { ...settings, awayMinutes: 7 });
    expect(clinic.workspace.awayAfter()).toBe(7);
    await clinic.workspace.handle('desk.sign-out', null);
    expect(clinic.workspace.awayAfter()).toBeNull();
    const query = { view: 'to-fix', search: '', type: null, reason: null, sort: 'urgent', cursor: null } as const;
    expect(await clinic.workspace.handle('worklist.page', query)).toEqual({
      ok: false,
      error: { code: 'nobody-at-desk' },
    });
  });

  it('locks a PIN after five wrong tries, for a while', async () => {
    const { clinic } = await withReceptionist();
    await using _clinic = clinic;
    const people = await clinic.workspace.handle('people.list', null);
    const marelize = people.ok ? people.value.find((person) => person.name === 'Marelize') : undefined;
    const personId = marelize?.id ?? '';
    const tryPin = (pin: string) => clinic.workspace.handle('desk.sign-in', { personId, pin });
    for (let left = 4; left > 0; left -= 1) {
      expect(await tryPin('0000')).toMatchObject({ error: { code: 'pin-wrong', triesLeft: left } });
    }
    expect(await tryPin('0000')).toMatchObject({ error: { code: 'pin-locked' } });
    expect(await tryPin('1234')).toMatchObject({ error: { code: 'pin-locked' } });
    await clinic.clock.advance(5 * 60_000 + 1);
    expect(await tryPin('1234')).toMatchObject({ ok: true });
  });

  it('answers nothing of a patient while nobody is at the desk', async () => {
    const { clinic } = await withReceptionist();
    await using _clinic = clinic;
    const { handle } = clinic.workspace;
    await handle('desk.sign-out', null);
    const covered = { ok: false, error: { code: 'nobody-at-desk' } };
    expect(await handle('patients.search', { text: 'a' })).toEqual(covered);
    expect(await handle('done.page', { search: '', cursor: null })).toEqual(covered);
    expect(await handle('case.open', { rowId: 'line|a@b.example|1' })).toEqual(covered);
    expect(await handle('audit.list', { patientId: null })).toEqual(covered);
    expect(await handle('people.list', null)).toMatchObject({ ok: true });
  });
});
