import { describe, expect, it } from 'vitest';
import { type Clinic, openClinic } from '../../support/desk/open-workspace.ts';

const minute = 60_000;

async function withPeople() {
  const clinic = await openClinic();
  const { handle } = clinic.workspace;
  // Whoever comes first is the manager.
  await handle('people.add', { name: 'Anneke', pin: '9999', role: 'manager' });
  await handle('people.add', { name: 'Marelize', pin: '1234', role: 'receptionist' });
  return clinic;
}

async function idOf(clinic: Clinic, name: string): Promise<string> {
  const people = await clinic.workspace.handle('people.list', null);
  return (people.ok ? people.value.find((person) => person.name === name)?.id : undefined) ?? '';
}

const signIn = async (clinic: Clinic, name: string, pin: string) =>
  clinic.workspace.handle('desk.sign-in', { personId: await idOf(clinic, name), pin });

/** Wrong PINs until the wait begins; answers its length in milliseconds. */
async function lockOut(clinic: Clinic, name: string): Promise<number> {
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = await signIn(clinic, name, '0000');
    if (!answer.ok && answer.error.code === 'pin-locked') return answer.error.until - clinic.clock.now();
  }
  throw new Error('not locked');
}

const locked = { ok: false, error: { code: 'pin-locked' } };

describe('tries of a PIN', () => {
  it('make each wait twice as long as the one before, until the right PIN comes', async () => {
    await using clinic = await withPeople();
    const waits: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      waits.push(await lockOut(clinic, 'Marelize'));
      expect(await signIn(clinic, 'Marelize', '1234')).toMatchObject(locked);
      await clinic.clock.advance((waits.at(-1) ?? 0) + 1);
    }
    expect(waits).toEqual([5 * minute, 10 * minute, 20 * minute]);
    expect(await signIn(clinic, 'Marelize', '1234')).toMatchObject({ ok: true });
    expect(await lockOut(clinic, 'Marelize')).toBe(5 * minute);
  });

  it('never make a wait longer than eight hours', async () => {
    await using clinic = await withPeople();
    let longest = 0;
    for (let round = 0; round < 9; round += 1) {
      longest = await lockOut(clinic, 'Marelize');
      await clinic.clock.advance(longest + 1);
    }
    expect(longest).toBe(8 * 60 * minute);
  });

  it('and their wait outlive a restart, and are each person’s own', async () => {
    await using clinic = await withPeople();
    for (let tries = 0; tries < 3; tries += 1) await signIn(clinic, 'Marelize', '0000');
    await clinic.restart();
    expect(await signIn(clinic, 'Marelize', '0000')).toMatchObject({ error: { code: 'pin-wrong', triesLeft: 1 } });
    expect(await signIn(clinic, 'Marelize', '0000')).toMatchObject(locked);
    await clinic.restart();
    expect(await signIn(clinic, 'Marelize', '1234')).toMatchObject(locked);
    expect(await signIn(clinic, 'Anneke', '9999')).toMatchObject({ ok: true });
  });

  it('under a clock that was years ahead make nobody wait longer once it is right', async () => {
    await using clinic = await withPeople();
    const year = 365 * 24 * 60 * minute;
    clinic.clock.jump(year);
    const wait = await lockOut(clinic, 'Anneke');
    clinic.clock.jump(-year);
    const answer = await signIn(clinic, 'Anneke', '9999');
    expect(answer).toEqual({ ok: false, error: { code: 'pin-locked', until: clinic.clock.now() + wait } });
    await clinic.clock.advance(wait / 2);
    await clinic.restart();
    expect(await signIn(clinic, 'Anneke', '9999')).toMatchObject(locked);
    await clinic.clock.advance(wait / 2 + 1);
    expect(await signIn(clinic, 'Anneke', '9999')).toMatchObject({ ok: true });
  });

  it('made side by side are all counted', async () => {
    await using clinic = await withPeople();
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(clinic, 'Marelize', '0000')));
    const wrong = answers.filter((answer) => !answer.ok && answer.error.code === 'pin-wrong');
    expect(wrong).toHaveLength(4);
    const audit = await clinic.store.audit.list(null, 50);
    expect(audit.filter(({ action }) => action === 'pin-locked')).toMatchObject([{ actor: 'Marelize' }]);
  });
});

describe('a new PIN', () => {
  it('given by a manager ends the old one and the wait, and is recorded without the PIN', async () => {
    await using clinic = await withPeople();
    await lockOut(clinic, 'Marelize');
    await signIn(clinic, 'Anneke', '9999');
    const id = await idOf(clinic, 'Marelize');
    expect(await clinic.workspace.handle('people.reset-pin', { id, pin: '77777' })).toMatchObject({ ok: true });
    expect(await signIn(clinic, 'Marelize', '1234')).toMatchObject({ error: { code: 'pin-wrong' } });
    expect(await signIn(clinic, 'Marelize', '77777')).toMatchObject({ ok: true });
    const line = (await clinic.store.audit.list(null, 50)).find(({ action }) => action === 'pin-reset');
    expect(line).toMatchObject({ actor: 'Anneke', detail: 'Marelize' });
    expect(JSON.stringify(await clinic.store.audit.list(null, 50))).not.toContain('77777');
  });

  it('of one’s own needs the old one, and wrong tries of that count', async () => {
    await using clinic = await withPeople();
    await signIn(clinic, 'Marelize', '1234');
    const change = (old: string) => clinic.workspace.handle('people.change-pin', { old, next: '55555' });
    expect(await change('0000')).toMatchObject({ error: { code: 'pin-wrong', triesLeft: 4 } });
    expect(await change('1234')).toMatchObject({ ok: true });
    expect(await signIn(clinic, 'Marelize', '1234')).toMatchObject({ ok: false });
    expect(await signIn(clinic, 'Marelize', '55555')).toMatchObject({ ok: true });
    for (let tries = 0; tries < 4; tries += 1) await change('0000');
    expect(await change('0000')).toMatchObject(locked);
  });

  it('is not a receptionist’s to give', async () => {
    await using clinic = await withPeople();
    await signIn(clinic, 'Marelize', '1234');
    const id = await idOf(clinic, 'Anneke');
    const refused = { ok: false, error: { code: 'manager-needed' } };
    expect(await clinic.workspace.handle('people.reset-pin', { id, pin: '77777' })).toEqual(refused);
    expect(await clinic.workspace.handle('people.remove', { id })).toEqual(refused);
    expect(await clinic.workspace.handle('audit.verify', null)).toEqual(refused);
    expect(await clinic.workspace.handle('audit.export', { reason: 'x' })).toEqual(refused);
  });
});

describe('removing a person', () => {
  it('ends the PIN at once, also of whoever is at the desk, and keeps the name in the audit', async () => {
    await using clinic = await withPeople();
    const marelize = await idOf(clinic, 'Marelize');
    await signIn(clinic, 'Anneke', '9999');
    await clinic.workspace.handle('people.add', { name: 'Ruan', pin: '4321', role: 'manager' });
    expect(await clinic.workspace.handle('people.remove', { id: marelize })).toMatchObject({ ok: true });
    expect(await clinic.workspace.handle('desk.sign-in', { personId: marelize, pin: '1234' })).toMatchObject({
      ok: false,
    });
    const anneke = await idOf(clinic, 'Anneke');
    expect(await clinic.workspace.handle('people.remove', { id: anneke })).toMatchObject({ ok: true });
    expect(await clinic.workspace.handle('settings.read', null)).toMatchObject({ error: { code: 'nobody-at-desk' } });
    const audit = await clinic.store.audit.list(null, 50);
    expect(audit.filter(({ action }) => action === 'person-removed').map(({ detail }) => detail)).toEqual([
      'Anneke',
      'Marelize',
    ]);
  });

  it('is refused for the last manager, also when two remove each other at once', async () => {
    await using clinic = await withPeople();
    await signIn(clinic, 'Anneke', '9999');
    const anneke = await idOf(clinic, 'Anneke');
    expect(await clinic.workspace.handle('people.remove', { id: anneke })).toEqual({
      ok: false,
      error: { code: 'last-manager' },
    });
    await clinic.workspace.handle('people.add', { name: 'Ruan', pin: '4321', role: 'manager' });
    const ruan = await idOf(clinic, 'Ruan');
    await Promise.all([ruan, anneke].map((id) => clinic.workspace.handle('people.remove', { id })));
    const left = await clinic.workspace.handle('people.list', null);
    expect(left.ok && left.value.filter(({ role }) => role === 'manager')).toHaveLength(1);
  });
});
