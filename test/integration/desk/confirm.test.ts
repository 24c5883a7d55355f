import { expect, it } from 'vitest';
import { openClinic } from '../../support/desk/open-workspace.ts';
import { hardBounce, message, start } from '../../support/mandrill/fixtures.ts';

it('a suggestion taken is not confirmed until somebody says so, and again once that is taken back', async () => {
  const report = { ts: start - 3600, email: 'naledi@gmial.com', tags: ['consult-report'] };
  await using clinic = await openClinic({
    messages: [message(1, report, [hardBounce(start - 3500)])],
    patients: [{ id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' }],
  });
  const { handle } = clinic.workspace;
  const reportRow = async () => (await clinic.rows()).find(({ section }) => section === 'report');
  const line = (await clinic.rows()).find(({ section }) => section === 'line');
  const saved = await handle('correction.save', {
    rowId: line?.id ?? '',
    patientId: null,
    text: 'naledi@gmail.com',
    alsoFor: [],
    belongsToAnotherConfirmed: false,
    suggestionTaken: true,
  });
  const id = saved.ok ? (saved.value.ids[0] ?? '') : '';
  await clinic.deliver();
  expect(await reportRow()).toMatchObject({ step: { kind: 'confirm-with-patient', newAddress: 'naledi@gmail.com' } });
  const rowId = (await reportRow())?.id ?? '';
  expect(await handle('report.settle', { rowId, how: 'sent-again' })).toMatchObject({ ok: false });

  const confirmed = await handle('line.decide', { rowId, kind: 'patient-confirmed', until: null, note: null });
  expect(await clinic.store.journal.get(id)).toMatchObject({ confirmedWithPatient: true });
  expect(await reportRow()).toMatchObject({ step: { kind: 'settle-report' } });
  expect((await clinic.store.audit.list('P1', 1))[0]).toMatchObject({ outcome: 'patient-confirmed', confirmed: true });

  await handle('decision.undo', { ids: confirmed.ok ? confirmed.value.ids : [] });
  expect(await clinic.store.journal.get(id)).toMatchObject({ confirmedWithPatient: false });
  expect(await reportRow()).toMatchObject({ step: { kind: 'confirm-with-patient' } });
});
