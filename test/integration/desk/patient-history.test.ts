import { describe, expect, it } from 'vitest';
import { type Clinic, openClinic } from '../../support/desk/open-workspace.ts';
import { day, hardBounce, message, start } from '../../support/mandrill/fixtures.ts';

const mailTo = (number: number, email: string, at: number, metadata = {}) =>
  message(number, { ts: at, email, metadata });
const bounceOf = (number: number, email: string, at = start - day) =>
  message(number, { ts: at, email, metadata: {} }, [hardBounce(at + 9)]);
const naledi = { id: 'P1', name: 'Naledi Mokoena', email: 'kagiso@mweb.example; naledi@gmial.com' };
const kagiso = { id: 'P2', name: 'Kagiso Mokoena', email: 'naledi@gmial.com' };

async function open(clinic: Clinic, patientId = 'P1') {
  const row = (await clinic.rows()).find(({ section, patient }) => section === 'line' && patient?.id === patientId);
  const opened = await clinic.workspace.handle('case.open', { rowId: row?.id ?? '' });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function decide(clinic: Clinic, kind: 'voicemail' | 'wrong-number', note: string, patientId = 'P1') {
  const { row } = await open(clinic, patientId);
  return await clinic.workspace.handle('line.decide', { rowId: row.id, kind, until: null, note });
}

describe('the history in the panel', () => {
  it('is that of the address and of the patient, on one line of time', async () => {
    await using clinic = await openClinic({
      messages: [
        bounceOf(1, 'naledi@gmial.com'),
        mailTo(2, 'kagiso@mweb.example', start - 5 * day),
        // Sent when the record held another address still: the metadata tells whose it was.
        mailTo(3, 'naledi@telkomsa.example', start - 9 * day, { patient_id: 'P1' }),
        // The other address is shared too: this one was for somebody else.
        mailTo(4, 'kagiso@mweb.example', start - 6 * day, { patient_id: 'P9' }),
        mailTo(5, 'thabo@gmail.example', start - 7 * day),
      ],
      patients: [naledi],
    });
    const { timeline } = await open(clinic);
    expect(
      timeline.map(({ entry }) => (entry.kind === 'message' ? [entry.address, entry.outcome] : entry.kind)),
    ).toEqual([
      ['naledi@gmial.com', 'bounced'],
      ['kagiso@mweb.example', 'delivered'],
      ['naledi@telkomsa.example', 'delivered'],
    ]);
  });

  it('tells which number was tried, and of whom it speaks where others share the address', async () => {
    await using clinic = await openClinic({
      messages: [bounceOf(1, 'naledi@gmial.com')],
      patients: [naledi, kagiso],
    });
    await decide(clinic, 'wrong-number', '082 555 0134', 'P2');
    const { timeline, row } = await open(clinic);
    expect(timeline[0]?.entry).toEqual({
      kind: 'decision',
      decision: 'wrong-number',
      address: 'naledi@gmial.com',
      note: '082 555 0134',
      actor: 'Thandi',
      about: 'Kagiso Mokoena',
    });
    expect(row.wrongNumbers).toEqual([]);
    expect((await open(clinic, 'P2')).row.wrongNumbers).toEqual(['082 555 0134']);
  });
});

it('a wrong number is rung again once that was taken back, and "address is right" is offered once', async () => {
  await using clinic = await openClinic({
    messages: [bounceOf(1, 'naledi@gmial.com')],
    patients: [naledi],
  });
  const said = await decide(clinic, 'wrong-number', '082 555 0134');
  await clinic.workspace.handle('decision.undo', { ids: said.ok ? said.value.ids : [] });
  const { row } = await open(clinic);
  expect([row.wrongNumbers, row.mayBeRight]).toEqual([[], true]);
  await clinic.workspace.handle('line.decide', { rowId: row.id, kind: 'address-is-right', until: null, note: null });
  clinic.mandrill.add([bounceOf(7, 'naledi@gmial.com', start + 60)]);
  await clinic.clock.advance(2 * 3_600_000);
  await clinic.check();
  expect((await open(clinic)).row).toMatchObject({ view: 'to-fix', mayBeRight: false });
});
