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

test('nobody is removed by one press: what ends and what stays is said first', async () => {
  const page = await pages.open('manager');
  await showScreen(page, 'Settings');
  const people = part(page, 'People at the desk');
  await people.getByRole('button', { name: 'Remove Thandi' }).click();
  const question = page.getByRole('alertdialog', { name: 'Remove Thandi?' });
  await expect(question).toContainText('The PIN ends at once.');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(people.getByText('Thandi')).toBeVisible();
  await people.getByRole('button', { name: 'Remove Thandi' }).click();
  await question.getByRole('button', { name: 'Remove' }).click();
  await settle(page);
  await expect(people.getByText('Thandi')).toHaveCount(0);
  await people.getByRole('button', { name: 'Remove Dr Anneke Botha' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('This is you');
});

test('a rule about types is moved before another, since the first that fits decides', async () => {
  const page = await pages.open('manager');
  await showScreen(page, 'Settings');
  const types = part(page, 'Message types');
  await expect(types.getByRole('button', { name: 'Move rule 1 up' })).toBeDisabled();
  await types.getByRole('button', { name: 'Move rule 3 up' }).click();
  await types.getByRole('button', { name: 'Save' }).click();
  await settle(page);
  const saved = await page.evaluate(() => window.fakeDesk.world.settings.typeRules.map(({ type }) => type));
  expect(saved).toEqual(['consult-report', 'review', 'recall', 'birthday']);
});
