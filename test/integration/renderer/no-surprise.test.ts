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

const line = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const field = (page: Page) => page.getByRole('combobox', { name: 'New address' });
const notices = (page: Page) => page.getByRole('region', { name: 'Just done' });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await settle(page);
}

async function edit(page: Page, name: string, text: string): Promise<void> {
  await line(page, name).focus();
  await press(page, 'Enter');
  await field(page).fill(text);
  await page.clock.runFor(300);
  await settle(page);
}

describe('what could be taken for something else', () => {
  test('a search whose last line she corrected says so, and not that nobody was found', async () => {
    const page = await pages.open('clinic');
    await press(page, '/');
    await page.keyboard.type('naledi@gmial');
    await page.clock.runFor(400);
    await settle(page);
    await line(page, 'Naledi Mokoena').focus();
    for (const key of ['Enter', 'ArrowDown', 'Enter', 'Enter']) await page.keyboard.press(key);
    await settle(page);
    await expect(page.getByRole('heading', { name: 'Nothing is left here for “naledi@gmial”' })).toBeVisible();
    await page.getByRole('button', { name: 'Look in Done' }).click();
    await expect(page.getByRole('heading', { name: 'Done', level: 1 })).toBeVisible();
  });

  test('a search that found nobody from the start says that', async () => {
    const page = await pages.open('clinic');
    await press(page, '/');
    await page.keyboard.type('xyzzy');
    await page.clock.runFor(400);
    await settle(page);
    await expect(page.getByRole('heading', { name: 'Nobody found for “xyzzy”' })).toBeVisible();
  });

  test('an address beside which a likelier one is offered is not called free of problems', async () => {
    const page = await pages.open('clinic');
    await edit(page, 'Naledi Mokoena', 'naledi.m@gmai.com');
    await expect(page.locator('.check')).toContainText('Perhaps naledi.m@gmail.com is meant');
  });

  test('of a pasted name with its address, what will be saved is shown', async () => {
    const page = await pages.open('clinic');
    await edit(page, 'Naledi Mokoena', '"Naledi Mokoena" <naledi@gmail.com>');
    await expect(page.locator('.editor-old bdi').last()).toHaveText('naledi@gmail.com');
  });

  test('undo says when there is nothing left to take back', async () => {
    const page = await pages.open('clinic');
    await line(page, 'Naledi Mokoena').focus();
    await press(page, 'Control+z');
    await expect(notices(page)).toContainText('Nothing was done in the last ten seconds.');
  });

  test('the sample clinic says why its list is not covered', async () => {
    const page = await pages.open('sample');
    await press(page, 'Control+l');
    await expect(notices(page)).toContainText('Nobody has a PIN in the sample clinic');
  });

  test('nobody is rung on a number that the record does not have', async () => {
    const page = await pages.open('clinic');
    await page.evaluate(() => {
      const { world } = window.fakeDesk;
      world.rows = world.rows.map((row) =>
        row.patient?.name === 'Naledi Mokoena' ? { ...row, patient: { ...row.patient, phones: [] } } : row,
      );
      window.fakeDesk.push(['worklist']);
    });
    await settle(page);
    await line(page, 'Naledi Mokoena').focus();
    await press(page, 'o');
    await expect(page.getByRole('complementary')).toContainText('none in the record');
    await line(page, 'Naledi Mokoena').getByRole('button', { name: 'More for Naledi Mokoena' }).click();
    await expect(page.getByRole('menuitem', { name: /Will call back/ })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: /voicemail/i })).toHaveCount(0);
    await press(page, 'Escape', 'v');
    expect(await page.evaluate(() => window.fakeDesk.calls.some(({ channel }) => channel === 'line.decide'))).toBe(
      false,
    );
  });
});
