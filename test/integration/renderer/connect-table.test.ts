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

describe('connecting a table of one’s own', () => {
  test('one’s own table: columns are guessed, others chosen, addresses may stand in a table of their own', async () => {
    const opened = await openConnectForm(pages);
    const { page, form } = opened;
    await choose(opened, 'OpenEMR');
    await choose(opened, 'My own table');
    await form.getByRole('radio', { name: 'PostgreSQL' }).check();
    await expect(field(form, 'Port')).toHaveValue('5432');
    await field(form, 'Server').fill('localhost');
    await field(form, 'Database').fill('clinic');
    await field(form, 'User').fill('bounce_desk');
    await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
    await press(opened, 'Test');
    await expect(form.getByRole('button', { name: /Mobile/ })).toContainText('cell_phone');
    await expect(form).toContainText('The connection works');
    await form.getByText('Show tables and columns').click();
    await field(form, 'Search tables and columns').fill('starts');
    await expect(form.getByRole('row').filter({ hasText: 'starts_at' })).toHaveCount(1);

    await form.getByRole('radio', { name: /In a table of their own/ }).check();
    await expect(form).not.toContainText('The connection works');
    await expect(form.getByRole('button', { name: 'Test', exact: true })).toBeDisabled();
    await form.getByRole('button', { name: /Table with the addresses/ }).click();
    await page.getByRole('option', { name: 'appointments' }).click();
    for (const [field, column] of [
      ['Its own key', 'id'],
      ['Patient number there', 'patient_id'],
      ['Email', 'starts_at'],
    ] as const) {
      await form.getByRole('button', { name: new RegExp(field) }).click();
      await page.getByRole('option', { name: column, exact: true }).click();
    }
    await form.getByText('For your IT person', { exact: true }).click();
    await settle(page);
    await expect(form).toContainText('appointments.starts_at');

    await form.getByRole('radio', { name: /one row a patient/ }).check();
    await expect(form.getByRole('button', { name: /Its own key/ })).toHaveCount(0);
    await form.getByRole('button', { name: /Table with the addresses/ }).click();
    await page.getByRole('option', { name: 'appointments' }).click();
    await expect(form.getByRole('button', { name: /Its own key/ })).toHaveCount(0);
    await expect(form.getByRole('button', { name: 'Test', exact: true })).toBeDisabled();
    for (const [field, column] of [
      ['Patient number there', 'patient_id'],
      ['Email', 'starts_at'],
    ] as const) {
      await form.getByRole('button', { name: new RegExp(field) }).click();
      await page.getByRole('option', { name: column, exact: true }).click();
    }
    await expect(form.getByRole('button', { name: 'Test', exact: true })).toBeEnabled();
    await form.getByText('For your IT person', { exact: true }).click();
    await expect(form).toContainText('It reads addresses from appointments: patient_id, starts_at.');
  });

  test('one’s own table: whether email is wanted is read, and a table of changes is saved whole or not at all', async () => {
    const opened = await openConnectForm(pages);
    const { page, form } = opened;
    await press(opened, 'Show tables and columns');
    const pick = async (field: RegExp, option: string) => {
      await form.getByRole('button', { name: field }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    };
    await pick(/Whether the patient wants email/, 'email_ok');
    await field(form, 'Values that mean yes').fill('1, Y');
    await field(form, 'Values that mean no').fill('0');
    await press(opened, 'Test');
    await expect(form.getByRole('columnheader', { name: 'Wants email' })).toBeVisible();
    await form.getByText('For your IT person', { exact: true }).click();
    await expect(form).toContainText('CREATE TABLE bounce_desk_changes');

    await form.getByRole('radio', { name: /in a table of the database/ }).check();
    await expect(form.getByRole('button', { name: /Who changed it/ })).toContainText('changed_by');
    await settle(page);
    await expect(form).toContainText('With it goes one row in contact_changes');
    await expect(form).not.toContainText('CREATE TABLE');
    // Another table has none of these columns: nothing is saved until each is chosen.
    await pick(/Table of changes/, 'appointments');
    await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
    await pick(/Table of changes/, 'contact_changes');
    await press(opened, 'Save');
    const saved = await page.evaluate(() => window.fakeDesk.world.settings.practice);
    expect(saved).toMatchObject({
      mapping: {
        emailConsent: { column: 'email_ok', yes: ['1', 'Y'], no: ['0'] },
        audit: {
          table: 'contact_changes',
          correctionId: 'correction_id',
          actor: 'changed_by',
          changedAt: 'changed_at',
        },
      },
    });
  });
});
