import { expect, type Page } from '@playwright/test';
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

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** A password has no role of its own. */
const password = (page: Page) => part(page, 'Practice database').locator('input[type=password]');
const question = (page: Page) => page.getByRole('alertdialog', { name: 'Leave without saving?' });

async function enterAll(page: Page): Promise<void> {
  await showScreen(page, 'Settings');
  const practice = part(page, 'Practice database');
  await practice.getByRole('button', { name: /Practice system/ }).click();
  await page.getByRole('option', { name: 'OpenEMR' }).click();
  await password(page).fill('s3cret');
  await part(page, 'Mandrill key').getByLabel('New key').fill('md-new');
  await part(page, 'People at the desk').getByLabel('Name').fill('Sipho');
}

test('leaving Settings with unsaved entries names them, and staying keeps every one, the password too', async () => {
  const page = await pages.open('manager');
  await enterAll(page);
  await showScreen(page, 'Done');
  expect(await question(page).getByRole('listitem').allTextContents()).toEqual([
    'Mandrill key',
    'Practice database',
    'People at the desk',
  ]);
  await page.getByRole('button', { name: 'Stay here' }).click();
  await settle(page);
  await expect(page.getByRole('heading', { name: 'Mandrill key' })).toBeFocused();
  await expect(password(page)).toHaveValue('s3cret');
  await expect(part(page, 'Mandrill key').getByLabel('New key')).toHaveValue('md-new');
});

test('leaving all the same drops them', async () => {
  const page = await pages.open('manager');
  await enterAll(page);
  // From outside too: a toast asks for To fix.
  await page.evaluate(() => window.fakeDesk.navigate('to-fix'));
  await question(page).getByRole('button', { name: 'Leave without saving' }).click();
  await settle(page);
  await expect(page.getByRole('row').first()).toBeVisible();
  await showScreen(page, 'Settings');
  await expect(part(page, 'Practice database')).toContainText('practice.db');
  await expect(part(page, 'Mandrill key').getByLabel('New key')).toHaveValue('');
});

test('what was typed and taken back is nothing to ask about', async () => {
  const page = await pages.open('manager');
  await showScreen(page, 'Settings');
  const notifications = part(page, 'Notifications');
  await notifications.getByRole('checkbox', { name: 'Quiet hours' }).check();
  await expect(notifications.getByRole('button', { name: 'Save' })).toBeVisible();
  await notifications.getByRole('checkbox', { name: 'Quiet hours' }).uncheck();
  await expect(notifications.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await showScreen(page, 'Done');
  await expect(question(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
});

test('a cover keeps entries for whoever made them, and hands them to nobody else', async () => {
  const page = await pages.open('manager');
  await enterAll(page);
  const uncover = async (name: string) => {
    await page.keyboard.press('Control+l');
    await settle(page);
    await page.getByRole('button', { name }).click();
    await page.getByLabel(`PIN of ${name}`).fill('1234');
    await page.keyboard.press('Enter');
    await settle(page);
  };
  await uncover('Dr Anneke Botha');
  await expect(password(page)).toHaveValue('s3cret');
  await uncover('Thandi');
  await expect(part(page, 'Practice database')).toContainText('practice.db');
  await uncover('Dr Anneke Botha');
  await expect(part(page, 'Mandrill key').getByLabel('New key')).toHaveValue('');
});

test('a pause from the tray is said in Settings, and ends there', async () => {
  const page = await pages.open('clinic');
  await page.evaluate(() => {
    const { world } = window.fakeDesk;
    world.settings = { ...world.settings, pausedUntil: Date.now() + 3_600_000 };
  });
  await showScreen(page, 'Settings');
  const notifications = part(page, 'Notifications');
  await expect(notifications).toContainText('Paused from the tray until today 10:24.');
  await notifications.getByRole('button', { name: 'End the pause' }).click();
  await settle(page);
  await expect(notifications).not.toContainText('Paused from the tray');
  expect(await page.evaluate(() => window.fakeDesk.world.settings.pausedUntil)).toBeNull();
});

test('the clinic’s time zone is chosen from those that the computer knows, and says what time it is there', async () => {
  const page = await pages.open('manager');
  await showScreen(page, 'Settings');
  const time = part(page, 'The clinic’s time');
  await expect(time).toContainText('There it is 09:24 now.');
  await time.getByRole('button', { name: /Time zone/ }).click();
  await expect(page.getByRole('option').first()).toHaveText('Europe/London (this computer’s)');
  await page.getByRole('option', { name: 'Africa/Lagos', exact: true }).click();
  await expect(time).toContainText('There it is 08:24 now.');
  await time.getByRole('button', { name: 'Save' }).click();
  await settle(page);
  expect(await page.evaluate(() => window.fakeDesk.world.settings.timeZone)).toBe('Africa/Lagos');
});
