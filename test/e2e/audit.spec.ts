import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, setUp, test } from './own-clinic.ts';
import { rail, rowOf } from './screen.ts';

test('a third address is typed over somebody else’s, the audit is verified and saved as a file', async ({
  app,
  clinic,
}) => {
  const { page, electronApp } = app;
  clinic.mandrill.add([clinic.bounce(1, 'aisha.cassim@mweb.co.za')]);
  await setUp(app, clinic);
  const row = rowOf(page, 'Aisha Cassim');
  await expect(row).toBeVisible({ timeout: 30_000 });
  const field = page.getByRole('combobox', { name: 'New address' });
  await row.getByRole('button', { name: 'Correct', exact: true }).click();
  await field.fill('aisha@gmail.com');
  await page.keyboard.press('Enter');
  clinic.practice.setEmail('3', 'aisha@work.example');
  await expect(row).toContainText('by whom and when is not known', { timeout: 20_000 });
  await row.getByRole('button', { name: 'Type another' }).click();
  await field.fill('aisha@third.example');
  await page.keyboard.press('Enter');
  await expect.poll(() => clinic.practice.emailOf('3'), { timeout: 20_000 }).toBe('aisha@third.example');

  await rail(page, 'Settings').click();
  const audit = page.getByRole('region', { name: 'Audit' });
  await audit.getByRole('button', { name: 'Verify' }).click();
  await expect(audit).toContainText(/Intact: all \d+ lines are as they were written/);
  const folder = await mkdtemp(join(tmpdir(), 'audit-'));
  const file = join(folder, 'audit.csv');
  await electronApp.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await audit.getByRole('button', { name: 'Export…' }).click();
  await page.getByLabel('Why is it needed?').fill('yearly review');
  await page.getByRole('button', { name: 'Choose where to save it' }).click();
  await expect(audit).toContainText(/Exported \d+ lines/);
  await expect(audit).toContainText('Exported the audit');
  const text = await readFile(file, 'utf8');
  expect(text.startsWith('\uFEFFnumber,at (UTC),who')).toBe(true);
  expect(text).toContain('correction-written,3,aisha@work.example,aisha@third.example,written,yes,');
  await rm(folder, { recursive: true, force: true });
});
