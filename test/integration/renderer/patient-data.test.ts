import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => expect(await pages.closeWindows()).toEqual([]));
afterAll(() => pages.close());

/** Whatever was asked of one patient, in order. */
const asked = (page: Page) =>
  page.evaluate(() =>
    window.fakeDesk.calls
      .filter(({ channel }) => channel === 'patient.print' || channel === 'patient-data.erase')
      .map(({ channel, input }) => [channel, input]),
  );

async function shown(): Promise<Page> {
  const page = await pages.open('manager');
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await settle(page);
  await page.getByLabel('Name, phone, email address or patient number').fill('naledi');
  await page.keyboard.press('Enter');
  await settle(page);
  await page.getByRole('button', { name: 'Show what is kept about Naledi Mokoena' }).click();
  await settle(page);
  return page;
}

const kept = (page: Page) => page.getByRole('article', { name: 'Kept about Naledi Mokoena' });

describe('one patient’s data', () => {
  test('is shown whole, and handed out with a reason', async () => {
    const page = await shown();
    await expect(kept(page)).toContainText('naledi@gmial.com, before@telkomsa.net');
    await expect(kept(page).locator('.timeline')).toContainText('Review to before@telkomsa.net: delivered');
    await kept(page).getByRole('button', { name: 'Print or save…' }).click();
    const question = page.getByRole('dialog', { name: 'Hand out what is kept about Naledi Mokoena?' });
    await expect(question.getByRole('button', { name: 'Save as PDF…' })).toBeDisabled();
    await question.getByRole('button', { name: /What is it for/ }).click();
    await page.getByRole('option', { name: 'The patient asked for it' }).click();
    await question.getByRole('button', { name: 'Save as PDF…' }).click();
    await settle(page);
    await expect(page.getByText('Saved the patient’s data as “Patient data 2026-11-12.pdf”.')).toBeVisible();
    expect(await asked(page)).toEqual([
      ['patient.print', { patientId: 'p0', reason: 'The patient asked for it', to: 'pdf' }],
    ]);
  });

  test('is erased after what goes and what stays was said', async () => {
    const page = await shown();
    await kept(page).getByRole('button', { name: 'Erase…' }).click();
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('The audit keeps which address was changed');
    await question.getByLabel('Why?').fill('She asked');
    await question.getByRole('button', { name: 'Erase for good' }).click();
    await settle(page);
    await expect(page.getByText('Erased: 4 messages, 2 calls and notes, one correction.')).toBeVisible();
    await expect(page.getByText('Nothing is kept about this patient on this computer.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Erase…' })).toBeDisabled();
    expect(await asked(page)).toEqual([['patient-data.erase', { patientId: 'p0', reason: 'She asked' }]]);
  });

  test('is not offered to a receptionist', async () => {
    const page = await pages.open('clinic');
    await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
    await settle(page);
    await expect(page.getByRole('heading', { name: 'People at the desk' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'One patient’s data' })).toHaveCount(0);
  });
});
