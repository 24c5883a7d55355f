import type { Locator, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';
import { showScreen } from '../../support/fake-bridge/moments.ts';

/*
 * The main flow as a screen reader is given it: names, roles, states and order, kept word for word in heard/.
 * A change there is a change of what somebody hears: read it as a listener would before it is taken (vitest -u).
 */

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => expect(await pages.closeWindows()).toEqual([]));
afterAll(() => pages.close());

async function expectHeard(what: Locator, file: string): Promise<void> {
  const heard = await what.ariaSnapshot();
  await expect(`${heard}\n`).toMatchFileSnapshot(`heard/${file}.yml`);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await settle(page);
}

const line = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('To fix with an open case, a decision on top, and all around them', async () => {
  const page = await pages.open('clinic');
  await line(page, 'Naledi Mokoena').focus();
  await settle(page);
  await expectHeard(page.locator('body'), 'to-fix');
});

test('the editor with a suggestion chosen, then what was saved', async () => {
  const page = await pages.open('clinic');
  await line(page, 'Naledi Mokoena').focus();
  await press(page, 'Enter', 'ArrowDown');
  await expectHeard(page.getByRole('form'), 'editor-suggestions');
  await press(page, 'Enter');
  await expectHeard(page.getByRole('form'), 'editor-taken');
  await press(page, 'Enter');
  await expectHeard(page.getByRole('region', { name: 'Just done' }), 'saved');
  await page.clock.runFor(11_000);
  await expectHeard(page.getByRole('region', { name: 'Just done' }), 'saved-and-over');
});

test('the menu of a line, and a question it asks', async () => {
  const page = await pages.open('clinic');
  await line(page, 'Naledi Mokoena').focus();
  await press(page, 'Shift+F10');
  await expectHeard(page.getByRole('menu'), 'menu');
  await press(page, 'Escape');
  await press(page, 'z');
  await expectHeard(page.getByRole('dialog'), 'snooze');
});

test.each(['Waiting', 'Done', 'Sent'] as const)('%s', async (screen) => {
  const page = await pages.open('clinic');
  await showScreen(page, screen);
  await expectHeard(page.getByRole('main'), screen.toLowerCase());
});

test('nothing to fix, not checked, and a list that could not be read', async () => {
  for (const scenario of ['empty', 'stale', 'broken'] as const) {
    const page = await pages.open(scenario);
    await expectHeard(page.locator('body'), scenario);
  }
});
