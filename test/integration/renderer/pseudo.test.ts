import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../../src-main/contract/catalogue/en/all.ts';
import { i18n, t } from '../../../src-main/contract/catalogue/translate.ts';
import { type DeskPages, settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';
import { cutOff, hardTexts } from '../../support/fake-bridge/look.ts';
import { moments, screens, showScreen } from '../../support/fake-bridge/moments.ts';
import type { ScenarioName } from '../../support/fake-bridge/scenario.ts';
import { pseudoOf } from '../../support/pseudo/pseudo.ts';

// A language that nobody speaks, in whose texts no letter is plain and every word is longer: what is plain was written into the source, what is cut off has no room.
let pages: DeskPages;
beforeAll(async () => {
  i18n.load('en', pseudoOf(english));
  pages = await startDeskPages();
});
afterEach(async () => {
  expect(await pages.closeWindows()).toEqual([]);
});
afterAll(() => pages.close());

type Look = (what: string) => Promise<void>;

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
  await settle(page);
};
const focusLine = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first().focus();

/** Walks of several stops, each of which is looked at. */
const walks: Readonly<Record<string, readonly [ScenarioName, (page: Page, look: Look) => Promise<void>]>> = {
  ...Object.fromEntries(
    (['manager', 'empty', 'sample', 'broken', 'clinic-side', 'slow'] as const).map((scenario) => [
      `every screen of ${scenario}`,
      [
        scenario,
        async (page, look) => {
          for (const screen of screens) {
            await showScreen(page, screen);
            await look(screen);
          }
        },
      ],
    ]),
  ),
  'the case of every line': [
    'clinic',
    async (page, look) => {
      await focusLine(page, 'Thabo Dlamini');
      await press(page, 'o');
      for (let line = 0; line < 17; line += 1) {
        await look(`line ${line}`);
        await press(page, 'ArrowDown');
      }
    },
  ],
  'what was never sent': [
    'not-sent',
    async (page, look) => {
      await focusLine(page, 'Naledi Mokoena');
      await press(page, 'o');
      for (let line = 0; line < 7; line += 1) {
        await look(`line ${line}`);
        await press(page, 'ArrowDown');
      }
    },
  ],
  'every page of the help': [
    'clinic',
    async (page, look) => {
      await showScreen(page, 'Help');
      const links = page.locator('.help-link');
      const count = await links.count();
      expect(count).toBe(20);
      for (let index = 0; index < count; index += 1) {
        await links.nth(index).click();
        await settle(page);
        await look(`page ${index}`);
        await page.getByRole('button', { name: t('help.all') }).click();
        await settle(page);
      }
    },
  ],
  'every question about a line': [
    'clinic',
    async (page, look) => {
      for (const key of ['n', 'r', 'z', 'm']) {
        await focusLine(page, 'Sipho Nkosi');
        await press(page, key);
        await look(key);
        await press(page, 'Escape');
      }
    },
  ],
  'the first run': [
    'welcome',
    async (page, look) => {
      await page.getByRole('button', { name: t('welcome.start.own') }).click();
      await look('manager');
      await page.getByLabel(t('welcome.manager.name')).fill('Anneke');
      await page.getByLabel(t('welcome.manager.pin'), { exact: true }).fill('1234');
      await page.getByLabel(t('welcome.manager.again')).fill('99');
      await look('two PINs');
      await page.getByLabel(t('welcome.manager.again')).fill('1234');
      await page.getByRole('button', { name: t('welcome.next') }).click();
      await look('key');
      await page.getByLabel(t('mandrill.key')).fill('right');
      await page.getByRole('button', { name: t('settings.test') }).click();
      await settle(page);
      await look('what the key may do');
    },
  ],
};

describe.each([
  { width: 880, height: 560 },
  { width: 1180, height: 760 },
])('in a longer language at $width by $height', (size) => {
  async function lookAt(page: Page, what: string): Promise<void> {
    expect.soft(await hardTexts(page), what).toEqual([]);
    expect.soft(await cutOff(page), what).toEqual([]);
  }

  test.each(moments)('$name', async ({ scenario, name, act }) => {
    const page = await pages.open(scenario, { ...size, pseudo: true });
    await act?.(page);
    await settle(page);
    await lookAt(page, name);
  });

  test.each(Object.entries(walks))('%s', async (_, [scenario, walk]) => {
    const page = await pages.open(scenario, { ...size, pseudo: true });
    await walk(page, (what) => lookAt(page, what));
  });
});

test('would notice a text written by hand, and one without room', async () => {
  const page = await pages.open('clinic', { pseudo: true });
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.append('Press here');
    Object.assign(button.style, { width: '30px', overflow: 'hidden' });
    document.body.append(button);
  });
  expect(await hardTexts(page)).toEqual(['Press here']);
  expect(await cutOff(page)).toHaveLength(1);
});
