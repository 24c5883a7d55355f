import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';
import { showScreen } from '../../support/fake-bridge/moments.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => expect(await pages.closeWindows()).toEqual([]));
afterAll(() => pages.close());

test('every part of Settings is a key away, and focus goes along', async () => {
  const page = await pages.open('manager');
  await showScreen(page, 'Settings');
  const parts = page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('button');
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  expect(await parts.allTextContents()).toEqual(await headings.allTextContents());
  const people = headings.filter({ hasText: 'People at the desk' });
  await expect(people).not.toBeInViewport();
  await parts.filter({ hasText: 'People at the desk' }).focus();
  await page.keyboard.press('Enter');
  await expect(people).toBeFocused();
  await expect(people).toBeInViewport();
});

test('going to a part moves the page and not the window around it', async () => {
  const page = await pages.open('manager', { width: 880, height: 560 });
  await showScreen(page, 'Settings');
  // Names that only a screen reader hears, far down the page.
  await page.getByRole('textbox', { name: 'Name, phone, email address or patient number' }).fill('naledi');
  await page.keyboard.press('Enter');
  await settle(page);
  await expect(page.getByRole('button', { name: /Naledi/ })).not.toHaveCount(0);
  const parts = page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('button');
  for (const part of ['Audit', 'Practice database', 'People at the desk']) {
    await parts.filter({ hasText: part }).first().focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
  }
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(560);
});
