import { describe, expect, it } from 'vitest';
import { StoreFault } from '../../../src-main/store/port.ts';
import { collecting } from '../../support/desk/collecting.ts';
import { openClinic } from '../../support/desk/open-workspace.ts';
import { hardBounce, message, start } from '../../support/mandrill/fixtures.ts';

const bounced = {
  messages: [message(1, { ts: start - 3600, email: 'naledi@gmial.com' }, [hardBounce(start - 3500)])],
  patients: [{ id: 'P1', name: 'Naledi Mokoena', email: 'naledi@gmial.com' }],
} as const;

async function corrected(saveFile: ReturnType<typeof collecting>['saveFile'], suggestionTaken: boolean) {
  const clinic = await openClinic({ ...bounced, saveFile });
  const [row] = await clinic.rows();
  await clinic.workspace.handle('correction.save', {
    rowId: row?.id ?? '',
    patientId: null,
    text: '=naledi@gmail.com',
    alsoFor: [],
    belongsToAnotherConfirmed: false,
    suggestionTaken,
  });
  await clinic.deliver();
  return clinic;
}

describe('the audit', () => {
  it('says whether the patient confirmed what was written', async () => {
    await using clinic = await corrected(collecting('take').saveFile, true);
    const lines = (await clinic.store.audit.list('P1', 9)).filter(({ action }) => action.startsWith('correction'));
    expect(lines.map(({ action, outcome, confirmed }) => [action, outcome, confirmed]).toReversed()).toEqual([
      ['correction-saved', null, false],
      ['correction-written', 'written', false],
    ]);
  });

  it('is verified on demand, with the number of lines and the newest hash', async () => {
    await using clinic = await corrected(collecting('take').saveFile, false);
    const checked = await clinic.workspace.handle('audit.verify', null);
    const lines = await clinic.store.audit.list(null, 100);
    expect(checked).toEqual({
      ok: true,
      value: {
        entries: lines.length,
        intact: true,
        firstBroken: null,
        newestHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
  });

  it('is exported whole, harmless to spreadsheets, and says so itself first', async () => {
    const { files, saveFile } = collecting('take');
    await using clinic = await corrected(saveFile, false);
    const before = (await clinic.store.audit.list(null, 100)).length;
    expect(await clinic.workspace.handle('audit.export', { reason: 'asked for by the regulator' })).toEqual({
      ok: true,
      value: { lines: before },
    });
    expect(files.map(({ name }) => name)).toEqual(['bounce-desk-audit-2026-11-20.csv']);
    const rows = (files[0]?.text ?? '').trimEnd().split('\r\n');
    expect(rows[0]).toMatch(/^\uFEFFnumber,at \(UTC\),who,what,patient,old,new,/);
    expect(rows).toHaveLength(before + 1);
    expect(rows.find((row) => row.includes('correction-written'))).toContain(
      `,naledi@gmial.com,'=naledi@gmail.com,written,yes,`,
    );
    expect(await clinic.store.audit.list(null, 1)).toMatchObject([
      { action: 'audit-exported', actor: 'Thandi', outcome: `${before} lines`, detail: 'asked for by the regulator' },
    ]);
  });

  it('records nothing of an export that nobody chose a place for, and the failure of one that could not be written', async () => {
    await using cancelled = await corrected(collecting('cancel').saveFile, false);
    expect(await cancelled.workspace.handle('audit.export', { reason: 'x' })).toEqual({ ok: true, value: null });
    expect((await cancelled.store.audit.list(null, 1))[0]?.action).toBe('line-closed');

    await using refused = await corrected(collecting('refuse').saveFile, false);
    expect(await refused.workspace.handle('audit.export', { reason: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'file-not-written' },
    });
    expect((await refused.store.audit.list(null, 2)).map(({ action }) => action)).toEqual([
      'audit-export-failed',
      'audit-exported',
    ]);
  });

  it('does not go on saying that it was exported where reading it stopped on the way', async () => {
    const { files, saveFile } = collecting('take');
    await using clinic = await openClinic({
      ...bounced,
      saveFile,
      aroundStore: (store) => ({
        ...store,
        audit: { ...store.audit, page: () => Promise.reject(new StoreFault({ code: 'store-disk-full' })) },
      }),
    });
    const asked = clinic.workspace.handle('audit.export', { reason: 'x' });
    await expect(asked).rejects.toMatchObject({ failure: { code: 'store-disk-full' } });
    expect(files).toEqual([]);
    expect((await clinic.store.audit.list(null, 2)).map(({ action }) => action)).toEqual([
      'audit-export-failed',
      'audit-exported',
    ]);
  });
});
