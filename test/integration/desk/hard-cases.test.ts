import { describe, expect, it } from 'vitest';
import type { WorklistRow } from '../../../src-main/contract/worklist.ts';
import { type Clinic, type ClinicOptions, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, hour, message, start } from '../../support/mandrill/fixtures.ts';

const naledi = { id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' } as const;
const bounceOf = (number: number, ts: number, tags: readonly string[] = ['recall']) =>
  message(number, { ts, email: naledi.email, metadata: {}, tags }, [hardBounce(ts + 9)]);
const bounced = bounceOf(1, start - day);

const open = (own: Partial<ClinicOptions> = {}) => openClinic({ messages: [bounced], patients: [naledi], ...own });

const lineOf = async (clinic: Clinic): Promise<WorklistRow | undefined> =>
  (await clinic.rows()).find(({ section }) => section === 'line');

async function save(clinic: Clinic, text: string, own = {}): Promise<string> {
  const saved = await clinic.workspace.handle('correction.save', {
    rowId: (await lineOf(clinic))?.id ?? '',
    patientId: null,
    alsoFor: [],
    belongsToAnotherConfirmed: false,
    suggestionTaken: false,
    text,
    ...own,
  });
  if (!saved.ok) throw new Error(saved.error.code);
  return saved.value.ids[0] ?? '';
}

const undo = (clinic: Clinic, id: string) => clinic.workspace.handle('correction.undo', { ids: [id] });

const decide = async (clinic: Clinic, kind: 'no-email' | 'snoozed' | 'wrong-number' | 'voicemail') => {
  const decided = await clinic.workspace.handle('line.decide', {
    rowId: (await lineOf(clinic))?.id ?? '',
    kind,
    until: kind === 'snoozed' ? clinic.clock.now() + 5 * day * 1000 : null,
    note: kind === 'wrong-number' ? '082 555 0134' : null,
  });
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.ids;
};

const done = async (clinic: Clinic) => {
  const page = await clinic.workspace.handle('done.page', { search: '', cursor: null });
  return page.ok ? page.value.rows.filter(({ address }) => address === naledi.email).map(({ kind }) => kind) : [];
};

/** Later mail comes in with a check an hour on. */
async function later(clinic: Clinic, ...messages: readonly ReturnType<typeof message>[]): Promise<void> {
  clinic.mandrill.add(messages);
  await clinic.clock.advance(hour * 1_000);
  await clinic.check();
}

const seconds = (clinic: Clinic): number => Math.floor(clinic.clock.now() / 1000);

describe('a clock that was wrong', () => {
  it('by a year, when a correction was saved: it is written ten seconds after somebody set it right', async () => {
    await using clinic = await open();
    clinic.clock.jump(365 * day * 1_000);
    await save(clinic, 'naledi@gmail.com');
    clinic.clock.jump(-365 * day * 1_000);
    await clinic.clock.advance(9_000);
    await clinic.workspace.idle();
    expect(clinic.practice.emailOf('P1')).toBe(naledi.email);
    await clinic.clock.advance(12_000);
    await clinic.workspace.idle();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
  });

  it('while the practice database was away: it is tried again within five minutes, also after a restart', async () => {
    let away = true;
    await using clinic = await open({
      around: (connector) => ({
        ...connector,
        updateEmail: async (update) =>
          away
            ? { outcome: 'unreachable', failure: { code: 'practice-unreachable' } }
            : await connector.updateEmail(update),
      }),
    });
    clinic.clock.jump(30 * day * 1_000);
    await save(clinic, 'naledi@gmail.com');
    await clinic.clock.advance(60_000);
    clinic.clock.jump(-30 * day * 1_000);
    away = false;
    await clinic.clock.advance(301_000);
    await clinic.workspace.idle();
    await clinic.clock.advance(301_000);
    await clinic.workspace.idle();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
  });

  it('leaves the newest step the newest', async () => {
    await using clinic = await open();
    clinic.clock.jump(2 * hour * 1_000);
    await decide(clinic, 'snoozed');
    const [waiting] = await clinic.rows('waiting');
    clinic.clock.jump(-2 * hour * 1_000);
    await clinic.workspace.handle('line.decide', {
      rowId: waiting?.id ?? '',
      kind: 'wrong-number',
      until: null,
      note: '082 555 0134',
    });
    expect(await lineOf(clinic)).toMatchObject({ lastDecision: { kind: 'wrong-number' } });
  });
});

describe('an undo that is itself undone', () => {
  it('is not confirmed with the patient where the suggestion it brings back never was', async () => {
    await using clinic = await open();
    const first = await save(clinic, 'naledi@gmail.com', { suggestionTaken: true });
    await clinic.deliver();
    await undo(clinic, first);
    await clinic.deliver();
    const back = (await clinic.store.cases.facts([naledi.email]))[0]?.corrections.find(
      ({ undoes }) => undoes === first,
    );
    await undo(clinic, back?.id ?? '');
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
    const again = (await clinic.store.cases.facts([naledi.email]))[0]?.corrections.findLast(
      ({ undoes }) => undoes !== null,
    );
    expect(again).toMatchObject({ undoes: back?.id, state: 'written', confirmedWithPatient: false });
    // A report that did not arrive meanwhile asks for that first.
    await later(clinic, bounceOf(2, seconds(clinic) + 60, ['consult-report']));
    const report = (await clinic.rows()).find(({ section }) => section === 'report');
    expect(report?.step.kind).toBe('confirm-with-patient');
  });
});

describe('what is taken back', () => {
  it('leaves earlier endings of the same line in Done', async () => {
    await using clinic = await open();
    await decide(clinic, 'no-email');
    expect(await done(clinic)).toEqual(['no-email']);
    await later(clinic, bounceOf(2, seconds(clinic) + 60, ['consult-report']));
    const ids = await decide(clinic, 'no-email');
    expect(await done(clinic)).toEqual(['no-email', 'no-email']);
    await clinic.workspace.handle('decision.undo', { ids });
    expect(await done(clinic)).toEqual(['no-email']);
  });

  it('also by a correction', async () => {
    await using clinic = await open();
    await decide(clinic, 'no-email');
    await later(clinic, bounceOf(2, seconds(clinic) + 60, ['consult-report']));
    const id = await save(clinic, 'naledi@gmail.com');
    await clinic.deliver();
    expect(await done(clinic)).toEqual(['corrected', 'no-email']);
    await undo(clinic, id);
    await clinic.deliver();
    expect(await done(clinic)).toEqual(['no-email']);
  });

  it('is recorded once, however often it is asked for', async () => {
    await using clinic = await open();
    const ids = await decide(clinic, 'voicemail');
    await clinic.workspace.handle('decision.undo', { ids });
    await clinic.workspace.handle('decision.undo', { ids });
    const lines = await clinic.store.audit.list('P1', 100);
    expect(lines.filter(({ action }) => action === 'decision-undone')).toHaveLength(1);
  });
});

describe('a patient without email', () => {
  for (const how of ['kept', 'removed'] as const) {
    it(`asks to give a later report another way, and is closed again once it was (address ${how})`, async () => {
      await using clinic = await open();
      if (how === 'kept') await decide(clinic, 'no-email');
      else {
        await save(clinic, '');
        await clinic.deliver();
      }
      expect(await lineOf(clinic)).toBeUndefined();
      await later(clinic, bounceOf(2, seconds(clinic) + 60, ['consult-report']));
      expect(await lineOf(clinic)).toMatchObject({ opening: { kind: 'another-way' } });
      const report = (await clinic.rows()).find(({ section }) => section === 'report');
      await clinic.workspace.handle('report.settle', { rowId: report?.id ?? '', how: 'given-another-way' });
      expect(await clinic.rows()).toEqual([]);
    });
  }
});

describe('where corrections are typed by hand', () => {
  it('the line ends when the case is opened after that, not only at the next check', async () => {
    await using clinic = await open({ settings: { writing: false } });
    await save(clinic, 'naledi@gmail.com');
    const row = await lineOf(clinic);
    expect(row?.step.kind).toBe('type-in-practice');
    clinic.practice.setEmail('P1', 'naledi@gmail.com');
    await clinic.workspace.handle('case.open', { rowId: row?.id ?? '' });
    await clinic.clock.advance(1_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await clinic.rows()).toEqual([]);
    expect(await done(clinic)).toEqual(['corrected']);
  });
});

describe('an undo that is typed by hand', () => {
  it('opens the line again like one that was written', async () => {
    await using clinic = await open({ settings: { writing: false } });
    const first = await save(clinic, 'naledi@gmail.com');
    clinic.practice.setEmail('P1', 'naledi@gmail.com');
    await clinic.check();
    expect(await done(clinic)).toEqual(['corrected']);
    await undo(clinic, first);
    await clinic.deliver();
    clinic.practice.setEmail('P1', naledi.email);
    await clinic.check();
    expect((await clinic.store.journal.get(first))?.state).toBe('undone');
    expect(await done(clinic)).toEqual([]);
    expect(await lineOf(clinic)).toMatchObject({ step: { kind: 'correct' } });
  });
});

describe('what reached the wrong address', () => {
  it('leaves out mail that names the one whose address it is', async () => {
    const sipho = { id: 'P2', name: 'Sipho Dlamini', email: 'sipho@mweb.example' };
    await using clinic = await open({ patients: [naledi, sipho] });
    const row = await lineOf(clinic);
    await clinic.workspace.handle('editor.check', { rowId: row?.id ?? '', patientId: null, text: sipho.email });
    const id = await save(clinic, sipho.email, { belongsToAnotherConfirmed: true });
    await clinic.deliver();
    const now = seconds(clinic);
    await later(
      clinic,
      message(2, { ts: now + 60, email: 'sipho@mweb.example', metadata: { patient_id: 'P2' } }),
      message(3, { ts: now + 70, email: 'sipho@mweb.example', metadata: { patient_id: 'P1' } }),
      message(4, { ts: now + 80, email: 'sipho@mweb.example', metadata: {} }),
    );
    const reached = await clinic.workspace.handle('correction.reached', { id });
    expect(reached.ok && reached.value.map(({ sentAt }) => sentAt - now)).toEqual([70, 80]);
  });
});
