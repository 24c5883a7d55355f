import { describe, expect, it } from 'vitest';
import { type Clinic, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, message, start } from '../../support/mandrill/fixtures.ts';

const naledi = { id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com; family@mweb.example' };
const sipho = { id: 'P2', name: 'Sipho Dlamini', email: 'family@mweb.example' };
const messages = [
  message(1, { ts: start - day, email: 'naledi@gmial.com', metadata: {} }, [hardBounce(start - day + 9)]),
  message(2, { ts: start - 2 * day, email: 'family@mweb.example', metadata: { patient_id: 'P1' } }),
  message(3, { ts: start - 3 * day, email: 'family@mweb.example', metadata: { patient_id: 'P2' } }),
];

const unreachable = async () => ({ ok: false, error: { code: 'practice-unreachable' } }) as const;

/** `network.down` takes the practice database away. */
async function withNotes(network = { down: false }) {
  const clinic = await openClinic({
    messages,
    patients: [naledi, sipho],
    around: (connector) => ({
      ...connector,
      search: (...asked) => (network.down ? unreachable() : connector.search(...asked)),
      get: (id) => (network.down ? unreachable() : connector.get(id)),
      findByEmails: (addresses) => (network.down ? unreachable() : connector.findByEmails(addresses)),
    }),
  });
  const rowId = (await lineOf(clinic))?.id ?? '';
  const decide = (kind: 'noted' | 'voicemail', note: string) =>
    clinic.workspace.handle('line.decide', { rowId, kind, until: null, note });
  await decide('noted', 'Rings after five');
  await decide('voicemail', '082 555 0134');
  return clinic;
}

/** After a voicemail it waits. */
const lineOf = async (clinic: Clinic) =>
  [...(await clinic.rows()), ...(await clinic.rows('waiting'))].find(({ section }) => section === 'line');

async function show(clinic: Clinic, patientId = 'P1') {
  const shown = await clinic.workspace.handle('patient-data.show', { patientId });
  if (!shown.ok) throw new Error(shown.error.code);
  return shown.value;
}

const sentTo = async (clinic: Clinic) => {
  const sent = await clinic.workspace.handle('sent.page', {
    search: '',
    type: null,
    outcome: null,
    before: null,
    cursor: null,
  });
  return sent.ok ? sent.value.rows.map(({ recipient }) => recipient) : [];
};

describe('one patient’s data', () => {
  it('is found by name, address, phone and number of the record, also while the practice database is away', async () => {
    const network = { down: false };
    await using clinic = await withNotes(network);
    const find = async (text: string) => {
      const found = await clinic.workspace.handle('patient-data.find', { text });
      return found.ok && [found.value.patients.map(({ patientId }) => patientId), found.value.practiceAsked];
    };
    expect(await find('moko')).toEqual([['P1'], true]);
    expect(await find('+27825550134')).toEqual([expect.arrayContaining(['P1']), true]);
    expect(await find('smith')).toEqual([[], true]);
    network.down = true;
    expect(await find('naledi')).toEqual([['P1'], false]);
    expect(await find('NALEDI@gmial.com')).toEqual([['P1'], false]);
    expect(await find('P1')).toEqual([['P1'], false]);
  });

  it('is shown whole: the record, every address, mail, calls and notes, the audit', async () => {
    await using clinic = await withNotes();
    const data = await show(clinic);
    expect(data).toMatchObject({
      name: 'Naledi Mokoena',
      snapshot: { name: 'Naledi Mokoena' },
      addresses: expect.arrayContaining(['naledi@gmial.com', 'family@mweb.example']),
      lines: 1,
    });
    expect(data.timeline.map(({ entry }) => (entry.kind === 'message' ? entry.address : entry.kind))).toEqual([
      'decision',
      'decision',
      'naledi@gmial.com',
      'family@mweb.example',
    ]);
    expect(data.audit.map(({ outcome }) => outcome)).toEqual(['voicemail', 'noted']);
  });

  it('is erased: nothing of the patient is left but the audit, and what others share stays theirs', async () => {
    const network = { down: false };
    await using clinic = await withNotes(network);
    const before = (await show(clinic)).audit;
    expect(await lineOf(clinic)).toMatchObject({ patient: { name: 'Naledi Mokoena' } });
    network.down = true;
    expect(await clinic.workspace.handle('patient-data.erase', { patientId: 'P1', reason: 'She asked' })).toEqual({
      ok: true,
      value: { messages: 2, steps: 2, corrections: 0, copiesRenewed: true },
    });
    expect(await lineOf(clinic)).toBeUndefined();
    expect(await sentTo(clinic)).toEqual(['family@mweb.example']);
    const after = await show(clinic);
    expect(after).toMatchObject({ name: null, snapshot: null, addresses: [], timeline: [], lines: 0 });
    expect(after.audit).toEqual([
      expect.objectContaining({
        action: 'patient-erased',
        actor: 'Thandi',
        outcome: '2 messages, 2 steps, 0 corrections',
        detail: 'She asked',
      }),
      ...before,
    ]);
    const found = await clinic.workspace.handle('patient-data.find', { text: 'naledi' });
    expect(found.ok && found.value.patients).toEqual([]);
    // The audit that stays can still be handed out.
    const print = (patientId: string) =>
      clinic.workspace.handle('patient.print', { patientId, reason: 'She asked', to: 'printer' });
    expect(await print('P1')).toMatchObject({ ok: true });
    expect(await print('P9')).toMatchObject({ error: { code: 'not-found' } });
    expect(await clinic.workspace.handle('audit.verify', null)).toMatchObject({ value: { intact: true } });
    expect((await show(clinic, 'P2')).timeline).toHaveLength(1);
  });

  it('is not erased under a correction that is not settled, and is with all of it once it is', async () => {
    const network = { down: false };
    await using clinic = await withNotes(network);
    const row = await lineOf(clinic);
    await clinic.workspace.handle('correction.save', {
      rowId: row?.id ?? '',
      patientId: null,
      text: 'naledi@gmail.com',
      alsoFor: [],
      belongsToAnotherConfirmed: false,
      suggestionTaken: false,
    });
    const erase = () => clinic.workspace.handle('patient-data.erase', { patientId: 'P1', reason: 'She asked' });
    expect(await erase()).toMatchObject({ error: { code: 'patient-correction-open' } });
    expect((await show(clinic)).timeline).toHaveLength(5);
    await clinic.deliver();
    expect(clinic.practice.emailOf('P1')).toBe('naledi@gmail.com; family@mweb.example');
    expect(await erase()).toMatchObject({ ok: true, value: { corrections: 1 } });
    network.down = true;
    expect((await show(clinic)).timeline).toEqual([]);
  });

  it('is a manager’s', async () => {
    await using clinic = await withNotes();
    const { handle } = clinic.workspace;
    await handle('people.add', { name: 'Thandi', pin: '9999', role: 'manager' });
    await handle('people.add', { name: 'Marelize', pin: '1234', role: 'receptionist' });
    const people = await handle('people.list', null);
    const marelize = people.ok ? people.value.find(({ name }) => name === 'Marelize') : undefined;
    await handle('desk.sign-in', { personId: marelize?.id ?? '', pin: '1234' });
    const refused = { ok: false, error: { code: 'manager-needed' } };
    expect(await handle('patient-data.find', { text: 'naledi' })).toEqual(refused);
    expect(await handle('patient-data.show', { patientId: 'P1' })).toEqual(refused);
    expect(await handle('patient-data.erase', { patientId: 'P1', reason: 'x' })).toEqual(refused);
  });
});
