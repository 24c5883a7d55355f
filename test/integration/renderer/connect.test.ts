import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { choose, field, openConnectForm, press } from '../../support/fake-bridge/connect-form.ts';
import { type DeskPages, settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => {
  expect(await pages.closeWindows()).toEqual([]);
});
afterAll(() => pages.close());

describe('connecting a practice database', () => {
  test('each system says whether we write there, why not, and how far it was tried', async () => {
    const opened = await openConnectForm(pages);
    const { form } = opened;
    await choose(opened, 'Open Dental');
    await expect(form).toContainText('Bounce Desk only reads Open Dental');
    await expect(form).toContainText('not on the whole of Open Dental');
    await choose(opened, 'OpenMRS or Bahmni');
    await expect(form).toContainText('would rather have their own interface used');
    await choose(opened, 'Best Practice (Bp Premier)');
    await expect(form).toContainText('has never been run against SQL Server');
    await expect(field(form, 'Instance')).toHaveValue('BPSINSTANCE');
    await expect(field(form, 'Port')).toHaveCount(0);
    await field(form, 'Instance').fill('');
    await expect(field(form, 'Port')).toHaveValue('1433');
    await choose(opened, 'A FHIR R4 server');
    await expect(field(form, 'Token')).toBeVisible();
    await field(form, 'User').fill('clinic');
    await expect(field(form, 'Password')).toBeVisible();
  });

  test('a test that fails says how far it came, and one that passes what we may do', async () => {
    const opened = await openConnectForm(pages);
    const { form } = opened;
    await choose(opened, 'OpenEMR');
    await expect(form.getByRole('button', { name: 'Test', exact: true })).toBeDisabled();
    await field(form, 'Server').fill('off.clinic.example');
    await field(form, 'User').fill('bounce_desk');
    await field(form, 'Password').fill('wrong');
    await press(opened, 'Test');
    await expect(form.getByRole('alert')).toContainText('can’t be reached');
    await expect(form).not.toContainText('The server answers.');
    await field(form, 'Server').fill('db.clinic.example');
    await expect(form.getByRole('alert')).toHaveCount(0);
    await press(opened, 'Test');
    await expect(form).toContainText('The server answers.');
    await expect(form.getByRole('alert')).toContainText('refused our login');
    await field(form, 'Password').fill('right');
    await press(opened, 'Test');
    const found = form.getByRole('status').filter({ hasText: 'The connection works' });
    await expect(found).toContainText('MariaDB 10.11.6');
    await expect(found).toContainText('412 active patients, 380 with an email address');
    await expect(found).toContainText('May read: yes.');
    await expect(found).toContainText('May change the email field: yes.');
    await expect(found).toContainText('May change anything else: no, good.');
    await expect(form.getByRole('table')).toContainText('Naledi Mokoena');
  });

  test('of a file the test asks for no login with less rights', async () => {
    const opened = await openConnectForm(pages);
    await press(opened, 'Test');
    await expect(opened.form).toContainText('as everyone may who can open the file');
    await expect(opened.form).not.toContainText('a login without that right is safer');
  });

  test('IT reads of a login and its password only where there is one', async () => {
    const opened = await openConnectForm(pages);
    const { form } = opened;
    await form.getByText('For your IT person', { exact: true }).click();
    await settle(opened.page);
    await expect(form).toContainText('for whoever looks after the practice system');
    await expect(form).not.toContainText('The password is in the computer’s keychain');
    await choose(opened, 'OpenEMR');
    await field(form, 'Server').fill('db.clinic.example');
    await field(form, 'User').fill('bounce_desk');
    await form.getByText('For your IT person', { exact: true }).click();
    await settle(opened.page);
    await expect(form).toContainText('connects to openemr on db.clinic.example');
    await expect(form).toContainText('Make the user first');
    await expect(form).toContainText('The password is in the computer’s keychain');
  });

  test('no connection to another computer is left unencrypted, and no incomplete one is saved', async () => {
    const opened = await openConnectForm(pages);
    const { form } = opened;
    await choose(opened, 'OpenEMR');
    await field(form, 'Server').fill('localhost');
    await field(form, 'User').fill('bounce_desk');
    await form.getByRole('radio', { name: /Not encrypted/ }).check();
    await expect(form.getByRole('button', { name: 'Save' })).toBeEnabled();
    await field(form, 'Server').fill('192.168.1.4');
    await expect(form.getByRole('alert')).toContainText('has to be encrypted');
    await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
    await form
      .getByRole('radio', { name: /Encrypted/ })
      .first()
      .check();
    await press(opened, 'Choose a CA file');
    await expect(form).toContainText('practice.db');
    await press(opened, 'Without the file');
    await expect(form).toContainText('from a public authority');
  });

  test('what was entered for one system is there again when it is chosen again, its password with it alone', async () => {
    const opened = await openConnectForm(pages);
    const { form } = opened;
    await choose(opened, 'OpenEMR');
    await field(form, 'Server').fill('db.clinic.example');
    await field(form, 'User').fill('bounce_desk');
    await field(form, 'Password').fill('s3cret');
    await choose(opened, 'Open Dental');
    await expect(field(form, 'Server')).toHaveValue('');
    await expect(field(form, 'Password')).toHaveValue('');
    await choose(opened, 'OpenEMR');
    await expect(field(form, 'Server')).toHaveValue('db.clinic.example');
    await expect(field(form, 'Password')).toHaveValue('s3cret');
    // The saved connection, as it was saved: nothing is left to be saved.
    await choose(opened, 'My own table');
    await expect(form).toContainText('practice.db');
    await expect(form).not.toContainText('Not saved yet.');
    await choose(opened, 'OpenEMR');
    await press(opened, 'Discard');
    await expect(form).toContainText('practice.db');
    await choose(opened, 'OpenEMR');
    await expect(field(form, 'Server')).toHaveValue('');
  });

  test('the password goes to the keychain and stays nowhere else; the saved connection has to be tried anew', async () => {
    const opened = await openConnectForm(pages);
    const { page, form } = opened;
    const writing = page.getByRole('region', { name: 'Writing to the practice database' });
    await expect(writing.getByRole('checkbox')).toBeChecked();
    await choose(opened, 'OpenEMR');
    await field(form, 'Server').fill('db.clinic.example');
    await field(form, 'User').fill('bounce_desk');
    await field(form, 'Password').fill('s3cret of the clinic');
    await expect(writing).toContainText('Save the practice database first.');
    await press(opened, 'Save');
    await expect(form).toContainText('Writing is off until it was tried on this connection.');
    await expect(writing.getByRole('checkbox')).not.toBeChecked();
    const asked = await page.evaluate(() => window.fakeDesk.calls);
    const holding = asked
      .filter(({ input }) => JSON.stringify(input)?.includes('s3cret'))
      .map(({ channel }) => channel);
    expect(holding).toEqual(['practice.save-password']);
    await expect(field(form, 'Password')).toHaveValue('');
  });

  test('writing is switched on after a dry run only, and a system that is only read has no switch', async () => {
    const opened = await openConnectForm(pages);
    const { page, form } = opened;
    const writing = page.getByRole('region', { name: 'Writing to the practice database' });
    await page.evaluate(() => {
      window.fakeDesk.world.settings = { ...window.fakeDesk.world.settings, writing: false };
      window.fakeDesk.push(['settings']);
    });
    await settle(page);
    await expect(writing.getByRole('checkbox')).toBeDisabled();
    await writing.getByRole('button', { name: 'Try it on the first record' }).click();
    await settle(page);
    await expect(writing).toContainText('nothing has changed');
    await expect(writing).toContainText('Thabo Dlamini');
    // On the record that the manager chose, with what it held before and after.
    await field(writing, 'Whose record').fill('naledi');
    await writing.getByRole('button', { name: 'Find' }).click();
    await settle(page);
    await writing
      .getByRole('button', { name: /^Try it on the record of Naledi/ })
      .first()
      .click();
    await settle(page);
    const asked = await page.evaluate(
      () => window.fakeDesk.calls.findLast(({ channel }) => channel === 'practice.dry-run')?.input,
    );
    expect(asked).toMatchObject({ password: null, patientId: expect.any(String) });
    const found = writing.getByRole('status').filter({ hasText: 'nothing has changed' });
    await expect(found).toContainText('Naledi Mokoena');
    await expect(found).toContainText('Address beforethabo@gmial.com');
    await expect(found).toContainText('changed exactly one record, was read back and taken back');
    await expect(found).toContainText('Address nowthabo@gmial.com');
    await found.getByText('What was sent').click();
    await expect(found).toContainText('UPDATE "patients" SET "email" = ?');
    await writing.getByRole('checkbox').check();
    await writing.getByRole('button', { name: 'Save' }).click();
    await settle(page);
    await expect(writing).toContainText('Saved.');

    await choose(opened, 'Open Dental');
    await field(form, 'Server').fill('db.clinic.example');
    await field(form, 'User').fill('bounce_desk');
    await press(opened, 'Save');
    await expect(writing).toContainText('only reads Open Dental');
    await expect(writing.getByRole('checkbox')).toHaveCount(0);
  });

  test('values of a status that were typed and taken back make nobody deceased', async () => {
    const opened = await openConnectForm(pages);
    const { form, page } = opened;
    await form.getByRole('button', { name: 'Show tables and columns' }).click();
    await settle(page);
    const deceased = form.getByRole('textbox', { name: 'Values that mean deceased' });
    await deceased.fill('D, X,');
    await expect(deceased).toHaveValue('D, X,');
    await deceased.fill('');
    await press(opened, 'Save');
    const saved = await page.evaluate(() => window.fakeDesk.world.settings.practice);
    expect(saved).toMatchObject({ mapping: { status: { column: 'status', deceased: [], archived: ['A'] } } });
  });

  test('an answer about a server that was changed meanwhile is not shown', async () => {
    const opened = await openConnectForm(pages);
    const { page, form } = opened;
    await choose(opened, 'OpenEMR');
    await field(form, 'Server').fill('db.clinic.example');
    await field(form, 'User').fill('bounce_desk');
    await page.evaluate(() => {
      window.fakeDesk.world.delay = 5_000;
    });
    await press(opened, 'Test');
    await expect(form.getByRole('button', { name: 'Testing…' })).toBeDisabled();
    await field(form, 'Server').fill('other.clinic.example');
    await expect(form.getByRole('button', { name: 'Test', exact: true })).toBeEnabled();
    await page.clock.runFor(20_000);
    await expect(form).not.toContainText('The connection works');
  });

  test('the statements for IT are shown and copied', async () => {
    const opened = await openConnectForm(pages);
    const { page, form } = opened;
    await choose(opened, 'OpenEMR');
    await field(form, 'Server').fill('db.clinic.example');
    await field(form, 'User').fill('bounce_desk');
    await form.getByText('For your IT person', { exact: true }).click();
    await settle(page);
    await expect(form).toContainText('GRANT SELECT');
    await expect(form).toContainText('patient_data.email');
    await press(opened, 'Copy the GRANT script');
    await expect(form).toContainText('Copied.');
    const asked = await page.evaluate(() => window.fakeDesk.calls);
    expect(asked.filter(({ channel }) => channel === 'clipboard.copy')).toMatchObject([
      { input: { text: expect.stringContaining('GRANT SELECT') } },
    ]);
  });
});
