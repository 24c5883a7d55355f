import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';
import { showScreen } from '../../support/fake-bridge/moments.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => expect(await pages.closeWindows()).toEqual([]));
afterAll(() => pages.close());

/** Scrolls by whole windows, down or up, with time for each to be filled. */
async function scroll(page: Page, windows: number): Promise<void> {
  for (let step = 0; step < Math.abs(windows); step += 1) {
    await page.locator('.grid-scroll').evaluate((element, down) => {
      element.scrollBy({ top: (down ? 1 : -1) * (element.clientHeight - 64) });
    }, windows > 0);
    await settle(page);
    // The browser tells of scrolling in its own time, which the page's clock does not rule.
    await expect.poll(() => isFilled(page)).toBe(true);
  }
}

/** Whether lines cover the whole of what is in sight; lets more happen where they do not. */
async function isFilled(page: Page): Promise<boolean> {
  const filled = await page.locator('.grid-scroll').evaluate((scroller) => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const boxes = [...scroller.querySelectorAll('[role=row][data-key]')]
      .map((row) => row.getBoundingClientRect())
      .filter((box) => box.bottom > top + 1 && box.top < bottom - 1);
    return (
      boxes.reduce((sum, box) => sum + Math.min(box.bottom, bottom) - Math.max(box.top, top), 0) > (bottom - top) * 0.9
    );
  });
  if (!filled) await settle(page);
  return filled;
}

/** The lines in sight: what each says first, and where it says that it stands. */
const inSight = (page: Page) =>
  page.locator('.grid-scroll').evaluate((scroller) => {
    const { top, bottom } = scroller.getBoundingClientRect();
    return [...scroller.querySelectorAll('[role=row][data-key]')]
      .map((row) => ({ row, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > top + 1 && box.top < bottom - 1)
      .map(({ row, box }) => ({
        key: row.getAttribute('data-key'),
        index: Number(row.getAttribute('aria-rowindex')),
        top: box.top,
      }))
      .toSorted((one, other) => one.top - other.top);
  });

describe('a list of ten thousand', () => {
  test('is scrolled far down and back without a gap, a repetition or a jump, and holds a window only', async () => {
    const page = await pages.open('ten-thousand');
    const seen = new Map<string, number>();
    let last = 0;
    for (let step = 0; step < 70; step += 1) {
      for (const { key, index } of await inSight(page)) {
        expect(seen.get(key ?? '') ?? index, `${key} stays in its place`).toBe(index);
        seen.set(key ?? '', index);
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
      for (const { key, index } of await inSight(page)) expect(seen.get(key ?? '') ?? index).toBe(index);
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

describe('Sent, a year of it', () => {
  const firstDay = (page: Page) => page.getByRole('grid').getByRole('heading', { level: 2 }).first();

  test('is walked from day to day, down into the past, and back to today', async () => {
    const page = await pages.open('ten-thousand');
    await showScreen(page, 'Sent');
    await expect(firstDay(page)).toHaveText('Today');
    await scroll(page, 30);
    const asked = () =>
      page.evaluate(() => window.fakeDesk.calls.filter(({ channel }) => channel === 'sent.page').length);
    const before = await asked();
    await page.getByRole('button', { name: 'A day earlier' }).click();
    await settle(page);
    await expect.poll(() => isFilled(page)).toBe(true);
    expect(await asked()).toBeLessThanOrEqual(before + 2);
    await expect(firstDay(page)).toHaveText('Yesterday');
    expect((await inSight(page))[0]?.index).toBe(2);
    expect(await page.locator('.grid-scroll').evaluate((list) => list.scrollTop)).toBe(0);
    const days = new Set<string>();
    let last = '';
    for (let step = 0; step < 45; step += 1) {
      const sight = await inSight(page);
      const first = sight[0]?.key ?? '';
      expect(first).not.toBe(last);
      last = first;
      for (const { key } of sight) if (key?.startsWith('day-')) days.add(key);
      await scroll(page, 1);
    }
    expect([...days]).toEqual([...days].toSorted().toReversed());
    expect(days.size).toBeGreaterThan(15);
    expect(await page.getByRole('row').count()).toBeLessThan(45);
    await expect(page.getByRole('button', { name: 'A day later' })).toBeEnabled();
    await page.getByRole('button', { name: 'A day later' }).click();
    await settle(page);
    await expect.poll(() => isFilled(page)).toBe(true);
    await expect(firstDay(page)).toHaveText('Today');
    await expect(page.getByRole('button', { name: 'A day later' })).toBeDisabled();
    expect((await inSight(page))[0]?.index).toBe(2);
  }, 120_000);
});
