import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { WorklistRow } from '../../../src-main/contract/worklist.ts';
import { StoreFault } from '../../../src-main/store/port.ts';
import { type Clinic, type ClinicOptions, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, message, start } from '../../support/mandrill/fixtures.ts';

const bounceOf = (number: number, email: string) =>
  message(number, { ts: start - day, email, metadata: {} }, [hardBounce(start - day + 9)]);
const bounced = bounceOf(1, 'naledi@gmial.com');
const naledi = { id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' };
const open = (own: Partial<ClinicOptions> = {}) => openClinic({ messages: [bounced], patients: [naledi], ...own });

const lineOf = (rows: readonly WorklistRow[], patientId: string) => rows.find((row) => row.patient?.id === patientId);

async function save(clinic: Clinic, row: WorklistRow | undefined, text: string, own = {}) {
  const saved = await clinic.workspace.handle('correction.save', {
    rowId: row?.id ?? '',
    patientId: null,
    alsoFor: [],
    belongsToAnotherConfirmed: false,
    suggestionTaken: false,
    text,
    ...own,
  });
  return saved.ok ? saved.value.ids : saved.error.code;
}

const undo = (clinic: Clinic, ids: readonly string[] | string) =>
  clinic.workspace.handle('correction.undo', { ids: typeof ids === 'string' ? [ids] : ids });

const stateOf = async (clinic: Clinic, ids: readonly string[] | string) =>
  (await clinic.store.journal.get(ids[0] ?? ''))?.state;

describe('an address that is taken out of the record', () => {
  it('leaves NULL where the field takes it, and can be put back and set anew', async () => {
    await using clinic = await open();
    const [row] = await clinic.rows();
    const removed = await save(clinic, row, '');
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBeNull();
    expect(await clinic.store.journal.get(removed[0] ?? '')).toMatchObject({ state: 'written', nextRaw: null });
    expect(await undo(clinic, removed)).toMatchObject({ ok: true });
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmial.com');
  });

  it('can be followed by another before it was written', async () => {
    await using clinic = await open();
    const [row] = await clinic.rows();
    await save(clinic, row, '');
    await save(clinic, row, 'naledi@gmail.com');
    await clinic.deliver();
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
  });
});

describe('a correction behind another of the same patient', () => {
  it('changes its own part of the field only', async () => {
    await using clinic = await open({ patients: [{ ...naledi, email: 'kagiso@mweb.co.za; naledi@gmial.com' }] });
    const [row] = await clinic.rows();
    await save(clinic, row, 'naledi@gmail.con');
    await save(clinic, row, 'naledi@gmail.com');
    await clinic.deliver();
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('kagiso@mweb.co.za; naledi@gmail.com');
  });

  it('is written all the same when the one before it is taken back', async () => {
    const both = 'naledi@gmial.com; mokoena@hotnail.com';
    await using clinic = await open({
      messages: [bounced, bounceOf(2, 'mokoena@hotnail.com')],
      patients: [{ ...naledi, email: both }],
    });
    const rows = await clinic.rows();
    const first = await save(
      clinic,
      rows.find((row) => row.address === 'naledi@gmial.com'),
      'naledi@gmail.com',
    );
    await save(
      clinic,
      rows.find((row) => row.address === 'mokoena@hotnail.com'),
      'mokoena@hotmail.com',
    );
    await undo(clinic, first);
    await clinic.deliver();
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmial.com; mokoena@hotmail.com');
    expect((await clinic.rows()).map((row) => [row.section, row.address])).toEqual([['line', 'naledi@gmial.com']]);
  });

  it('is saved once, however fast Save is pressed twice', async () => {
    await using clinic = await open();
    const [row] = await clinic.rows();
    const answers = await Promise.all([save(clinic, row, 'naledi@gmail.com'), save(clinic, row, 'naledi@gmail.com')]);
    expect(answers.filter((answer) => typeof answer !== 'string')).toHaveLength(1);
    await clinic.deliver();
    await clinic.deliver();
    expect(clinic.practice.changes()).toHaveLength(1);
    expect(await clinic.rows()).toEqual([]);
  });
});

describe('a correction that needs a decision', () => {
  const gone: ClinicOptions['around'] = (connector) => ({
    ...connector,
    updateEmail: async () => ({ outcome: 'gone' }),
    get: async () => ({ ok: true, value: null }),
  });

  it('stays in sight when the patient’s record is gone', async () => {
    await using clinic = await open({ around: gone });
    const [row] = await clinic.rows();
    await save(clinic, row, 'naledi@gmail.com');
    await clinic.deliver();
    expect(await clinic.rows()).toMatchObject([
      { section: 'decision', patient: { id: 'P1', name: 'Naledi Mokoena' }, step: { correction: { state: 'gone' } } },
    ]);
  });

  it('is not dropped by "use mine" where there is no record to write to', async () => {
    await using clinic = await open({ around: gone });
    const [row] = await clinic.rows();
    const ids = await save(clinic, row, 'naledi@gmail.com');
    await clinic.deliver();
    const answer = await clinic.workspace.handle('correction.decide', { id: ids[0] ?? '', choice: 'use-mine' });
    expect(answer).toMatchObject({ error: { code: 'not-allowed-here' } });
    expect(await stateOf(clinic, ids)).toBe('gone');
  });

  it('is not lost by a fault of the disk in the middle of "use mine"', async () => {
    let full = false;
    const fault = () => Promise.reject(new StoreFault({ code: 'store-disk-full' }));
    await using clinic = await open({
      aroundStore: (store) => ({
        ...store,
        journal: {
          ...store.journal,
          add: (...input) => (full ? fault() : store.journal.add(...input)),
          supersede: (...input) => (full ? fault() : store.journal.supersede(...input)),
        },
      }),
    });
    const [row] = await clinic.rows();
    const ids = await save(clinic, row, 'naledi@gmail.com');
    clinic.practice.setEmail('P1', 'naledi@work.example');
    await clinic.deliver();
    full = true;
    const decide = () => clinic.workspace.handle('correction.decide', { id: ids[0] ?? '', choice: 'use-mine' });
    await expect(decide()).rejects.toBeInstanceOf(StoreFault);
    full = false;
    expect(await stateOf(clinic, ids)).toBe('conflict');
    expect(await decide()).toMatchObject({ ok: true });
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
  });

  it('is shown again by a desk whose cache was lost', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cacheless-'));
    {
      await using clinic = await open({ folder });
      const [row] = await clinic.rows();
      await save(clinic, row, 'naledi@gmail.com');
      clinic.practice.setEmail('P1', 'naledi@work.example');
      await clinic.deliver();
      expect(await clinic.rows()).toMatchObject([{ section: 'decision' }]);
    }
    for (const ending of ['', '-wal', '-shm']) await rm(join(folder, `cache.db${ending}`), { force: true });
    {
      // Mandrill has forgotten the bounce by now.
      await using clinic = await open({ folder, messages: [] });
      expect(await clinic.rows()).toMatchObject([
        { section: 'decision', step: { correction: { state: 'conflict', foundRaw: 'naledi@work.example' } } },
      ]);
    }
    await rm(folder, { recursive: true, force: true });
  });
});

it('a correction that somebody else made meanwhile, letter by letter, needs no decision', async () => {
  await using clinic = await open();
  const [row] = await clinic.rows();
  const ids = await save(clinic, row, 'naledi@gmail.com');
  clinic.practice.setEmail('P1', 'naledi@gmail.com');
  await clinic.deliver();
  expect(await stateOf(clinic, ids)).toBe('dropped');
  expect(await clinic.rows()).toEqual([]);
});

describe('taking back', () => {
  it('writes back once, however often it is asked for', async () => {
    await using clinic = await open();
    const [row] = await clinic.rows();
    const ids = await save(clinic, row, 'naledi@gmail.com');
    await clinic.deliver();
    const answers = await Promise.all([undo(clinic, ids), undo(clinic, ids)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    await clinic.deliver();
    await clinic.deliver();
    expect(clinic.practice.changes()).toHaveLength(2);
    expect(await clinic.rows()).toMatchObject([{ section: 'line', step: { kind: 'correct' } }]);
    const done = await clinic.workspace.handle('done.page', { search: '', cursor: null });
    expect(done.ok && done.value.rows.filter((one) => one.address === 'naledi@gmial.com')).toEqual([]);
  });

  it('brings back the address that nobody has, when a patient was found for it by mistake', async () => {
    const sipho = { id: 'P2', name: 'Sipho Dlamini', email: null };
    await using clinic = await open({ patients: [sipho] });
    const [row] = await clinic.rows();
    expect(row).toMatchObject({ section: 'nobody' });
    await clinic.workspace.handle('patients.search', { text: 'Sipho' });
    const ids = await save(clinic, row, 'sipho@gmail.com', { patientId: 'P2' });
    await undo(clinic, ids);
    expect(await clinic.rows()).toMatchObject([{ section: 'nobody', step: { kind: 'find-patient' } }]);
    await clinic.check();
    expect(await clinic.rows()).toMatchObject([{ section: 'nobody' }]);
    expect(await clinic.workspace.handle('done.page', { search: '', cursor: null })).toMatchObject({
      value: { rows: [] },
    });
  });

  it('of a removal that meets somebody else’s address is shown for a decision', async () => {
    await using clinic = await open();
    const [row] = await clinic.rows();
    const ids = await save(clinic, row, '');
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1') ?? '').toBe('');
    await undo(clinic, ids);
    clinic.practice.setEmail('P1', 'naledi@work.example');
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@work.example');
    expect(await clinic.rows()).toMatchObject([
      { section: 'decision', step: { correction: { state: 'conflict', foundRaw: 'naledi@work.example' } } },
    ]);
  });

  it('of a removal opens the line again', async () => {
    await using clinic = await open();
    const [row] = await clinic.rows();
    const ids = await save(clinic, row, '');
    await clinic.deliver();
    await undo(clinic, ids);
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmial.com');
    expect(await clinic.rows()).toMatchObject([{ section: 'line', step: { kind: 'correct' } }]);
  });
});

describe('where writing is off', () => {
  it('a system that is read only asks to have it typed, instead of a decision', async () => {
    await using clinic = await open({
      around: (connector) => ({
        ...connector,
        updateEmail: async () => ({
          outcome: 'refused',
          failure: { code: 'practice-read-only', reason: 'patient-list' },
        }),
      }),
    });
    const [row] = await clinic.rows();
    await save(clinic, row, 'naledi@gmail.com');
    await clinic.deliver();
    expect(await clinic.rows()).toMatchObject([{ section: 'line', step: { kind: 'type-in-practice' } }]);
  });

  it('a typed correction ends, names who entered it, and goes on to Ocumail like a written one', async () => {
    await using clinic = await open({ settings: { writing: false, ocumailFollows: false } });
    const [row] = await clinic.rows();
    const ids = await save(clinic, row, 'naledi@gmail.com');
    clinic.practice.setEmail('P1', 'naledi@gmail.com');
    await clinic.check();
    expect(await stateOf(clinic, ids)).toBe('written');
    expect(await clinic.rows()).toMatchObject([
      { step: { kind: 'change-in-ocumail', newAddress: 'naledi@gmail.com' } },
    ]);
  });

  it('is overtaken by whatever else somebody typed', async () => {
    await using clinic = await open({ settings: { writing: false } });
    const [row] = await clinic.rows();
    const ids = await save(clinic, row, 'naledi@gmail.com');
    clinic.practice.setEmail('P1', 'naledi@work.example');
    await clinic.check();
    expect(await stateOf(clinic, ids)).toBe('dropped');
    expect(await clinic.rows()).toEqual([]);
    expect(await clinic.workspace.handle('done.page', { search: '', cursor: null })).toMatchObject({
      value: { rows: [{ kind: 'changed-elsewhere' }] },
    });
  });
});

describe('what may be asked', () => {
  it('no other patient than the line’s own can be put in its place', async () => {
    const sipho = { id: 'P2', name: 'Sipho Dlamini', email: 'sipho@gmail.com' };
    await using clinic = await open({ patients: [naledi, sipho] });
    await clinic.workspace.handle('patients.search', { text: 'Sipho' });
    const row = lineOf(await clinic.rows(), 'P1');
    expect(await save(clinic, row, 'x@gmail.com', { patientId: 'P2' })).toBe('not-allowed-here');
    await clinic.deliver();
    expect(clinic.practice.emailOf('P2')).toBe('sipho@gmail.com');
  });

  it('nobody at the desk lifts no block', async () => {
    await using clinic = await open();
    const [row] = await clinic.rows();
    await clinic.workspace.handle('desk.sign-out', null);
    const answer = await clinic.workspace.handle('line.decide', {
      rowId: row?.id ?? '',
      kind: 'address-is-right',
      until: null,
      note: null,
    });
    expect(answer).toMatchObject({ error: { code: 'nobody-at-desk' } });
    expect(clinic.mandrill.log.filter((call) => call.call === 'rejects/delete')).toEqual([]);
  });
});

describe('delivery', () => {
  it('goes on by itself after a fault of the disk', async () => {
    let full = false;
    await using clinic = await open({
      aroundStore: (store) => ({
        ...store,
        journal: {
          ...store.journal,
          update: (...input) =>
            full ? Promise.reject(new StoreFault({ code: 'store-disk-full' })) : store.journal.update(...input),
        },
      }),
    });
    const [row] = await clinic.rows();
    await save(clinic, row, 'naledi@gmail.com');
    full = true;
    await clinic.clock.advance(15_000);
    full = false;
    await clinic.clock.advance(61_000);
    await vi.waitFor(() => expect(clinic.practice.changes()).toHaveLength(1));
  });
});
