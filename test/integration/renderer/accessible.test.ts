import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { startDeskPages } from '../../support/fake-bridge/desk-page.ts';
import { screens, showScreen } from '../../support/fake-bridge/moments.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => expect(await pages.closeWindows()).toEqual([]));
afterAll(() => pages.close());

test.each([
  { width: 880, height: 560, what: 'the smallest window' },
  { width: 590, height: 380, what: '1180x760 at 200 %' },
  { width: 320, height: 480, what: '320 pixels' },
  { width: 2560, height: 1440, what: 'a large screen' },
])(
  'in $what every screen fits without scrolling sideways, and every target is 24 pixels',
  async ({ width, height }) => {
    const page = await pages.open('manager', { width, height });
    for (const screen of screens) {
      await showScreen(page, screen);
      expect(await page.evaluate(tooWide), screen).toEqual([]);
      expect(await page.evaluate(tooSmall), screen).toEqual([]);
    }
  },
);

function tooWide(): readonly string[] {
  return [...document.querySelectorAll('html, main, .list, .page, .grid-scroll, .panel')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => `${element.tagName}.${element.className}`);
}

function tooSmall(): readonly string[] {
  return [...document.querySelectorAll('button, input:not([type=checkbox], [type=radio]), label.tick, summary')]
    .map((element) => ({ box: element.getBoundingClientRect(), text: element.outerHTML.slice(0, 100) }))
    .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
    .map(({ text }) => text);
}
