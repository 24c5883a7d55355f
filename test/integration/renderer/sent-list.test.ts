import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';
import { showScreen } from '../../support/fake-bridge/moments.ts';
import { inSight, isFilled, scroll } from '../../support/fake-bridge/scrolling.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => expect(await pages.closeWindows()).toEqual([]));
afterAll(() => pages.close());

/** Rows in the document, whatever the list is: it holds a window on it. */
const mostRows = 45;

async function openSent(): Promise<Page> {
  const page = await pages.open('ten-thousand');
  await showScreen(page, 'Sent');
  return page;
}

async function settled(page: Page): Promise<void> {
  await settle(page);
  await expect.poll(() => isFilled(page)).toBe(true);
}

/** The numbers of the messages in sight, the newest being 0. */
const numbers = async (page: Page) =>
  (await inSight(page)).filter(({ key }) => key.startsWith('m')).map(({ key }) => Number(key.slice(1)));

/** The day whose heading is the first in sight. */
const dayOnTop = async (page: Page) => (await inSight(page)).find(({ key }) => key.startsWith('day-'))?.key;

async function expectInOrder(page: Page): Promise<readonly number[]> {
  const seen = await numbers(page);
  expect(seen).toEqual(seen.map((_, place) => (seen[0] ?? 0) + place));
  expect(await page.getByRole('row').count()).toBeLessThan(mostRows);
  return seen;
}

test('a day earlier than the newest begins at yesterday, and today is still above it', async () => {
  const page = await openSent();
  await page.getByRole('button', { name: 'A day earlier' }).click();
  await settled(page);
  expect((await inSight(page))[0]?.key).toBe('day-2026-11-11');
  await scroll(page, -1);
  expect((await inSight(page))[0]).toMatchObject({ key: 'day-2026-11-12', index: 2 });
  await page.getByRole('button', { name: 'A day later' }).click();
  await settled(page);
  expect((await inSight(page))[0]).toMatchObject({ key: 'day-2026-11-12', index: 2 });
  await expect(page.getByRole('button', { name: 'A day later' })).toBeDisabled();
}, 60_000);

test('a day in the middle is where the list was scrolled elsewhere, with both directions open', async () => {
  const page = await openSent();
  await scroll(page, 12);
  await page.getByRole('spinbutton', { name: /^month/ }).focus();
  await page.keyboard.type('08');
  await settled(page);
  await expect.poll(() => dayOnTop(page)).toBe('day-2026-08-12');
  const opened = await expectInOrder(page);
  const at = opened[0] ?? 0;
  for (let step = 0; step < 10; step += 1) {
    await scroll(page, -1);
    await expectInOrder(page);
  }
  expect((await numbers(page))[0]).toBeLessThan(at - 60);
  for (let step = 0; step < 20; step += 1) {
    await scroll(page, 1);
    await expectInOrder(page);
  }
  expect((await numbers(page)).at(-1)).toBeGreaterThan(at + 60);
}, 120_000);

test('what two filters leave is walked to its oldest, from a day on; a search that finds nothing says so', async () => {
  const page = await openSent();
  await page.getByRole('button', { name: /All types/ }).click();
  await page.getByRole('option', { name: 'Recalls' }).click();
  await page.getByRole('button', { name: /Any state/ }).click();
  await page.getByRole('option', { name: 'Bounced' }).click();
  await page.getByRole('button', { name: 'A day earlier' }).click();
  await settled(page);
  let seen = await numbers(page);
  const kind = (seen[0] ?? 0) % 5;
  const walked = new Set<number>();
  for (let step = 0; step < 60 && (seen.at(-1) ?? 0) < 9_900; step += 1) {
    await scroll(page, 1);
    seen = await numbers(page);
    for (const number of seen) walked.add(number);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(await page.getByRole('row').count()).toBeLessThan(mostRows);
  }
  expect(seen.at(-1)).toBeGreaterThan(9_900);
  expect([...walked].filter((number) => number % 5 !== kind)).toEqual([]);
  expect(walked.size).toBeGreaterThan(150);
  await page.getByRole('searchbox').fill('nobody of this name');
  await settle(page);
  await expect(page.getByText('Nothing found')).toBeVisible();
}, 120_000);
