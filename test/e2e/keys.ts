import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** The keyboard of somebody who has nothing else. */
export interface Keys {
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses Tab until it is there, the focus in sight at each stop. */
  tabTo(target: Locator): Promise<void>;
  /** Tab to it, then Enter. */
  use(target: Locator): Promise<void>;
  /** How often a pointer was pressed so far; it must stay 0. */
  pointed(): Promise<number>;
}

declare global {
  interface Window {
    pointerPressed?: number;
  }
}

const mostStops = 120;

export async function keysOf(page: Page): Promise<Keys> {
  await page.evaluate(() => {
    window.pointerPressed = 0;
    document.addEventListener('pointerdown', () => (window.pointerPressed = (window.pointerPressed ?? 0) + 1), true);
  });
  const keys: Keys = {
    press: async (...names) => {
      for (const name of names) await page.keyboard.press(name);
    },
    type: (text) => page.keyboard.type(text),
    tabTo: async (target) => {
      await expect(target).toBeVisible();
      for (let stop = 0; stop < mostStops; stop += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
        const lost = await page.evaluate(() => {
          const at = document.activeElement;
          return at !== null && at !== document.body && !at.matches(':focus-visible')
            ? at.outerHTML.slice(0, 120)
            : null;
        });
        expect(lost, 'the focus can be seen').toBeNull();
      }
      throw new Error(`${mostStops} times Tab did not lead to ${target}`);
    },
    use: async (target) => {
      await keys.tabTo(target);
      await page.keyboard.press('Enter');
    },
    pointed: () => page.evaluate(() => window.pointerPressed ?? -1),
  };
  return keys;
}
