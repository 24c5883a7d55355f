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
