import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { worklistReady } from './screen.ts';

test.use({ appArguments: ['--sample-clinic'] });

test('saves the list for a spreadsheet by keyboard, as the screen has it, and says so', async ({ app }) => {
  const { page, desktop } = app;
  await worklistReady(page);
  const folder = await mkdtemp(join(tmpdir(), 'exports-'));
  const file = join(folder, 'list.csv');
  await page.keyboard.press('Control+p');
  const question = page.getByRole('dialog', { name: 'Print or save “To fix”' });
  await expect(question).toBeVisible();
  await expect(question.getByLabel('A call list')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(question.getByLabel('A file for Excel')).toBeChecked();
  const save = question.getByRole('button', { name: 'Choose where to save it' });
  await expect(save).toBeDisabled();
  await question.getByRole('button', { name: 'What is it for?' }).press('Enter');
  await page.getByRole('option', { name: 'For the doctor or the manager' }).press('Enter');

  // Nobody chooses a place: the question stays, and nothing is written.
  await save.press('Enter');
  await expect.poll(() => desktop.saves()).toHaveLength(1);
  await expect(save).toBeEnabled();

  await desktop.saveTo(file);
  await save.press('Enter');
  await expect(page.getByText(/^Saved \d+ lines as “list\.csv”\.$/)).toBeVisible();
  await expect(question).toHaveCount(0);
  const [asked] = await desktop.saves();
  expect(asked?.name).toMatch(/^To fix \d{4}-\d\d-\d\d\.csv$/);
  expect(asked?.extensions).toEqual(['csv']);
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFFGroup,Patient,Phones,Email address,Why it came back,Message,Came back,Reports missed,What to do,New address,Last step',
  );
  const rows = await page.evaluate(() =>
    window.bounceDesk.request('worklist.page', {
      view: 'to-fix',
      search: '',
      type: null,
      reason: null,
      sort: 'urgent',
      cursor: null,
    }),
  );
  const shown = rows.ok ? Object.values(rows.value.counts ?? {}).reduce((sum, one) => sum + one, 0) : 0;
  expect(lines).toHaveLength(shown + 1);
  await rm(folder, { recursive: true, force: true });
});

test('prints a call list from the keyboard, saves it as a PDF, and has no window of it left', async ({ app }) => {
  const { page, desktop, electronApp } = app;
  await worklistReady(page);
  const windows = () =>
    electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
    );
  // Esc in the system's window.
  await page.keyboard.press('Control+p');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing was printed.')).toBeVisible();

  await desktop.letPrint(true);
  await page.keyboard.press('Control+p');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Printed a call list of \d+ patients\./)).toBeVisible();
  const [printed, ...more] = await desktop.prints();
  expect(more).toEqual([]);
  expect(printed).toMatchObject({ url: expect.stringMatching(/^app:\/\/sheet\/[0-9a-f-]{36}$/), silent: false });
  expect(await windows()).toEqual(['app://bundle/index.html']);

  const folder = await mkdtemp(join(tmpdir(), 'exports-'));
  const file = join(folder, 'calls.pdf');
  await desktop.saveTo(file);
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'Save as PDF…' }).press('Enter');
  await expect(page.getByText(/^Saved a call list of \d+ patients as “calls\.pdf”\./)).toBeVisible();
  const pdf = await readFile(file, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
  const saves = await desktop.saves();
  expect(saves).toEqual([{ name: expect.stringMatching(/^Call list \d{4}-\d\d-\d\d\.pdf$/), extensions: ['pdf'] }]);
  expect(await windows()).toEqual(['app://bundle/index.html']);
  await rm(folder, { recursive: true, force: true });

  const audit = await page.evaluate(() => window.bounceDesk.request('audit.list', { patientId: null }));
  const actions = audit.ok ? audit.value.map(({ action }) => action) : [];
  expect(actions.filter((action) => action.startsWith('call-list'))).toEqual([
    'call-list-saved',
    'call-list-printed',
    'call-list-not-printed',
    'call-list-printed',
  ]);
});

test('answers a sheet to nobody once it is printed, and nothing of ours to its origin', async ({ app }) => {
  const { page, desktop, electronApp } = app;
  await worklistReady(page);
  await desktop.letPrint(true);
  await page.keyboard.press('Control+p');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Printed a call list/)).toBeVisible();
  const [printed] = await desktop.prints();
  // Asked as the shell asks: in a window of its own.
  const seen = (url: string) =>
    electronApp.evaluate(async ({ BrowserWindow }, address) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await window.loadURL(address).catch(() => {});
      const text: unknown = await window.webContents.executeJavaScript('document.body.innerText');
      window.destroy();
      return text;
    }, url);
  expect(await seen(printed?.url ?? '')).toBe('');
  expect(await seen('app://sheet/index.html')).toBe('');
});

test('a print window that never answers can be left by Stop, and the next list goes out', async ({ app }) => {
  const { page, desktop, electronApp } = app;
  await worklistReady(page);
  // As some systems are: the window closes and nobody says so.
  await electronApp.evaluate(({ app: electron }) => {
    electron.once('web-contents-created', (_event, contents) => {
      contents.print = () => {};
    });
  });
  await page.keyboard.press('Control+p');
  await page.keyboard.press('Enter');
  await expect(page.getByText('choose a printer in the system’s window')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Nothing was printed.')).toBeVisible();
  const windows = () => electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(windows).toBe(1);
  await desktop.letPrint(true);
  await page.keyboard.press('Control+p');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Printed a call list/)).toBeVisible();
});
