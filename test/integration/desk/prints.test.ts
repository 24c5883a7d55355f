import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListShown, PrintList } from '../../../src-main/contract/exports.ts';
import type { Printer, Sheet } from '../../../src-main/desk/export/sheet.ts';
import { collecting } from '../../support/desk/collecting.ts';
import { type ClinicOptions, openClinic } from '../../support/desk/open-workspace.ts';
import { hardBounce, message, start } from '../../support/mandrill/fixtures.ts';
import { type PaperMaker, startPaper } from '../../support/sheets/paper.ts';

let paper: PaperMaker;
beforeAll(async () => {
  paper = await startPaper();
});
afterAll(() => paper.close());

const filters = { search: '', type: null, reason: null, sort: 'name' } as const;
const toFix: ListShown = { list: 'to-fix', filters, lines: null };
const ask = (more: Partial<PrintList> = {}): PrintList => ({
  shown: toFix,
  reason: 'To ring patients',
  what: 'call-list',
  to: 'printer',
  ...more,
});

/** A printer that keeps what it was given. */
function printing(outcome: Awaited<ReturnType<Printer['print']>> = 'printed') {
  const sheets: Sheet[] = [];
  const printer: Printer = {
    pdf: async (sheet) => {
      sheets.push(sheet);
      return new TextEncoder().encode('%PDF-1.7 a sheet');
    },
    print: async (sheet) => {
      sheets.push(sheet);
      return outcome;
    },
  };
  return { sheets, printer };
}

const patientsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    return { id: `P${number}`, name: `Patient ${number}`, email: `patient${number}@nowhere.example` };
  });
const bouncesOf = (patients: readonly { readonly email: string }[]) =>
  patients.map(({ email }, index) => message(index + 1, { ts: start - 3600, email }, [hardBounce(start - 3000)]));

async function openWith(printer: Printer, own: ClinicOptions = {}) {
  const patients = own.patients ?? patientsOf(3);
  return await openClinic({ patients, messages: bouncesOf(patients as never), printer, ...own });
}

describe('a call list', () => {
  it('names whom to ring, on which number, what to say and what to check, in the order of the screen', async () => {
    const { sheets, printer } = printing();
    await using clinic = await openWith(printer);
    expect(await clinic.workspace.handle('list.print', ask())).toEqual({
      ok: true,
      value: { lines: 3, leftOut: 0, fileName: '' },
    });
    const { page } = await paper.lay(sheets[0] as Sheet);
    expect(await page.locator('h2').allInnerTexts()).toEqual(['Patient 001', 'Patient 002', 'Patient 003']);
    const [first] = await page.locator('.call').allInnerTexts();
    for (const said of [
      'Mobile 082 555 0134',
      'Born 3 February 1980',
      'patient001@nowhere.example',
      'The address does not exist',
      '“Please could you spell your email address for me? Our last email came back.”',
      'New address',
      'Note (no health details)',
      'Wrong number',
    ]) {
      expect(first).toContain(said);
    }
    const whole = await page.locator('body').innerText();
    expect(whole).toContain('eyes.example · 20 November 2026');
    expect(whole).toContain('by Thandi');
    expect(whole).toContain('3 patients to ring');
    expect(whole).toContain('check name and date of birth');
    expect(whole).toContain('“Please ring us about your contact details.”');
    // What kind of message it was says something about the patient's health.
    expect(whole).not.toMatch(/recall|report|review/i);
  });

  it('rings nobody who is not to be rung, and each patient once', async () => {
    const { sheets, printer } = printing();
    const patients = [
      { id: 'P1', name: 'Naledi Mokoena', email: 'naledi@nowhere.example; second@nowhere.example' },
      { id: 'P2', name: 'Late Patient', email: 'late@nowhere.example', status: 'Deceased' },
    ];
    const messages = ['naledi', 'second', 'late', 'nobody'].map((who, index) =>
      message(index + 1, { ts: start - 3600, email: `${who}@nowhere.example` }, [hardBounce(start - 3000)]),
    );
    await using clinic = await openWith(printer, { patients, messages });
    expect(await clinic.workspace.handle('list.print', ask())).toMatchObject({ value: { lines: 1, leftOut: 2 } });
    const { page } = await paper.lay(sheets[0] as Sheet);
    expect(await page.locator('h2').allInnerTexts()).toEqual(['Naledi Mokoena']);
    expect(await page.locator('.problem > .address').allInnerTexts()).toHaveLength(2);
    const whole = await page.locator('body').innerText();
    expect(whole).not.toContain('Late Patient');
    expect(whole).toContain('2 lines are left out: no number, or nothing to ring about');

    const late = { ...toFix, filters: { ...filters, search: 'late' } } as const;
    expect(await clinic.workspace.handle('list.print', ask({ shown: late }))).toEqual({
      ok: false,
      error: { code: 'nobody-to-ring' },
    });
  });

  it('takes the picked lines only', async () => {
    const { sheets, printer } = printing();
    await using clinic = await openWith(printer);
    const lines = (await clinic.rows()).filter(({ address }) => !address.includes('002')).map(({ id }) => id);
    await clinic.workspace.handle('list.print', ask({ shown: { ...toFix, lines } as ListShown }));
    const { page } = await paper.lay(sheets[0] as Sheet);
    expect(await page.locator('h2').allInnerTexts()).toEqual(['Patient 001', 'Patient 003']);
  });

  it('goes over as many pages as it needs, and a name that is markup stays a name', async () => {
    const { sheets, printer } = printing();
    const patients = patientsOf(30).map((patient) => ({ ...patient, name: `<img src=x> & "${patient.id}"` }));
    await using clinic = await openWith(printer, { patients });
    await clinic.workspace.handle('list.print', ask());
    const { page, pdf, pages } = await paper.lay(sheets[0] as Sheet);
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThan(9);
    expect(await page.locator('.call').count()).toBe(30);
    expect(await page.locator('img, script, style').count()).toBe(0);
    expect(await page.locator('h2').first().innerText()).toBe('<img src=x> & "P001"');
    // No entry breaks across two pages.
    const breaks = await page
      .locator('.call')
      .evaluateAll((calls) => calls.map((call) => getComputedStyle(call).breakInside));
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
    const ink = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(ink).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

describe('the list on paper', () => {
  it('is a table with a head, grouped as the screen is, saying what was looked for', async () => {
    const { sheets, printer } = printing();
    await using clinic = await openWith(printer);
    const shown: ListShown = { list: 'to-fix', filters: { ...filters, search: 'nowhere' }, lines: null };
    await clinic.workspace.handle('list.print', ask({ what: 'list', shown }));
    const { page } = await paper.lay(sheets[0] as Sheet);
    expect(sheets[0]?.landscape).toBe(true);
    // Nothing has a new address or a last step: paper is too narrow for empty columns.
    expect(await page.locator('th[scope=col]').allInnerTexts()).toEqual([
      'Patient',
      'Phones',
      'Email address',
      'Why it came back',
      'Message',
      'Came back',
      'Reports missed',
      'What to do',
    ]);
    expect(await page.locator('tr.group').allInnerTexts()).toEqual(['Addresses to correct']);
    expect(await page.locator('tbody tr:not(.group) td:first-child').allInnerTexts()).toEqual([
      'Patient 001',
      'Patient 002',
      'Patient 003',
    ]);
    const head = await page.locator('header').innerText();
    expect(head).toContain('3 lines · Search: nowhere · Order: By name');
  });
});

describe('what left on paper', () => {
  const actions = async (clinic: Awaited<ReturnType<typeof openWith>>) =>
    (await clinic.store.audit.list(null, 2)).map(({ action, outcome, detail }) => [action, outcome, detail]);

  it('is on record with who, how many and why; so is what did not leave in the end', async () => {
    await using printed = await openWith(printing('printed').printer);
    await printed.workspace.handle('list.print', ask());
    expect((await actions(printed))[0]).toEqual(['call-list-printed', '3 patients of to-fix', 'To ring patients']);

    await using cancelled = await openWith(printing('cancelled').printer);
    expect(await cancelled.workspace.handle('list.print', ask({ what: 'list' }))).toEqual({ ok: true, value: null });
    expect((await actions(cancelled)).map(([action]) => action)).toEqual(['list-not-printed', 'list-printed']);

    await using failed = await openWith(printing('failed').printer);
    expect(await failed.workspace.handle('list.print', ask())).toEqual({ ok: false, error: { code: 'not-printed' } });
    expect((await actions(failed)).map(([action]) => action)).toEqual(['call-list-not-printed', 'call-list-printed']);
  });

  it('is a PDF under the name of what it is, on record before it has that name', async () => {
    const taken = collecting('take');
    await using clinic = await openWith(printing().printer, { saveFile: taken.saveFile });
    expect(await clinic.workspace.handle('list.print', ask({ to: 'pdf' }))).toMatchObject({
      value: { fileName: 'Call list 2026-11-20.pdf' },
    });
    expect(taken.files.map(({ text }) => text)).toEqual(['%PDF-1.7 a sheet']);
    expect((await actions(clinic))[0]?.[0]).toBe('call-list-saved');
  });

  it('is anybody’s with a PIN, but for Sent, and never more than a person would print', async () => {
    const { printer } = printing();
    await using clinic = await openWith(printer, { atDesk: { id: 'm', name: 'Marelize', role: 'receptionist' } });
    const sent = { list: 'sent', filters: { search: '', type: null, outcome: null, before: null } } as const;
    expect(await clinic.workspace.handle('list.print', ask({ what: 'list', shown: sent }))).toMatchObject({
      error: { code: 'manager-needed' },
    });
    expect(await clinic.workspace.handle('list.print', ask())).toMatchObject({ value: { lines: 3 } });

    const many = Array.from({ length: 2_001 }, (_, index) =>
      message(index + 1, { ts: start - 60 - index, email: 'a@nowhere.example' }, []),
    );
    await using large = await openWith(printer, { messages: many, patients: [] });
    expect(await large.workspace.handle('list.print', ask({ what: 'list', shown: sent }))).toEqual({
      ok: false,
      error: { code: 'too-many-to-print', most: 2_000 },
    });
  });
});
