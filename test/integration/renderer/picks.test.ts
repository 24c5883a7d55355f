import { expect, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => expect(await pages.closeWindows()).toEqual([]));
afterAll(() => pages.close());

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
  await settle(page);
};

test('lines are picked by Space and Shift with an arrow, put off together, and come back by one undo', async () => {
  const page = await pages.open('clinic');
  await row(page, 'Naledi Mokoena').focus();
  await press(page, 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(title(page)).toHaveText('3 lines picked');
  await expect(row(page, 'Naledi Mokoena')).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Put off…' }).press('Enter');
  await settle(page);
  await expect(page.getByRole('dialog', { name: 'Put off 3 lines' })).toBeVisible();
  await page.getByRole('button', { name: 'Tomorrow' }).press('Enter');
  await settle(page);
  await expect(title(page)).toHaveText('14 to fix');
  await expect(row(page, 'Naledi Mokoena')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Just done' })).toContainText('Put off 3 lines.');
  await press(page, 'Control+z');
  await expect(title(page)).toHaveText('17 to fix');
});

test('the box in the margin picks by mouse; Esc in a line picks none', async () => {
  const page = await pages.open('clinic');
  const box = page.getByRole('checkbox', { name: 'Pick Naledi Mokoena' });
  await row(page, 'Naledi Mokoena').hover();
  await box.click();
  await expect(title(page)).toHaveText('1 line picked');
  await box.click();
  await expect(title(page)).toHaveText('17 to fix');
  await row(page, 'Naledi Mokoena').focus();
  await press(page, 'Space', 'Escape');
  await expect(title(page)).toHaveText('17 to fix');
});

test('Ctrl+A picks what the filters let through, two hundred at most; another question picks none', async () => {
  const page = await pages.open('ten-thousand');
  await page.getByRole('row').nth(3).focus();
  await press(page, 'Control+a');
  await expect(title(page)).toHaveText('200 lines picked, the most at once');
  await page.keyboard.press('/');
  await page.keyboard.type('nal');
  await settle(page);
  await expect(title(page)).not.toContainText('picked');
});

test('what is picked can be printed or saved, and nothing else is done to several lines', async () => {
  const page = await pages.open('clinic');
  await row(page, 'Naledi Mokoena').focus();
  await press(page, 'Space', 'Shift+ArrowDown');
  const bar = page.locator('.list-bar').getByRole('button');
  expect(await bar.allTextContents()).toEqual(['Put off…', 'Print or save…', 'Pick none']);
  await bar.nth(1).press('Enter');
  await settle(page);
  await expect(page.getByRole('dialog')).toContainText('Only the 2 picked lines');
});
