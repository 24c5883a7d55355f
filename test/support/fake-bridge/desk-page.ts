import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium } from '../electron-stand-in/chromium/find.ts';
import { buildPage } from './build.ts';
import type { FakeDesk } from './fake.ts';
import type { ScenarioName } from './scenario.ts';
import { servePage } from './server.ts';

declare global {
  interface Window {
    readonly fakeDesk: FakeDesk;
  }
}

/** Thursday 12 November 2026, 09:24 in Johannesburg: what every page takes for now. */
export const morning = new Date('2026-11-12T09:24:00+02:00');

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  /** In letters with accents and longer words: see pseudo.ts. */
  readonly pseudo?: boolean;
}

export interface DeskPages {
  /** A window on a scenario, at its first screen. Its clock stands still until the test moves it. */
  open(scenario: ScenarioName, options?: PageOptions): Promise<Page>;
  /** Closes the windows of a test and answers what they complained about: errors, warnings, refusals of the security policy. */
  closeWindows(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Starts the renderer on a fake bridge in a real browser, under the security policy it ships with. */
export async function startDeskPages(): Promise<DeskPages> {
  const { server, url } = await servePage(await buildPage(), 0);
  const { executablePath, environment } = findChromium();
  const browser: Browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...environment } as Record<string, string>,
    args: ['--no-sandbox'],
  });
  let complaints: string[] = [];
  return {
    open: async (scenario, options = {}) => {
      const { width = 1180, height = 760, theme = 'light', forcedColors = false, pseudo = false } = options;
      const settings: BrowserContextOptions = {
        viewport: { width, height },
        colorScheme: theme,
        forcedColors: forcedColors ? 'active' : 'none',
        timezoneId: 'Europe/London',
      };
      const page = await (await browser.newContext(settings)).newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`${scenario}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${scenario}: ${error.message}`));
      await page.clock.install({ time: morning.getTime() - 1000 });
      await page.clock.pauseAt(morning);
      await page.goto(`${url}/?scenario=${scenario}${pseudo ? '&pseudo' : ''}`);
      await settle(page);
      return page;
    },
    closeWindows: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      const heard = complaints;
      complaints = [];
      return heard;
    },
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Lets everything happen that is due within a second: answers, pushes, delays of fields. */
export async function settle(page: Page): Promise<void> {
  for (let step = 0; step < 4; step += 1) await page.clock.runFor(250);
}
