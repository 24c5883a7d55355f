import { expect, type Locator, type Page } from '@playwright/test';
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

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await settle(page);
}

const line = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const addressesInSight = (page: Page) =>
  page
    .locator('.who-address')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length);

test('F8 hides every line but the open one, says so, and shows them again', async () => {
  const page = await pages.open('clinic');
  await line(page, 'Naledi Mokoena').focus();
  await press(page, 'F8');
  await expect(page.getByText('Anneke van der Merwe').first()).toBeHidden();
  await expect(page.locator('.cell-who').getByText('Naledi Mokoena')).toBeVisible();
  expect(await addressesInSight(page)).toBe(1);
  // Nor is it to be heard.
  await expect(page.locator('[role=row][aria-label]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page.getByText('Anneke van der Merwe').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show everything' })).toHaveCount(0);
});

test('who shares the open line’s address is hidden beside it too', async () => {
  const page = await pages.open('clinic');
  await line(page, 'Anneke van der Merwe').focus();
  await settle(page);
  await expect(page.locator('.case-shared')).toBeVisible();
  await press(page, 'F8');
  await expect(page.locator('.case-name')).toHaveText('Anneke van der Merwe');
  for (const name of ['Pieter Steyn', 'Gert Pretorius'])
    for (const said of await page.getByText(name).all()) await expect(said).toBeHidden();
});

test('what was searched for is not to be read, nor is it said when nobody is found', async () => {
  const page = await pages.open('clinic');
  await press(page, '/');
  await page.keyboard.type('zzz');
  await settle(page);
  await expect(page.getByRole('heading', { name: 'Nobody found for “zzz”' })).toBeVisible();
  await press(page, 'F8');
  await expect(page.getByText('zzz')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveCSS('-webkit-text-security', 'disc');
});

test('what was just done names nobody, and can be undone all the same', async () => {
  const page = await pages.open('clinic');
  await line(page, 'Naledi Mokoena').focus();
  await press(page, 'F8', 'Enter', 'ArrowDown', 'Enter', 'Enter');
  const done = page.getByRole('region', { name: 'Just done' });
  await expect(done).toContainText('Done. F8 shows what.');
  await expect(done).not.toContainText('Naledi');
  await press(page, 'F8');
  await expect(done).toContainText('Saved for Naledi Mokoena.');
  await press(page, 'F8', 'Control+z');
  await expect(line(page, 'Naledi Mokoena')).toHaveCount(1);
});

test.each(['Done', 'Sent'] as const)('%s shows the line with the focus alone', async (screen) => {
  const page = await pages.open('clinic');
  await showScreen(page, screen);
  expect(await addressesInSight(page)).toBeGreaterThan(5);
  await press(page, 'F8');
  expect(await addressesInSight(page)).toBe(0);
  await page.locator('[role=row][tabindex="0"]').focus();
  await press(page, 'ArrowDown');
  expect(await addressesInSight(page)).toBe(1);
});

const inSight = (page: Page | Locator, text: string | RegExp) =>
  page
    .getByText(text)
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.textContent),
    );

test('patients in Settings are hidden with the rest: the preview, a dry run, one patient’s data, the audit, what was searched for', async () => {
  const page = await pages.open('manager');
  await page.evaluate(() => {
    const { world, push } = window.fakeDesk;
    world.settings = { ...world.settings, writing: false };
    push(['settings']);
  });
  await showScreen(page, 'Settings');
  await page
    .getByRole('region', { name: 'Practice database', exact: true })
    .getByRole('button', { name: 'Test' })
    .click();
  await page.getByRole('button', { name: 'Try it on the first record' }).click();
  const search = page.getByRole('textbox', { name: 'Name, phone, email address or patient number' });
  await search.fill('naledi');
  await press(page, 'Enter');
  await page
    .getByRole('button', { name: /^Show.*Naledi/ })
    .first()
    .click();
  await settle(page);
  const someone = /Naledi|Thabo|naledi|thabo|patient0@/;
  expect((await inSight(page, someone)).length).toBeGreaterThan(5);
  await press(page, 'F8');
  expect(await inSight(page, someone)).toEqual([]);
  await expect(search).toHaveCSS('-webkit-text-security', 'disc');
  // What belongs to no patient stays.
  await expect(page.getByText('May read: yes.')).toBeVisible();
  await press(page, 'F8');
  await page.getByRole('button', { name: 'Erase…' }).click();
  await settle(page);
  expect(await inSight(page.getByRole('alertdialog'), someone)).not.toEqual([]);
  await press(page, 'F8');
  expect(await inSight(page, someone)).toEqual([]);
});

test('who is looked for by name, and who else holds the address, is hidden in the open line too', async () => {
  const page = await pages.open('clinic');
  await line(page, 'Anneke van der Merwe').focus();
  await press(page, 'Enter');
  await expect(page.getByRole('group', { name: /share/i })).toContainText('Pieter Steyn');
  await press(page, 'F8');
  expect(await inSight(page, 'Pieter Steyn')).toEqual([]);
  expect(await inSight(page, 'Anneke van der Merwe')).not.toEqual([]);
});
