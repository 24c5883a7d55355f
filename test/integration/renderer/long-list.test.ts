import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
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

describe('a list of ten thousand', () => {
  test('is scrolled far down and back without a gap, a repetition or a jump, and holds a window only', async () => {
    const page = await pages.open('ten-thousand');
    const seen = new Map<string, number>();
    let last = 0;
    for (let step = 0; step < 70; step += 1) {
      for (const { key, index } of await inSight(page)) {
        expect(seen.get(key) ?? index, `${key} stays in its place`).toBe(index);
        seen.set(key, index);
      }
      const indexes = [...seen.values()];
      expect(Math.max(...indexes)).toBeGreaterThan(last);
      last = Math.max(...indexes);
      await scroll(page, 1);
    }
    const places = [...seen.values()].toSorted((one, other) => one - other);
    expect(places).toEqual(Array.from({ length: places.length }, (_, place) => place + 2));
    expect(places.length).toBeGreaterThan(450);
    expect(await page.getByRole('row').count()).toBeLessThan(45);
    expect(await page.locator('.grid-body').evaluate((body) => body.clientHeight)).toBeLessThan(330 * 70);

    for (let step = 0; step < 75; step += 1) {
      for (const { key, index } of await inSight(page)) expect(seen.get(key) ?? index).toBe(index);
      await scroll(page, -1);
    }
    expect((await inSight(page))[0]?.index).toBe(2);
  }, 120_000);

  test('a line with the focus keeps it however far the list is scrolled', async () => {
    const page = await pages.open('ten-thousand');
    await page.locator('[role=row][tabindex="0"]').focus();
    const key = await page.locator('[role=row]:focus').getAttribute('data-key');
    await scroll(page, 45);
    await expect(page.locator('[role=row]:focus')).toHaveAttribute('data-key', key ?? '');
    await scroll(page, -50);
    await expect(page.locator('[role=row]:focus')).toHaveAttribute('data-key', key ?? '');
    expect(await page.locator(`[data-key="${key}"]`).count()).toBe(1);
  }, 120_000);

  test('another question is shown from its beginning', async () => {
    const page = await pages.open('ten-thousand');
    await scroll(page, 30);
    await page.getByRole('searchbox').fill('1');
    await settle(page);
    expect((await inSight(page))[0]?.index).toBe(2);
    expect(await page.locator('.grid-scroll').evaluate((element) => element.scrollTop)).toBe(0);
  }, 60_000);
});

describe('a list that is left and shown again', () => {
  const active = (page: Page) => page.locator('[role=row][tabindex="0"]');

  async function runDown(page: Page, windows: number): Promise<void> {
    await active(page).focus();
    for (let step = 0; step < windows; step += 1) {
      await page.keyboard.press('PageDown');
      await settle(page);
    }
    await expect.poll(() => isFilled(page)).toBe(true);
  }

  test.each(['To fix', 'Done', 'Sent'] as const)('%s stands where it was, at the same line', async (screen) => {
    const page = await pages.open('ten-thousand');
    await showScreen(page, screen);
    await runDown(page, 45);
    const key = (await active(page).getAttribute('data-key')) ?? '';
    const before = await inSight(page);
    await showScreen(page, 'Delivery');
    await showScreen(page, screen);
    await expect(active(page)).toHaveAttribute('data-key', key);
    expect(await inSight(page)).toEqual(before);
    await active(page).focus();
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('[role=row]:focus')).toBeInViewport();
    expect(await page.locator(':focus').getAttribute('data-key')).not.toBe(key);
  });

  test('from the case to what was sent to its address, and back to the case', async () => {
    const page = await pages.open('ten-thousand');
    await runDown(page, 12);
    const key = (await active(page).getAttribute('data-key')) ?? '';
    const name = await page.locator('.case-name').innerText();
    await page.getByRole('button', { name: 'Everything sent' }).click();
    await settle(page);
    await expect(page.getByRole('region', { name: 'Sent' })).toBeVisible();
    await showScreen(page, 'To fix');
    await expect(active(page)).toHaveAttribute('data-key', key);
    await expect(active(page)).toBeInViewport();
    await expect(page.locator('.case-name')).toHaveText(name);
  });

  test('filters, order and search are kept; what they are changed to elsewhere is shown from its top', async () => {
    const page = await pages.open('ten-thousand');
    await page.getByRole('button', { name: /All types/ }).click();
    await page.getByRole('option', { name: 'Recalls' }).click();
    await page.getByRole('button', { name: /Most urgent/ }).click();
    await page.getByRole('option', { name: 'By name' }).click();
    await page.getByRole('searchbox').fill('patient');
    await settle(page);
    await runDown(page, 3);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await showScreen(page, 'Sent');
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await showScreen(page, 'To fix');
    await expect(page.getByRole('searchbox')).toHaveValue('patient');
    await expect(page.getByRole('button', { name: /Recalls/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /By name/ })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    expect(await page.locator('.grid-scroll').evaluate((list) => list.scrollTop)).toBeGreaterThan(300);

    await showScreen(page, 'Delivery');
    await page.getByRole('searchbox').fill('patient1');
    await settle(page);
    await expect(page.getByRole('region', { name: 'To fix' })).toBeVisible();
    expect(await page.locator('.grid-scroll').evaluate((list) => list.scrollTop)).toBe(0);
  });
});
