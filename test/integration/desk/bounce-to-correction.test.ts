import { describe, expect, it } from 'vitest';
import { openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, hour, message, start } from '../../support/mandrill/fixtures.ts';

const bounced = message(
  1,
  { ts: start - day, email: 'naledi@gmial.com', tags: ['consult-report'], metadata: { patient_id: 'P1' } },
  [hardBounce(start - day + 9)],
);
const naledi = { id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' };
const save = { patientId: null, alsoFor: [], belongsToAnotherConfirmed: false, suggestionTaken: false };

describe('from a bounce to a written correction', () => {
  it('lists the patient with the reason and a suggestion, writes the correction, closes the case and says who', async () => {
    await using clinic = await openClinic({ messages: [bounced], patients: [naledi] });
    const [row, report] = await clinic.rows();
    expect(row).toMatchObject({
      section: 'line',
      patient: { id: 'P1', name: 'Naledi Mokoena' },
      reason: 'h1',
      messageType: 'consult-report',
      suggestion: 'naledi@gmail.com',
    });
    expect(report).toMatchObject({ section: 'report', patient: { id: 'P1' } });
    expect(clinic.toasts).toEqual([{ bounces: 1, clinicSide: 0, silent: false }]);

    const saved = await clinic.workspace.handle('correction.save', {
      ...save,
      rowId: row?.id ?? '',
      text: ' Naledi <naledi@gmail.com> ',
    });
    expect(saved).toMatchObject({ ok: true });
    expect(await clinic.rows('waiting')).toMatchObject([{ waiting: { kind: 'write' } }]);
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmial.com');

    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
    expect(clinic.practice.changes()).toMatchObject([{ new_email: 'naledi@gmail.com', actor: 'Thandi' }]);
    expect((await clinic.rows()).map((left) => left.section)).toEqual(['report']);
    expect(await clinic.workspace.handle('done.page', { search: '', cursor: null })).toMatchObject({
      value: {
        rows: [{ kind: 'corrected', actor: 'Thandi', newAddress: 'naledi@gmail.com', patientName: 'Naledi Mokoena' }],
      },
    });
    const audit = await clinic.workspace.handle('audit.list', { patientId: 'P1' });
    expect(audit.ok && audit.value.map((entry) => [entry.action, entry.actor])).toEqual(
      expect.arrayContaining([
        ['correction-written', 'Thandi'],
        ['correction-saved', 'Thandi'],
      ]),
    );
    expect(await clinic.store.audit.verify()).toBeNull();
  });

  it('undo within ten seconds: nothing ever leaves', async () => {
    await using clinic = await openClinic({ messages: [bounced], patients: [naledi] });
    const [row] = await clinic.rows();
    const saved = await clinic.workspace.handle('correction.save', {
      ...save,
      rowId: row?.id ?? '',
      text: 'wrong@gmail.com',
    });
    await clinic.clock.advance(9_000);
    expect(await clinic.workspace.handle('correction.undo', { ids: saved.ok ? saved.value.ids : [] })).toMatchObject({
      ok: true,
    });
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmial.com');
    expect(clinic.practice.changes()).toEqual([]);
    expect(await clinic.rows()).toMatchObject([{ section: 'line' }, { section: 'report' }]);
  });

  it('undo later writes the old address back and reopens the line', async () => {
    await using clinic = await openClinic({ messages: [bounced], patients: [naledi] });
    const [row] = await clinic.rows();
    const saved = await clinic.workspace.handle('correction.save', {
      ...save,
      rowId: row?.id ?? '',
      text: 'naledi@gmail.com',
    });
    await clinic.deliver();
    expect(await clinic.workspace.handle('correction.undo', { ids: saved.ok ? saved.value.ids : [] })).toMatchObject({
      ok: true,
    });
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmial.com');
    expect((await clinic.rows()).map((left) => left.section)).toContain('line');
    expect(clinic.practice.changes()).toHaveLength(2);
  });

  it('shows a conflict and overwrites nothing; "use mine" writes over what was seen, "keep theirs" ends it', async () => {
    await using clinic = await openClinic({ messages: [bounced], patients: [naledi] });
    const [row] = await clinic.rows();
    await clinic.workspace.handle('correction.save', { ...save, rowId: row?.id ?? '', text: 'naledi@gmail.com' });
    clinic.practice.setEmail('P1', 'naledi@work.example');
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@work.example');
    const [decision] = await clinic.rows();
    expect(decision).toMatchObject({
      section: 'decision',
      step: { kind: 'decide', correction: { state: 'conflict', foundRaw: 'naledi@work.example', actor: 'Thandi' } },
    });
    const id = decision?.step.kind === 'decide' ? decision.step.correction.id : '';
    expect(await clinic.workspace.handle('correction.decide', { id, choice: 'use-mine' })).toMatchObject({ ok: true });
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
    expect((await clinic.rows()).map((left) => left.section)).toEqual(['report']);
  });

  it('keeps a correction made offline and writes it on return', async () => {
    let away = false;
    await using clinic = await openClinic({
      messages: [bounced],
      patients: [naledi],
      around: (connector) => ({
        ...connector,
        updateEmail: (update) =>
          away
            ? Promise.resolve({ outcome: 'unreachable', failure: { code: 'practice-unreachable' } })
            : connector.updateEmail(update),
      }),
    });
    const [row] = await clinic.rows();
    away = true;
    expect(
      await clinic.workspace.handle('correction.save', { ...save, rowId: row?.id ?? '', text: 'naledi@gmail.com' }),
    ).toMatchObject({ ok: true });
    await clinic.clock.advance(60_000);
    expect(await clinic.rows('waiting')).toMatchObject([
      { waiting: { kind: 'write', correction: { state: 'queued' } } },
    ]);
    expect(await clinic.workspace.status()).toMatchObject({ practice: { reachable: false, queued: 1 } });
    away = false;
    await clinic.clock.advance(600_000);
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
    expect(clinic.practice.changes()).toHaveLength(1);
  });

  it('keeps order a patient: a second correction waits for the first and builds on it', async () => {
    await using clinic = await openClinic({ messages: [bounced], patients: [naledi] });
    const [row] = await clinic.rows();
    await clinic.workspace.handle('correction.save', { ...save, rowId: row?.id ?? '', text: 'naledi@gmail.con' });
    await clinic.clock.advance(2_000);
    await clinic.workspace.handle('correction.save', { ...save, rowId: row?.id ?? '', text: 'naledi@gmail.com' });
    await clinic.deliver();
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
    expect(clinic.practice.changes().map((change) => change.new_email)).toEqual([
      'naledi@gmail.con',
      'naledi@gmail.com',
    ]);
  });

  it('a half-known answer is read again, not repeated', async () => {
    let cut = true;
    await using clinic = await openClinic({
      messages: [bounced],
      patients: [naledi],
      around: (connector) => ({
        ...connector,
        updateEmail: async (update) => {
          const outcome = await connector.updateEmail(update);
          if (!cut) return outcome;
          cut = false;
          return { outcome: 'uncertain', failure: { code: 'practice-unreachable' } };
        },
      }),
    });
    const [row] = await clinic.rows();
    await clinic.workspace.handle('correction.save', { ...save, rowId: row?.id ?? '', text: 'naledi@gmail.com' });
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com');
    expect(clinic.practice.changes()).toHaveLength(1);
    expect((await clinic.rows()).map((left) => left.section)).toEqual(['report']);
  });

  it('writing off: the line stays "to be typed" until the record shows the new address', async () => {
    await using clinic = await openClinic({ messages: [bounced], patients: [naledi], settings: { writing: false } });
    const [row] = await clinic.rows();
    await clinic.workspace.handle('correction.save', { ...save, rowId: row?.id ?? '', text: 'naledi@gmail.com' });
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmial.com');
    expect((await clinic.rows())[0]).toMatchObject({
      step: { kind: 'type-in-practice', newAddress: 'naledi@gmail.com' },
    });
    clinic.practice.setEmail('P1', 'naledi@gmail.com');
    await clinic.check();
    expect((await clinic.rows()).map((left) => left.section)).toEqual(['report']);
  });

  it('names the patient who has that address, and takes it only when told so twice', async () => {
    const sipho = { id: 'P2', name: 'Sipho Dlamini', email: 'sipho@gmail.com' };
    await using clinic = await openClinic({ messages: [bounced], patients: [naledi, sipho] });
    const [row] = await clinic.rows();
    const rowId = row?.id ?? '';
    const check = await clinic.workspace.handle('editor.check', { rowId, patientId: null, text: 'sipho@gmail.com' });
    expect(check).toMatchObject({ value: { syntax: 'fine', belongsTo: [{ name: 'Sipho Dlamini' }] } });
    const input = { ...save, rowId, text: 'sipho@gmail.com' };
    expect(await clinic.workspace.handle('correction.save', input)).toMatchObject({
      error: { code: 'address-belongs-to-another', names: ['Sipho Dlamini'] },
    });
    expect(
      await clinic.workspace.handle('correction.save', { ...input, belongsToAnotherConfirmed: true }),
    ).toMatchObject({ ok: true });
  });

  it('corrects only the bounced part of a field, for all who are ticked', async () => {
    const family = [
      naledi,
      { id: 'P2', name: 'Kagiso Mokoena', email: 'kagiso@mweb.co.za; naledi@gmial.com' },
      { id: 'P3', name: 'Lerato Mokoena', email: 'NALEDI@gmial.com' },
    ];
    await using clinic = await openClinic({ messages: [bounced], patients: family });
    const rows = await clinic.rows();
    const mine = rows.find((row) => row.patient?.id === 'P1');
    expect(mine?.sharedWith.map((other) => other.patientId).toSorted()).toEqual(['P2', 'P3']);
    await clinic.workspace.handle('correction.save', {
      ...save,
      rowId: mine?.id ?? '',
      text: 'naledi@gmail.com',
      alsoFor: ['P2'],
    });
    await clinic.deliver();
    expect(['P1', 'P2', 'P3'].map((id) => clinic.practice.emailOf(id))).toEqual([
      'naledi@gmail.com',
      'kagiso@mweb.co.za; naledi@gmail.com',
      'NALEDI@gmial.com',
    ]);
    expect((await clinic.rows()).filter((row) => row.section === 'line').map((row) => row.patient?.id)).toEqual(['P3']);
  });

  it('refuses a record that was marked deceased between listing and writing', async () => {
    await using clinic = await openClinic({
      messages: [bounced],
      patients: [naledi, { id: 'P9', name: 'Old Record', email: 'naledi@gmial.com', status: 'Deceased' }],
    });
    const old = (await clinic.rows()).find((row) => row.patient?.id === 'P9');
    expect(old).toMatchObject({ step: { kind: 'none' }, patient: { status: 'deceased' } });
    expect(
      await clinic.workspace.handle('correction.save', { ...save, rowId: old?.id ?? '', text: 'x@gmail.com' }),
    ).toMatchObject({ error: { code: 'practice-record-inactive' } });
  });

  it('closes by itself on a later delivery, and says so', async () => {
    await using clinic = await openClinic({ messages: [bounced], patients: [naledi] });
    const rows = await clinic.rows();
    expect(rows.map(({ section }) => section)).toEqual(['line', 'report']);
    const [line, report] = await Promise.all(rows.map(({ id }) => clinic.workspace.handle('case.open', { rowId: id })));
    expect(line?.ok && line.value.missed).toMatchObject([
      { settled: null, open: { rowId: rows[1]?.id, unconfirmed: false } },
    ]);
    expect(report?.ok && report.value.missed).toMatchObject([{ open: { rowId: rows[1]?.id } }]);
    clinic.mandrill.add([
      message(2, {
        ts: start + 60,
        email: 'naledi@gmial.com',
        tags: ['consult-report'],
        metadata: { patient_id: 'P1' },
      }),
    ]);
    await clinic.clock.advance(2 * hour * 1000);
    await clinic.check();
    expect(await clinic.rows()).toEqual([]);
    const done = await clinic.workspace.handle('done.page', { search: '', cursor: null });
    expect(done.ok && done.value.rows.map((row) => row.kind).toSorted()).toEqual(['arrived-later', 'delivered-later']);
    // Whoever has it open is told as well.
    const open = (index: number) => clinic.workspace.handle('case.open', { rowId: rows[index]?.id ?? '' });
    expect(await open(0)).toMatchObject({ error: { code: 'line-closed', kind: 'delivered-later', actor: null } });
    expect(await open(1)).toMatchObject({ error: { code: 'line-closed', kind: 'arrived-later', actor: null } });
  });
});
