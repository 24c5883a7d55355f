import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { type Keys, keysOf } from './keys.ts';
import { rail, worklistReady } from './screen.ts';

test.use({ appArguments: ['--sample-clinic'] });

const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const said = (page: Page) => page.getByRole('region', { name: 'Just done' });
const firstRow = (page: Page) => page.getByRole('grid').locator('[role=row][tabindex="0"]');

async function search(page: Page, keys: Keys, text: string): Promise<void> {
  await keys.press('/', 'Control+a');
  if (text === '') await keys.press('Delete');
  else await keys.type(text);
  await expect(page.getByRole('searchbox')).toHaveValue(text);
}

test('finds, filters, corrects in four keys, and takes it back', async ({ app }) => {
  const { page } = app;
  await worklistReady(page);
  const keys = await keysOf(page);
  await search(page, keys, 'gmail.con');
  await expect(page.getByRole('row').filter({ hasText: 'gmail.con' }).first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'gmail.com' })).toHaveCount(0);
  await keys.tabTo(firstRow(page));
  const fix = ['Enter', 'ArrowDown', 'Enter', 'Enter'];
  expect(fix.length).toBeLessThanOrEqual(4);
  await keys.press(...fix);
  await expect(said(page)).toContainText('Saved for');
  await keys.press('Control+z');
  await expect(said(page)).toContainText('Taken back');

  await search(page, keys, '');
  await expect(title(page)).toHaveText(/^\d{3} to fix/);
  const all = await title(page).innerText();
  await keys.use(page.getByRole('button', { name: /All types/ }));
  await keys.press('ArrowDown', 'Enter');
  await expect(title(page)).not.toHaveText(all);
  await keys.use(page.getByRole('button', { name: /Consult reports/ }));
  await keys.press('Home', 'Enter');
  await expect(title(page)).toHaveText(all);
  await keys.use(page.getByRole('button', { name: /Most urgent/ }));
  await keys.press('ArrowDown', 'Enter');
  await expect(page.getByRole('button', { name: /Newest/ })).toBeVisible();
  expect(await keys.pointed()).toBe(0);
});

test('every step of a line: call, put off, note, right, no email, and back', async ({ app }) => {
  const { page } = app;
  await worklistReady(page);
  const keys = await keysOf(page);
  await keys.tabTo(firstRow(page));
  const all = await title(page).innerText();
  const steps: readonly { readonly letter: string; readonly answers: readonly string[]; readonly says: RegExp }[] = [
    { letter: 'v', answers: [], says: /voicemail/i },
    { letter: 'b', answers: [], says: /call back/i },
    { letter: 'w', answers: [], says: /number/i },
    { letter: 'z', answers: ['Enter'], says: /put off/i },
  ];
  for (const { letter, answers, says } of steps) {
    await keys.tabTo(firstRow(page));
    await keys.press(letter);
    if (answers.length > 0) await expect(page.getByRole('dialog')).toBeVisible();
    await keys.press(...answers);
    await expect(said(page)).toContainText(says);
    await keys.press('Control+z');
    await expect(title(page)).toHaveText(all);
  }

  // The menu has what no letter does: a note, and what the letters do.
  await keys.tabTo(firstRow(page));
  await keys.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await keys.type('add');
  await keys.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Note' })).toBeVisible();
  await keys.type('rings after five');
  await keys.use(page.getByRole('dialog').getByRole('button', { name: 'Keep note' }));
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await keys.tabTo(firstRow(page));
  await keys.press('Home', 'n');
  await keys.use(page.getByRole('dialog').getByRole('button', { name: 'Leave it in the record' }));
  await expect(said(page)).toContainText(/no email/i);
  await keys.press('Control+z');
  await expect(title(page)).toHaveText(all);

  await keys.tabTo(firstRow(page));
  await keys.press('Home', 'Space', 'Shift+ArrowDown');
  await expect(title(page)).toHaveText('2 lines picked');
  await keys.use(page.getByRole('button', { name: 'Put off…' }));
  await expect(page.getByRole('button', { name: 'Tomorrow' })).toBeFocused();
  await keys.press('Enter');
  await expect(said(page)).toContainText('Put off 2 lines.');
  await keys.use(rail(page, 'Waiting'));
  await expect(title(page)).toContainText(/waiting/i);
  await keys.tabTo(firstRow(page));
  expect(await keys.pointed()).toBe(0);
});

test('looks: what was sent by day, the rate, the keys, a list to print', async ({ app }) => {
  const { page } = app;
  await worklistReady(page);
  const keys = await keysOf(page);
  await keys.use(rail(page, 'Sent'));
  await expect(page.getByRole('grid')).toBeVisible();
  await keys.use(page.getByRole('button', { name: 'A day earlier' }));
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Yesterday');
  await keys.tabTo(firstRow(page));
  await keys.press('PageDown', 'End', 'Home');
  await keys.use(rail(page, 'Delivery'));
  await expect(title(page)).toBeVisible();
  await keys.use(rail(page, 'Done'));
  await keys.use(rail(page, 'To fix'));
  await keys.tabTo(firstRow(page));
  await keys.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await keys.press('Escape');
  await expect(firstRow(page)).toBeFocused();
  await keys.press('Control+p');
  await expect(page.getByRole('dialog')).toContainText('A call list');
  await keys.press('ArrowDown');
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keys.press('o');
  await keys.tabTo(page.locator('.case-address'));
  await keys.press('Enter');
  await expect(said(page)).toContainText('Copied');
  expect(await keys.pointed()).toBe(0);
});
