import { describe, expect, it, vi } from 'vitest';
import type { ListShown } from '../../../src-main/contract/exports.ts';
import type { AuditEntry } from '../../../src-main/contract/reports.ts';
import { csvRows } from '../../../src-main/practice/engines/csv/parse.ts';
import { collecting } from '../../support/desk/collecting.ts';
import { openClinic } from '../../support/desk/open-workspace.ts';
import { hardBounce, message, start } from '../../support/mandrill/fixtures.ts';

const filters = { search: '', type: null, reason: null, sort: 'name' } as const;
const toFix = { list: 'to-fix', filters, lines: null } as const;
const ask = (shown: ListShown, reason = 'For the doctor') => ({ shown, reason });

/** Patients whose mail bounced, one of whom is called as no patient ever was. */
const patients = [
  { id: 'P1', name: '=HYPERLINK("http://evil.example") Mokoena', email: 'naledi@gmial.com' },
  { id: 'P2', name: 'Zoë, "Zee" Adams', email: 'zoe@nowhere.example' },
  { id: 'P3', name: 'Bongi Dube', email: 'bongi@nowhere.example' },
];
const messages = patients.map(({ email }, index) =>
  message(index + 1, { ts: start - 3600 * (index + 1), email }, [hardBounce(start - 3000 * (index + 1))]),
);

type Taken = ReturnType<typeof collecting>;
const open = (taken: Taken, more: object = {}) => openClinic({ messages, patients, saveFile: taken.saveFile, ...more });

/** Read by another hand than the one that wrote it. */
function tableIn(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = csvRows(text.replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

describe('a list as a file', () => {
  it('opens in a spreadsheet as the screen is: sorted, whole, and nothing in it runs', async () => {
    const taken = collecting('take');
    await using clinic = await open(taken);
    expect(await clinic.workspace.handle('list.export', ask(toFix))).toEqual({
      ok: true,
      value: { lines: 3, leftOut: 0, fileName: 'To fix 2026-11-20.csv' },
    });
    const [file] = taken.files;
    expect([...(file?.bytes.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = tableIn(file?.text ?? '');
    const page = await clinic.workspace.handle('worklist.page', { ...filters, view: 'to-fix', cursor: null });
    expect(rows.map((row) => row['Email address'])).toEqual(page.ok && page.value.rows.map(({ address }) => address));
    expect(rows.map(({ Patient }) => Patient).sort()).toEqual([
      `'=HYPERLINK("http://evil.example") Mokoena`,
      'Bongi Dube',
      'Zoë, "Zee" Adams',
    ]);
    expect(rows.find(({ Patient }) => Patient === 'Bongi Dube')).toEqual({
      Group: 'Addresses to correct',
      Patient: 'Bongi Dube',
      Phones: 'Mobile 082 555 0134',
      'Email address': 'bongi@nowhere.example',
      'Why it came back': 'The address does not exist',
      Message: 'Recall',
      'Came back': expect.stringMatching(/^2026-11-20 \d\d:\d\d$/),
      'Reports missed': expect.stringMatching(/^\d$/),
      'What to do': 'Correct',
      'New address': '',
      'Last step': '',
    });
  });

  it('has what the filters and the search leave, or only the lines that are picked', async () => {
    const taken = collecting('take');
    await using clinic = await open(taken);
    const addresses = () => tableIn(taken.files.at(-1)?.text ?? '').map((row) => row['Email address']);
    await clinic.workspace.handle('list.export', ask({ ...toFix, filters: { ...filters, search: 'nowhere' } }));
    expect(addresses()).toEqual(['bongi@nowhere.example', 'zoe@nowhere.example']);
    const picked = (await clinic.rows()).filter(({ address }) => address === 'zoe@nowhere.example').map(({ id }) => id);
    await clinic.workspace.handle('list.export', ask({ ...toFix, lines: [...picked, 'line|gone'] }));
    expect(addresses()).toEqual(['zoe@nowhere.example']);
    expect(
      await clinic.workspace.handle('list.export', ask({ ...toFix, filters: { ...filters, search: 'nobody' } })),
    ).toEqual({
      ok: false,
      error: { code: 'nothing-to-export' },
    });
    expect(taken.files).toHaveLength(2);
  });

  it('names who took what, how much of it and why, before the file has its name', async () => {
    const { saveFile } = collecting('take');
    let onRecord: readonly AuditEntry[] = [];
    await using clinic = await openClinic({
      messages,
      patients,
      saveFile: async (name, content) => {
        const saved = await saveFile(name, content);
        onRecord = await clinic.store.audit.list(null, 1);
        return saved;
      },
    });
    await clinic.workspace.handle('list.export', ask(toFix, 'To ring patients'));
    expect(onRecord).toMatchObject([
      {
        action: 'list-exported',
        actor: 'Thandi',
        outcome: '3 lines of to-fix',
        detail: 'To ring patients',
        patientId: null,
      },
    ]);
  });

  it('is not on record where nobody chose a place, and is as failed where the disk was full', async () => {
    await using cancelled = await open(collecting('cancel'));
    expect(await cancelled.workspace.handle('list.export', ask(toFix))).toEqual({ ok: true, value: null });
    expect((await cancelled.store.audit.list(null, 9)).map(({ action }) => action)).not.toContain('list-exported');
    await using full = await open(collecting('refuse'));
    expect(await full.workspace.handle('list.export', ask(toFix))).toMatchObject({ error: { trouble: 'full' } });
    expect((await full.store.audit.list(null, 2)).map(({ action }) => action)).toEqual([
      'list-not-exported',
      'list-exported',
    ]);
  });

  it('can be stopped while it goes on: no file, nothing on record', async () => {
    const taken = collecting('take');
    const heard: unknown[] = [];
    await using clinic = await open(taken, {
      progress: (progress: unknown) => {
        heard.push(progress);
        void clinic.workspace.handle('list.stop', null);
      },
    });
    expect(await clinic.workspace.handle('list.export', ask(toFix))).toEqual({ ok: true, value: null });
    expect(heard).toEqual([{ stage: 'reading', lines: 0, of: 3 }]);
    expect(taken.files).toEqual([]);
    expect((await clinic.store.audit.list(null, 9)).map(({ action }) => action)).not.toContain('list-exported');
    // The next one is not stopped by it.
    expect(await clinic.workspace.handle('list.export', ask({ list: 'done', search: '' }))).toEqual({
      ok: false,
      error: { code: 'nothing-to-export' },
    });
  });

  it('has a second one wait its turn by saying so', async () => {
    let choose: (() => void) | undefined;
    await using clinic = await open({
      files: [],
      saveFile: async () => {
        await new Promise<void>((resolve) => {
          choose = resolve;
        });
        return { ok: true, value: null };
      },
    });
    const first = clinic.workspace.handle('list.export', ask(toFix));
    await vi.waitFor(() => expect(choose).toBeDefined());
    expect(await clinic.workspace.handle('list.export', ask(toFix))).toMatchObject({
      error: { code: 'export-under-way' },
    });
    choose?.();
    await first;
  });

  it('is anybody’s with a PIN, but for everything sent, which is a manager’s', async () => {
    const taken = collecting('take');
    await using clinic = await open(taken, { atDesk: { id: 'm', name: 'Marelize', role: 'receptionist' } });
    const sent = { list: 'sent', filters: { search: '', type: null, outcome: null, before: null } } as const;
    expect(await clinic.workspace.handle('list.export', ask(sent))).toEqual({
      ok: false,
      error: { code: 'manager-needed' },
    });
    expect(await clinic.workspace.handle('list.export', ask(toFix))).toMatchObject({ value: { lines: 3 } });
    await clinic.workspace.handle('desk.sign-out', null);
    expect(await clinic.workspace.handle('list.export', ask(toFix))).toMatchObject({
      error: { code: 'nobody-at-desk' },
    });
  });

  it('of Sent and of Done has every page, newest first', async () => {
    const taken = collecting('take');
    const many = Array.from({ length: 120 }, (_, index) =>
      message(index + 1, { ts: start - 60 * (index + 1), email: `p${index}@nowhere.example` }, []),
    );
    await using clinic = await openClinic({ messages: many, saveFile: taken.saveFile });
    const sent = { list: 'sent', filters: { search: '', type: null, outcome: null, before: null } } as const;
    expect(await clinic.workspace.handle('list.export', ask(sent))).toMatchObject({ value: { lines: 120 } });
    const times = tableIn(taken.files[0]?.text ?? '').map(({ Sent }) => Sent ?? '');
    expect(times).toHaveLength(120);
    expect(times).toEqual(times.toSorted().toReversed());
  });
});
