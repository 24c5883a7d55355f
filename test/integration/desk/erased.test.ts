import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { StoreFault } from '../../../src-main/store/port.ts';
import { type Clinic, type ClinicOptions, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, hour, message, start } from '../../support/mandrill/fixtures.ts';

const naledi = { id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' } as const;
const sipho = { id: 'P2', name: 'Sipho Dlamini', email: 'family@mweb.example' } as const;
const bounce = message(1, { ts: start - day, email: naledi.email, metadata: {} }, [hardBounce(start - day + 9)]);
const block = {
  email: naledi.email,
  reason: 'hard-bounce',
  detail: '550 5.1.1 no such user',
  at: start - day + 9,
  subaccount: 'north',
  sender: null,
} as const;

const open = (own: Partial<ClinicOptions> = {}) =>
  openClinic({ messages: [bounce], patients: [naledi, sipho], ...own });

const erase = (clinic: Clinic, patientId = 'P1') =>
  clinic.workspace.handle('patient-data.erase', { patientId, reason: 'She asked' });

const lines = async (clinic: Clinic) => (await clinic.rows()).map(({ address, patient }) => [address, patient?.id]);

/** A day on: Mandrill is read again as far back as it remembers. */
async function nextDay(clinic: Clinic): Promise<void> {
  await clinic.clock.advance(day * 1_000 + 1);
  await clinic.check();
}

it('does not come back with what Mandrill still tells of old mail, nor with its list of blocks', async () => {
  await using clinic = await open({ blocks: [block] });
  expect(await lines(clinic)).toEqual([[naledi.email, 'P1']]);
  expect(await erase(clinic)).toMatchObject({ ok: true });
  await clinic.check();
  await nextDay(clinic);
  await clinic.restart();
  await nextDay(clinic);
  expect(await lines(clinic)).toEqual([]);
  expect(await clinic.store.patients.get('P1')).toBeNull();
  expect(await clinic.store.messages.get(bounce.id)).toBeNull();
  expect(clinic.toasts).toHaveLength(1);
});

it('opens a new case, announced, by a bounce after the erasing', async () => {
  await using clinic = await open();
  await erase(clinic);
  const now = Math.floor(clinic.clock.now() / 1000);
  clinic.mandrill.add([message(2, { ts: now + 60, email: naledi.email, metadata: {} }, [hardBounce(now + 69)])]);
  await clinic.clock.advance(hour * 1_000);
  await clinic.check();
  expect(await lines(clinic)).toEqual([[naledi.email, 'P1']]);
  expect(clinic.toasts).toHaveLength(2);
});

it('counts mail that was on its way at the erasing as new once it bounces', async () => {
  const sent = message(2, { ts: start - hour, email: naledi.email, metadata: {} });
  await using clinic = await open({ messages: [sent] });
  await erase(clinic);
  expect(await lines(clinic)).toEqual([]);
  const now = Math.floor(clinic.clock.now() / 1000);
  clinic.mandrill.add([message(2, { ts: start - hour, email: naledi.email, metadata: {} }, [hardBounce(now + 60)])]);
  await clinic.clock.advance(hour * 1_000);
  await clinic.check();
  expect(await lines(clinic)).toEqual([[naledi.email, 'P1']]);
});

it('is not brought back by a case of those who share the address, until mail fails there again', async () => {
  const shared = { ...naledi, email: sipho.email };
  const old = message(1, { ts: start - day, email: sipho.email, metadata: {} }, [hardBounce(start - day + 9)]);
  await using clinic = await open({ messages: [old], patients: [shared, sipho] });
  expect((await lines(clinic)).map(([, id]) => id)).toEqual(expect.arrayContaining(['P1', 'P2']));
  await erase(clinic);
  await nextDay(clinic);
  expect(await lines(clinic)).toEqual([[sipho.email, 'P2']]);
  expect(await clinic.store.patients.get('P1')).toBeNull();
  const now = Math.floor(clinic.clock.now() / 1000);
  clinic.mandrill.add([message(2, { ts: now, email: sipho.email, metadata: {} }, [hardBounce(now + 9)])]);
  await clinic.clock.advance(hour * 1_000);
  await clinic.check();
  expect((await lines(clinic)).map(([, id]) => id)).toEqual(expect.arrayContaining(['P1', 'P2']));
});

it('takes mail along that names the patient by a number of the sender’s own', async () => {
  const named = message(1, { ts: start - day, email: naledi.email, metadata: { patient_id: 'OC-77' } }, [
    hardBounce(start - day + 9),
  ]);
  await using clinic = await open({ messages: [named] });
  expect(await lines(clinic)).toEqual([[naledi.email, 'P1']]);
  expect(await erase(clinic)).toMatchObject({ ok: true, value: { messages: 1 } });
  await nextDay(clinic);
  expect(await lines(clinic)).toEqual([]);
});

it('leaves no address among what was announced', async () => {
  await using clinic = await open({ messages: [], blocks: [block] });
  expect(await lines(clinic)).toEqual([[naledi.email, 'P1']]);
  const key = `echo:${naledi.email}:0`;
  expect(await clinic.store.announcements.fresh([key])).toEqual([]);
  await erase(clinic);
  expect(await clinic.store.announcements.fresh([key])).toEqual([key]);
  // Nor does a case stay open that stood on Mandrill's list alone.
  expect(await lines(clinic)).toEqual([]);
});

it('does not come back through cases that were being derived meanwhile', async () => {
  let erasing: Promise<unknown> | null = null;
  let begin = (): void => {};
  await using clinic = await open({
    aroundStore: (store) => ({
      ...store,
      cases: {
        ...store.cases,
        facts: async (addresses) => {
          const facts = await store.cases.facts(addresses);
          begin();
          return facts;
        },
      },
    }),
  });
  begin = () => {
    erasing ??= erase(clinic);
  };
  const [row] = await clinic.rows();
  await clinic.workspace.handle('line.decide', { rowId: row?.id ?? '', kind: 'no-email', until: null, note: null });
  expect(await erasing).toMatchObject({ ok: true });
  const done = await clinic.workspace.handle('done.page', { search: '', cursor: null });
  expect(done.ok && done.value.rows).toEqual([]);
  expect(await lines(clinic)).toEqual([]);
});

it('is in no sealed copy either: new ones take the place of all older', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'erased-'));
  try {
    await using clinic = await open({ folder });
    await nextDay(clinic);
    await clinic.clock.advance(1_000);
    const copies = async () => (await readdir(join(folder, 'copies'))).toSorted();
    const before = await copies();
    expect(before.length).toBeGreaterThan(2);
    expect(await erase(clinic)).toMatchObject({ ok: true, value: { copiesRenewed: true } });
    const after = await copies();
    expect(after).toHaveLength(2);
    expect(after.filter((name) => before.includes(name))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('is told where the copies could not be made anew; the next ones do it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'erased-'));
  let full = false;
  try {
    await using clinic = await open({
      folder,
      aroundStore: (store) => ({
        ...store,
        backUp: async () => {
          if (full) throw new StoreFault({ code: 'store-disk-full' });
          return await store.backUp();
        },
      }),
    });
    full = true;
    expect(await erase(clinic)).toMatchObject({ ok: true, value: { copiesRenewed: false } });
    full = false;
    const before = await readdir(join(folder, 'copies'));
    await nextDay(clinic);
    const after = await readdir(join(folder, 'copies'));
    expect(after).toHaveLength(2);
    expect(after.filter((name) => before.includes(name))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
