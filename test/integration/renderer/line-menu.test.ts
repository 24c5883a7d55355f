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

const row = (page: Page) => page.getByRole('row').filter({ hasText: 'Naledi Mokoena' });
const items = (page: Page) => page.getByRole('menuitem').locator('.option-name').allTextContents();

test('the right button opens what the row’s own button opens, where it was pressed', async () => {
  const page = await pages.open('clinic');
  await page.getByRole('button', { name: 'More for Naledi Mokoena' }).click();
  const offered = await items(page);
  await page.keyboard.press('Escape');
  await settle(page);
  const box = await row(page).boundingBox();
  if (box === null) throw new Error('no row');
  await page.mouse.click(box.x + 300, box.y + 20, { button: 'right' });
  await settle(page);
  expect(await items(page)).toEqual(offered);
  const menu = await page.getByRole('menu').boundingBox();
  expect(Math.abs((menu?.x ?? 0) - box.x - 300)).toBeLessThan(16);
  await page.getByRole('menuitem', { name: 'Copy the address' }).click();
  await settle(page);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Just done' })).toContainText('Copied the address.');
  await expect(row(page)).toBeFocused();
});

test('Shift+F10 opens it in a focused row; Esc leaves it there; a question is asked as from the button', async () => {
  const page = await pages.open('clinic');
  await row(page).focus();
  await page.keyboard.press('Shift+F10');
  await settle(page);
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await settle(page);
  await expect(row(page)).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await settle(page);
  await page.keyboard.type('put');
  await page.keyboard.press('Enter');
  await settle(page);
  await expect(page.getByRole('dialog', { name: 'Put off until' })).toBeVisible();
});

test('a field keeps its own menu', async () => {
  const page = await pages.open('clinic');
  await row(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'New address' }).click({ button: 'right' });
  await settle(page);
  await expect(page.getByRole('menu')).toHaveCount(0);
});
