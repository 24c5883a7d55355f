import { describe, expect, it } from 'vitest';
import type { DecideLine } from '../../../src-main/contract/bridge.ts';
import type { WorklistRow } from '../../../src-main/contract/worklist.ts';
import { type Clinic, type ClinicOptions, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, hour, message, start } from '../../support/mandrill/fixtures.ts';

const naledi = { id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' } as const;
const report = message(1, { ts: start - hour, email: 'naledi@gmial.com', tags: ['consult-report'] }, [
  hardBounce(start - hour + 60),
]);

const open = (own: Partial<ClinicOptions> = {}) => openClinic({ messages: [report], patients: [naledi], ...own });

async function correct(clinic: Clinic, text: string): Promise<readonly string[]> {
  const row = (await clinic.rows()).find(({ section }) => section === 'line');
  const saved = await clinic.workspace.handle('correction.save', {
    rowId: row?.id ?? '',
    patientId: null,
    text,
    alsoFor: [],
    belongsToAnotherConfirmed: false,
    suggestionTaken: false,
  });
  if (!saved.ok) throw new Error(saved.error.code);
  return saved.value.ids;
}

/** All that the screens show of the lines. */
async function shown(clinic: Clinic): Promise<{ readonly open: readonly WorklistRow[]; readonly done: number }> {
  const done = await clinic.workspace.handle('done.page', { search: '', cursor: null });
  if (!done.ok) throw new Error(done.error.code);
  return { open: [...(await clinic.rows('to-fix')), ...(await clinic.rows('waiting'))], done: done.value.rows.length };
}

describe('a correction taken back later', () => {
  it('lists what reached the wrong address meanwhile, by type and time, for whoever answers for it', async () => {
    await using clinic = await open();
    const [id = ''] = await correct(clinic, 'naledi@wrong.example');
    await clinic.deliver();
    const written = Math.floor(clinic.clock.now() / 1000);
    clinic.mandrill.add([
      // Before the write, to somebody whose address it has been all along.
      message(2, { ts: start - 2 * hour, email: 'naledi@wrong.example', tags: ['review'] }),
      message(3, { ts: written + 60, email: 'Naledi@Wrong.example', tags: ['consult-report'] }),
      message(4, { ts: written + 120, email: 'naledi@wrong.example', tags: ['recall'] }, [hardBounce(written + 130)]),
      message(5, { ts: written + 180, email: 'naledi@wrong.example', tags: ['recall'] }),
    ]);
    await clinic.clock.advance(hour * 1_000);
    await clinic.check();

    const reached = await clinic.workspace.handle('correction.reached', { id });
    expect(reached.ok && reached.value.map(({ type, sentAt }) => [type, sentAt])).toEqual([
      ['consult-report', written + 60],
      ['recall', written + 180],
    ]);

    expect(await clinic.workspace.handle('correction.undo', { ids: [id] })).toMatchObject({ ok: true });
    const lines = await clinic.store.audit.list('P1', 100);
    const told = lines.find(({ action }) => action === 'correction-undo-saved');
    expect(told).toMatchObject({ actor: 'Thandi', oldValue: 'naledi@wrong.example', newValue: 'naledi@gmial.com' });
    const back = (await clinic.store.journal.open()).find(({ undoes }) => undoes === id);
    expect(told?.detail).toBe(
      `${back?.id}: delivered meanwhile: consult-report ${iso(written + 60)}, recall ${iso(written + 180)}`,
    );
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmial.com');
    expect((await clinic.store.journal.get(id))?.state).toBe('undone');
    expect((await clinic.rows()).find(({ section }) => section === 'line')).toMatchObject({
      address: 'naledi@gmial.com',
      patient: { id: 'P1' },
      step: { kind: 'correct' },
    });
  });

  it('says nothing of mail where none arrived there', async () => {
    await using clinic = await open();
    const [id = ''] = await correct(clinic, 'naledi@wrong.example');
    await clinic.deliver();
    await clinic.workspace.handle('correction.undo', { ids: [id] });
    const [back] = await clinic.store.journal.open();
    const [told] = (await clinic.store.audit.list('P1', 100)).filter(
      ({ action }) => action === 'correction-undo-saved',
    );
    expect([back?.undoes, told?.detail]).toEqual([id, back?.id]);
  });

  it('waits its own ten seconds: taking that back leaves the correction as it was', async () => {
    await using clinic = await open();
    const [id = ''] = await correct(clinic, 'naledi@gmail.com');
    await clinic.deliver();
    const before = await shown(clinic);
    await clinic.workspace.handle('correction.undo', { ids: [id] });
    const back = (await clinic.store.journal.open()).find(({ undoes }) => undoes === id);
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
    await clinic.workspace.handle('correction.undo', { ids: [back?.id ?? ''] });
    await clinic.deliver();
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
    expect(clinic.practice.changes()).toHaveLength(1);
    expect((await clinic.store.journal.get(id))?.state).toBe('written');
    expect(await shown(clinic)).toEqual(before);
  });

  it('is written when the practice database is back, also after a restart', async () => {
    let away = false;
    await using clinic = await open({
      around: (connector) => ({
        ...connector,
        updateEmail: async (update) =>
          away
            ? { outcome: 'unreachable', failure: { code: 'practice-unreachable' } }
            : await connector.updateEmail(update),
      }),
    });
    const ids = await correct(clinic, 'naledi@wrong.example');
    await clinic.deliver();
    away = true;
    await clinic.workspace.handle('correction.undo', { ids });
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@wrong.example');
    await clinic.restart();
    away = false;
    await clinic.clock.advance(hour * 1_000);
    await clinic.workspace.idle();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmial.com');
    expect(clinic.practice.changes()).toHaveLength(2);
  });
});

describe('a decision taken back', () => {
  const kinds: readonly DecideLine['kind'][] = [
    'voicemail',
    'wrong-number',
    'will-call-back',
    'snoozed',
    'noted',
    'no-email',
    'address-is-right',
  ];
  it.each([['voicemail', 5_000] as const, ...kinds.map((kind) => [kind, 3 * 60_000] as const)])(
    '%s, after %i ms: the line is as it was before',
    async (kind, later) => {
      await using clinic = await open();
      const before = await shown(clinic);
      const line = before.open.find(({ section }) => section === 'line');
      const until = kind === 'snoozed' ? clinic.clock.now() + 3 * day * 1_000 : null;
      const note = kind === 'noted' ? 'rings after five' : null;
      const made = await clinic.workspace.handle('line.decide', { rowId: line?.id ?? '', kind, until, note });
      if (!made.ok) throw new Error(made.error.code);
      expect(await shown(clinic)).not.toEqual(before);
      await clinic.clock.advance(later);
      expect(await clinic.workspace.handle('decision.undo', { ids: made.value.ids })).toMatchObject({ ok: true });
      expect(await shown(clinic)).toEqual(before);
      const lines = await clinic.store.audit.list('P1', 100);
      expect(
        lines.filter(({ action, outcome }) => outcome === kind && action !== 'line-closed').map(({ action }) => action),
      ).toEqual(['decision-undone', 'decision']);
    },
  );

  it.each(['sent-again', 'given-another-way', 'not-needed'] as const)(
    'a report that was %s is open again',
    async (how) => {
      await using clinic = await open();
      const before = await shown(clinic);
      const row = before.open.find(({ section }) => section === 'report');
      const made = await clinic.workspace.handle('report.settle', { rowId: row?.id ?? '', how });
      if (!made.ok) throw new Error(made.error.code);
      expect(await shown(clinic)).not.toEqual(before);
      await clinic.workspace.handle('decision.undo', { ids: made.value.ids });
      expect(await shown(clinic)).toEqual(before);
    },
  );

  it('an address that is nobody’s, closed as no patient’s, is open again', async () => {
    await using clinic = await open({ patients: [] });
    const before = await shown(clinic);
    const row = before.open.find(({ section }) => section === 'nobody');
    const made = await clinic.workspace.handle('line.decide', {
      rowId: row?.id ?? '',
      kind: 'not-a-patient',
      until: null,
      note: null,
    });
    if (!made.ok) throw new Error(made.error.code);
    expect(await shown(clinic)).not.toEqual(before);
    await clinic.workspace.handle('decision.undo', { ids: made.value.ids });
    expect(await shown(clinic)).toEqual(before);
  });

  it('Ocumail’s copy, told as changed, is still to be changed', async () => {
    await using clinic = await open({ settings: { ocumailFollows: false } });
    await correct(clinic, 'naledi@gmail.com');
    await clinic.deliver();
    const before = await shown(clinic);
    const row = before.open.find(({ step }) => step.kind === 'change-in-ocumail');
    const made = await clinic.workspace.handle('line.decide', {
      rowId: row?.id ?? '',
      kind: 'changed-in-ocumail',
      until: null,
      note: null,
    });
    if (!made.ok) throw new Error(made.error.code);
    expect(await shown(clinic)).not.toEqual(before);
    await clinic.workspace.handle('decision.undo', { ids: made.value.ids });
    expect(await shown(clinic)).toEqual(before);
  });
});

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();
