import { expect, it } from 'vitest';
import { openClinic } from '../../support/desk/open-workspace.ts';
import { hardBounce, message, start } from '../../support/mandrill/fixtures.ts';

const day = 86_400_000;

it('several lines are put off at once and come back by one undo; what can’t wait is left', async () => {
  const people = ['Naledi Mokoena', 'Sipho Dlamini', 'Aisha Cassim'];
  const emailOf = (index: number): string => `patient${index}@gmial.com`;
  await using clinic = await openClinic({
    messages: people.map((_, index) =>
      message(index, { ts: start - 3600, email: emailOf(index), tags: ['consult-report'] }, [hardBounce(start - 3500)]),
    ),
    patients: people.map((name, index) => ({ id: `P${index}`, name, email: emailOf(index) })),
  });
  const { handle } = clinic.workspace;
  const lines = async () => (await clinic.rows()).filter(({ section }) => section === 'line');
  const rows = await clinic.rows();
  expect(rows.filter(({ section }) => section === 'report')).toHaveLength(3);
  const until = clinic.clock.now() + day;

  const put = await handle('lines.snooze', { rowIds: [...rows.map(({ id }) => id), 'nobody|nothing'], until });
  if (!put.ok) throw new Error(put.error.code);
  expect(put.value.ids).toHaveLength(3);
  expect(await lines()).toEqual([]);
  const audited = await clinic.store.audit.list(null, 10);
  expect(audited.filter(({ action, outcome }) => action === 'decision' && outcome === 'snoozed')).toHaveLength(3);

  expect(await handle('decision.undo', { ids: put.value.ids })).toMatchObject({ ok: true });
  expect(await lines()).toHaveLength(3);

  const reports = (await clinic.rows()).filter(({ section }) => section === 'report').map(({ id }) => id);
  expect(await handle('lines.snooze', { rowIds: reports, until })).toEqual({ ok: false, error: { code: 'not-found' } });
});
