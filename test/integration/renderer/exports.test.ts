import { expect, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';
import { showScreen } from '../../support/fake-bridge/moments.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => expect(await pages.closeWindows()).toEqual([]));
afterAll(() => pages.close());

const asked = (page: Page, channel: string) =>
  page.evaluate(
    (name) => window.fakeDesk.calls.filter((call) => call.channel === name).map(({ input }) => input),
    channel,
  );

describe('printing and saving the list', () => {
  test('takes the list with the filters, search and order of the screen', async () => {
    const page = await pages.open('clinic');
    await page.getByRole('searchbox').fill('nal');
    await settle(page);
    await page.getByRole('button', { name: /^Most urgent/ }).click();
    await page.getByRole('option', { name: 'By name' }).click();
    await settle(page);
    await page.getByRole('button', { name: 'Print or save…' }).click();
    await page.getByRole('button', { name: 'Print…' }).click();
    await settle(page);
    expect(await asked(page, 'list.print')).toEqual([
      {
        shown: { list: 'to-fix', filters: { search: 'nal', type: null, reason: null, sort: 'name' }, lines: null },
        reason: 'To ring patients',
        what: 'call-list',
        to: 'printer',
      },
    ]);
    await expect(page.getByText('Printed a call list of 9 patients.')).toBeVisible();
    await expect(page.getByText('3 lines are left out')).toBeVisible();
  });

  test('asks what anything but a call list is for, in one’s own words if need be', async () => {
    const page = await pages.open('clinic');
    await page.keyboard.press('Control+p');
    await page.getByLabel('The list on paper').check();
    await expect(page.getByRole('button', { name: 'Print…' })).toBeDisabled();
    await page.getByRole('button', { name: /What is it for/ }).click();
    await page.getByRole('option', { name: 'Something else' }).click();
    await page.getByLabel('In a few words').fill('  for the file  ');
    await page.getByRole('button', { name: 'Save as PDF…' }).click();
    await settle(page);
    expect(await asked(page, 'list.print')).toMatchObject([{ reason: 'for the file', what: 'list', to: 'pdf' }]);
  });

  test('stays with what went wrong, and Esc leaves everything here', async () => {
    const page = await pages.open('clinic');
    await page.keyboard.press('Control+p');
    await page.evaluate(() => window.fakeDesk.failNext('list.print', { code: 'nobody-to-ring' }));
    await page.keyboard.press('Enter');
    await settle(page);
    await expect(page.getByRole('dialog')).toContainText('Nobody in this list is to be rung');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('says what went wrong also where the question was left meanwhile', async () => {
    const page = await pages.open('clinic');
    await page.keyboard.press('Control+p');
    await page.evaluate(() => {
      window.fakeDesk.world.delay = 500;
      window.fakeDesk.failNext('list.print', { code: 'not-printed' });
    });
    await page.getByRole('button', { name: 'Print…' }).click();
    await page.keyboard.press('Escape');
    await settle(page);
    await expect(page.getByText('Nothing was printed. The system did not print it.')).toBeVisible();
  });

  test('a long export shows its numbers, goes on beside the work, and can be stopped', async () => {
    const page = await pages.open('ten-thousand');
    await page.evaluate(() => {
      window.fakeDesk.world.delay = 5_000;
    });
    await page.keyboard.press('Control+p');
    await page.getByLabel('A file for Excel').check();
    await page.getByRole('button', { name: /What is it for/ }).click();
    await page.getByRole('option', { name: 'To ring patients' }).click();
    await page.getByRole('button', { name: 'Choose where to save it' }).click();
    await page.evaluate(() => window.fakeDesk.tellExport({ stage: 'reading', lines: 2500, of: 10_000 }));
    await settle(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Preparing “To fix”: 2 500 of 10 000 lines')).toBeVisible();
    // One at a time.
    await page.keyboard.press('Control+p');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Stop' }).click();
    expect(await asked(page, 'list.stop')).toEqual([null]);
  });

  test('Done has no call list; Sent is a manager’s', async () => {
    const page = await pages.open('clinic');
    await showScreen(page, 'Done');
    await page.getByRole('button', { name: 'Print or save…' }).click();
    await expect(page.getByRole('radio')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await showScreen(page, 'Sent');
    const manager = await page.evaluate(() => window.fakeDesk.world.status.atDesk?.role === 'manager');
    await expect(page.getByRole('button', { name: 'Print or save…' })).toHaveCount(manager ? 1 : 0);
  });
});
