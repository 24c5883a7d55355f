import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';

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
