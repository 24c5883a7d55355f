import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { startDeskPages } from '../../support/fake-bridge/desk-page.ts';
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
