import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { settle } from './desk-page.ts';

/** Scrolls by whole windows, down or up, with time for each to be filled. */
export async function scroll(page: Page, windows: number): Promise<void> {
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
export async function isFilled(page: Page): Promise<boolean> {
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

export interface LineInSight {
  readonly key: string;
  /** What it says of its place among all lines, from 2 on. */
  readonly index: number;
  readonly top: number;
}

/** The lines in sight from the top: which they are, and where they say that they stand. */
export const inSight = (page: Page): Promise<readonly LineInSight[]> =>
  page.locator('.grid-scroll').evaluate((scroller) => {
    const { top, bottom } = scroller.getBoundingClientRect();
    return [...scroller.querySelectorAll('[role=row][data-key]')]
      .map((row) => ({ row, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > top + 1 && box.top < bottom - 1)
      .map(({ row, box }) => ({
        key: row.getAttribute('data-key') ?? '',
        index: Number(row.getAttribute('aria-rowindex')),
        top: box.top,
      }))
      .toSorted((one, other) => one.top - other.top);
  });
