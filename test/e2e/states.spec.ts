import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { buildPage } from '../support/fake-bridge/build.ts';
import { morning, settle } from '../support/fake-bridge/desk-page.ts';
import { moments, screens, showScreen } from '../support/fake-bridge/moments.ts';
import { servePage } from '../support/fake-bridge/server.ts';
import { launchApp } from '../support/run/launch-app.ts';

// Every screen and state that the renderer knows, in a window of the runtime the app itself runs on.
const level = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let app: ElectronApplication;
let page: Page;
let url: string;
let stop: () => Promise<unknown>;
let complaints: string[] = [];

test.beforeAll(async () => {
  const served = await servePage(await buildPage(), 0);
  url = served.url;
  stop = () => new Promise((done) => served.server.close(done));
  app = await launchApp({
    path: 'test/support/fake-bridge/window',
    arguments: [],
    environment: { DESK_PAGE: `${url}/?scenario=clinic` },
    onOutput: () => {},
  });
  page = await app.firstWindow();
  await page.waitForURL(/^(?!about:)/);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
});
test.afterEach(() => {
  const heard = complaints;
  complaints = [];
  expect(heard).toEqual([]);
});
test.afterAll(async () => {
  await app.close();
  await stop();
});

async function open(scenario: string, size = { width: 1180, height: 760 }): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.clock.install({ time: morning.getTime() - 1000 });
  await page.clock.pauseAt(morning);
  await page.goto(`${url}/?scenario=${scenario}`);
  await settle(page);
}

/** Every rule in the light theme; in the dark one what colour decides. */
async function expectNothing(): Promise<void> {
  // axe waits for timers of the page.
  await page.clock.resume();
  const found = async (check: AxeBuilder): Promise<readonly unknown[]> =>
    (await check.analyze()).violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map(({ html }) => html.slice(0, 160)),
    }));
  // Electron can't open the second page in which axe would collect its results.
  const axe = (): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true);
  expect(await found(axe().withTags(level))).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await found(axe().withRules('color-contrast'))).toEqual([]);
}

for (const screen of screens) {
  test(`axe finds nothing on ${screen}, light or dark`, async () => {
    await open('manager');
    await showScreen(page, screen);
    await expectNothing();
  });
}

for (const { name, scenario, act } of moments) {
  test(`axe finds nothing in ${name}, light or dark`, async () => {
    await open(scenario);
    await act?.(page);
    await settle(page);
    await expectNothing();
  });
}

test('axe finds nothing in the drawer of a narrow window, light or dark', async () => {
  await open('clinic', { width: 880, height: 560 });
  await page.getByRole('row').filter({ hasText: 'Thabo Dlamini' }).focus();
  await page.keyboard.press('o');
  await settle(page);
  await expect(page.getByRole('dialog', { name: 'The open line' })).toBeVisible();
  await expectNothing();
});
