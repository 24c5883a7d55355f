import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src-main/desk/export/sheet.ts';
import { openClinic } from '../../support/desk/open-workspace.ts';
import { hardBounce, message, start } from '../../support/mandrill/fixtures.ts';
import { type PaperMaker, startPaper } from '../../support/sheets/paper.ts';

let paper: PaperMaker;
beforeAll(async () => {
  paper = await startPaper();
});
afterAll(() => paper.close());

const patients = [
  { id: 'P1', name: 'Naledi Mokoena', email: 'family@nowhere.example' },
  { id: 'P2', name: 'Sipho Mokoena', email: 'family@nowhere.example' },
];
async function open(role: 'manager' | 'receptionist' = 'manager') {
  const sheets: Sheet[] = [];
  const clinic = await openClinic({
    patients,
    messages: [
      message(1, { ts: start - 3600, email: 'family@nowhere.example', metadata: {} }, [hardBounce(start - 3000)]),
    ],
    atDesk: { id: 't', name: 'Thandi', role },
    printer: {
      pdf: async () => new Uint8Array(),
      print: async (sheet) => {
        sheets.push(sheet);
        return 'printed';
      },
    },
  });
  return { clinic, sheets };
}

const ask = { patientId: 'P1', reason: 'The patient asked for it', to: 'printer' } as const;

describe('one patient’s data', () => {
  it('has the record, messages, corrections, notes and audit of that patient, and of nobody else', async () => {
    const { clinic, sheets } = await open();
    await using _clinic = clinic;
    const rows = await clinic.rows();
    for (const row of rows) {
      await clinic.workspace.handle('line.decide', {
        rowId: row.id,
        kind: 'noted',
        until: null,
        note: `a note about ${row.patient?.name}`,
      });
    }
    const own = rows.find(({ patient }) => patient?.id === 'P1');
    await clinic.workspace.handle('correction.save', {
      rowId: own?.id ?? '',
      patientId: null,
      text: 'naledi@new.example',
      alsoFor: [],
      belongsToAnotherConfirmed: false,
      suggestionTaken: false,
    });
    await clinic.deliver();
    expect(await clinic.workspace.handle('patient.print', ask)).toMatchObject({ ok: true, value: { fileName: '' } });
    const { page } = await paper.lay(sheets[0] as Sheet);
    const whole = await page.locator('body').innerText();
    for (const said of [
      'Naledi Mokoena',
      'Mobile 082 555 0134',
      '3 February 1980',
      'The address does not exist',
      'a note about Naledi Mokoena',
      'naledi@new.example',
      'Written to the practice database',
      'correction-written',
    ]) {
      expect(whole).toContain(said);
    }
    expect(whole).not.toContain('Sipho');
    expect(await page.locator('h2').allInnerTexts()).toEqual([
      'The record, as it was last read',
      'Messages',
      'Corrections',
      'Calls, steps and notes',
      'Audit',
    ]);
  });

  it('is on record under the patient, and a manager’s to hand out', async () => {
    const { clinic } = await open();
    await using _clinic = clinic;
    await clinic.workspace.handle('patient.print', ask);
    expect(await clinic.store.audit.list('P1', 1)).toMatchObject([
      { action: 'patient-data-printed', actor: 'Thandi', detail: 'The patient asked for it', patientId: 'P1' },
    ]);
    expect(await clinic.workspace.handle('patient.print', { ...ask, patientId: 'P9' })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    const { clinic: other, sheets } = await open('receptionist');
    await using _other = other;
    expect(await other.workspace.handle('patient.print', ask)).toEqual({
      ok: false,
      error: { code: 'manager-needed' },
    });
    expect(sheets).toEqual([]);
  });
});
