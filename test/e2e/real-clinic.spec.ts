import { expect } from '@playwright/test';
import { startPostgresql } from '../support/practice/servers/postgresql.ts';
import { certificate } from '../support/practice/servers/processes.ts';
import type { TestServer } from '../support/practice/servers/server.ts';
import { choosePractice, finish, meetManager, switchWritingOn, test } from './own-clinic.ts';
import { rowOf } from './screen.ts';

const password = 'a login of our own';
const table = `CREATE TABLE patients (
  id bigint PRIMARY KEY, first_name text, last_name text, birth_date date, email varchar(100), mobile text, notes text)`;

let server: TestServer;
test.beforeAll(async () => {
  const started = await startPostgresql();
  if ('missing' in started) throw new Error(started.missing);
  server = started;
  await server.execute(
    table,
    `INSERT INTO patients VALUES
      (1, 'Naledi', 'Mokoena', '1990-03-09', 'naledi@gmial.com', '082 123 4567', 'allergic'),
      (2, 'Sipho', 'Dlamini', '1984-11-02', 'sipho@mweb.example', NULL, NULL)`,
    `CREATE ROLE bounce_desk LOGIN PASSWORD '${password}'`,
  );
});
test.afterAll(() => server.remove());

const emailOf = async (id: number): Promise<string | null | undefined> =>
  (await server.query(`SELECT email FROM patients WHERE id = ${id}`))[0]?.email;

test('a table on a real server: login refused, rights given by the script, tried, written', async ({ app, clinic }) => {
  const { page, electronApp } = app;
  clinic.mandrill.add([clinic.bounce(1, 'naledi@gmial.com')]);
  await meetManager(app, clinic);
  await choosePractice(page, 'My own table');
  await page.getByRole('radio', { name: 'PostgreSQL' }).check();
  await page.getByRole('textbox', { name: 'Server', exact: true }).fill('127.0.0.1');
  await page.getByRole('textbox', { name: 'Port' }).fill(String(server.port));
  await page.getByRole('textbox', { name: 'Database' }).fill(server.database);
  await page.getByRole('textbox', { name: 'User' }).fill('bounce_desk');
  await page.getByLabel('Password').fill('not this one');
  await electronApp.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, certificate('ca.pem'));
  await page.getByRole('button', { name: 'Choose a CA file' }).click();
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.getByText('The server answers.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('refused our login');

  // What its IT does with the script, here with a table that it must see to be mapped.
  await server.execute(
    'GRANT SELECT (id, first_name, last_name, birth_date, email, mobile) ON patients TO bounce_desk',
  );
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  const found = page.getByRole('status').filter({ hasText: 'The connection works' });
  await expect(found).toContainText('2 active patients, 2 with an email address');
  await expect(found).toContainText('May change the email field: no.');
  await page.getByText('For your IT person', { exact: true }).click();
  const script = await page.locator('.connect-script').filter({ hasText: 'GRANT' }).innerText();
  expect(script).not.toContain('notes');
  await server.execute(script);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(found).toContainText('May change the email field: yes.');
  await expect(found).toContainText('May change anything else: no, good.');
  await expect(page.getByRole('table')).toContainText('Naledi Mokoena');
  await finish(page);

  await switchWritingOn(page);
  expect(await emailOf(1)).toBe('naledi@gmial.com');
  const row = rowOf(page, 'Naledi Mokoena');
  await expect(row).toBeVisible({ timeout: 30_000 });
  await row.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.getByRole('combobox', { name: 'New address' }).fill('naledi@gmail.com');
  await page.keyboard.press('Enter');
  await expect.poll(() => emailOf(1), { timeout: 30_000 }).toBe('naledi@gmail.com');
  expect(await emailOf(2)).toBe('sipho@mweb.example');
});
