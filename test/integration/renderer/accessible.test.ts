import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import type { DeskPages } from '../../support/fake-bridge/desk-page.ts';
import { settle, startDeskPages } from '../../support/fake-bridge/desk-page.ts';
import type { ScenarioName } from '../../support/fake-bridge/scenario.ts';

let pages: DeskPages;
beforeAll(async () => {
  pages = await startDeskPages();
});
afterEach(async () => expect(await pages.closeWindows()).toEqual([]));
afterAll(() => pages.close());

const screens = ['To fix', 'Waiting', 'Done', 'Sent', 'Delivery', 'Settings', 'Help'] as const;

type RunOnly = { readonly type: 'tag' | 'rule'; readonly values: string[] };

const rules: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

async function violations(page: Page, runOnly: RunOnly): Promise<readonly unknown[]> {
  // axe waits for timers of the page.
  await page.clock.resume();
  const found = await new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly }).analyze();
  return found.violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html.slice(0, 160)) }));
}

async function show(page: Page, screen: (typeof screens)[number]): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: new RegExp(`^${screen}`) })
    .click();
  await settle(page);
}

/** Beyond the six screens at rest: what opens over them or in their place. */
const moments: readonly {
  readonly name: string;
  readonly scenario: ScenarioName;
  readonly act?: (page: Page) => Promise<void>;
}[] = [
  ...(
    [
      'empty',
      'stale',
      'stale-with-rows',
      'practice-away',
      'first-run',
      'first-run-empty',
      'broken',
      'restored',
      'sample',
      'ten-thousand',
      'few',
      'covered',
      'locked',
      'refused',
      'welcome',
    ] as const
  ).map((scenario) => ({ name: scenario, scenario })),
  {
    name: 'the editor with its suggestion chosen',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Naledi Mokoena' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'the editor of a shared address that belongs to another',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Anneke van der Merwe' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('combobox', { name: 'New address' }).fill('thabo@gmail.com');
    },
  },
  {
    name: 'the menu of a line',
    scenario: 'clinic',
    act: (page) => page.getByRole('button', { name: 'More for Naledi Mokoena' }).click(),
  },
  { name: 'a filter', scenario: 'clinic', act: (page) => page.getByRole('button', { name: /Any reason/ }).click() },
  { name: 'the keys', scenario: 'clinic', act: (page) => page.keyboard.press('?') },
  {
    name: 'a question',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Naledi Mokoena' }).focus();
      await page.keyboard.press('z');
    },
  },
  {
    name: 'undo',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Naledi Mokoena' }).focus();
      await page.keyboard.press('v');
    },
  },
  {
    name: 'finding a patient',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Thabo Dlamini' }).focus();
      await page.keyboard.press('End');
      await settle(page);
      await page.keyboard.press('Enter');
      await page.keyboard.type('an');
    },
  },
  {
    name: 'the help page of a clinic-side reason',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('navigation').getByRole('button', { name: 'Help' }).click();
      await page.getByRole('button', { name: 'Our mail was taken for spam' }).click();
    },
  },
  {
    name: 'the help about what is not sent',
    scenario: 'clinic',
    act: async (page) => {
      await page.getByRole('navigation').getByRole('button', { name: 'Help' }).click();
      await page.getByRole('button', { name: 'Not sent at all' }).click();
    },
  },
  { name: 'what was not sent', scenario: 'not-sent' },
  {
    name: 'the clinic-side page',
    scenario: 'clinic-side',
    act: (page) => page.getByRole('button', { name: 'Show what to change' }).click(),
  },
];

/** Every rule in the light theme; in the dark one what colour decides. */
async function expectNothing(page: Page): Promise<void> {
  expect(await violations(page, rules)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { type: 'rule', values: ['color-contrast'] })).toEqual([]);
}

describe('axe finds nothing, light or dark', () => {
  test.each(screens)('on %s', async (screen) => {
    const page = await pages.open('manager');
    await show(page, screen);
    await expectNothing(page);
  });

  test.each(moments)('in $name', async ({ scenario, act }) => {
    const page = await pages.open(scenario);
    await act?.(page);
    await settle(page);
    await expectNothing(page);
  });

  test('in the drawer of a narrow window', async () => {
    const page = await pages.open('clinic', { width: 880, height: 560 });
    await page.getByRole('row').filter({ hasText: 'Thabo Dlamini' }).focus();
    await page.keyboard.press('o');
    await settle(page);
    await expect(page.getByRole('dialog', { name: 'The open line' })).toBeVisible();
    await expectNothing(page);
  });
});

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
      await show(page, screen);
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
