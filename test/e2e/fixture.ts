import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { launchApp, runApp } from '../support/run/launch-app.ts';
import { projectFolder } from '../support/run/launch-target.ts';
import { type DesktopSpy, spyOn } from './desktop-spy.ts';

/** The app as a test has it: started with a profile of its own, and started again at will. */
export interface AppUnderTest {
  readonly electronApp: ElectronApplication;
  /** The first window's page. */
  readonly page: Page;
  /** The folder given as --user-data-dir. */
  readonly profile: string;
  /** What no page shows: tray, notifications, addresses handed to the system. */
  readonly desktop: DesktopSpy;
  /** Quits as a person does, unless it has ended, and starts again with the same profile. */
  relaunch(): Promise<void>;
  /** Starts the app once more with the same profile while it runs; resolves with the second one's exit code. */
  startSecond(...values: readonly string[]): Promise<number | null>;
  /** Ends the main process without any warning to it (kill -9) and waits until it is gone. */
  kill(): Promise<void>;
  /** An accessibility check of the page. */
  axe(): AxeBuilder;
}

export interface AppOptions {
  /** The app's folder, from the project's root. */
  readonly appPath: string;
  readonly appArguments: readonly string[];
  /** Added to the environment of the app. */
  readonly appEnvironment: Readonly<Record<string, string>>;
  /** Which errors of page or console the test provokes on purpose. */
  readonly expectedProblems: RegExp | undefined;
}

export const test = base.extend<AppOptions & { app: AppUnderTest; profile: string }>({
  appPath: ['.', { option: true }],
  appArguments: [[], { option: true }],
  appEnvironment: [{}, { option: true }],
  expectedProblems: [undefined, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'app-profile-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },

  app: async ({ appPath, appArguments, appEnvironment, expectedProblems, profile }, use, testInfo) => {
    const problems: string[] = [];
    const output: string[] = [];
    const start = async (): Promise<Running> => {
      const electronApp = await launchApp({
        path: join(projectFolder, appPath),
        arguments: [`--user-data-dir=${profile}`, ...appArguments],
        environment: appEnvironment,
        onOutput: (text) => output.push(text),
      });
      const page = await electronApp.firstWindow();
      page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console error: ${message.text()}`);
      });
      // A window may be seen before it has begun to load.
      await page.waitForURL(/^(?!about:)/);
      // Asked for now: Playwright no longer knows it once the app has ended.
      return { electronApp, page, process: electronApp.process() };
    };

    let running = await start();
    await use({
      get electronApp() {
        return running.electronApp;
      },
      get page() {
        return running.page;
      },
      profile,
      get desktop() {
        return spyOn(running.electronApp);
      },
      async relaunch() {
        await quit(running);
        running = await start();
      },
      startSecond: (...values) => runApp(join(projectFolder, appPath), [`--user-data-dir=${profile}`, ...values]),
      kill: () => kill(running),
      // Electron can't open the second page in which axe would collect its results.
      axe: () => new AxeBuilder({ page: running.page }).setLegacyMode(true),
    });

    const quitProperly = await quit(running);
    if (output.length > 0) await testInfo.attach('output of the main process', { body: output.join('') });
    const unexpected = problems.filter((problem) => !expectedProblems?.test(problem));
    expect(unexpected, 'errors of page and console').toEqual([]);
    expect(quitProperly, 'the app ends within ten seconds of being asked to quit').toBe(true);
  },
});

export { expect };

interface Running {
  readonly electronApp: ElectronApplication;
  readonly page: Page;
  readonly process: ChildProcess;
}

/** Asks the app to quit; one that doesn't within ten seconds is killed, and that is told by false. */
async function quit({ electronApp, process }: Running): Promise<boolean> {
  if (hasEnded(process)) return true;
  const patience = setTimeout(() => process.kill('SIGKILL'), 10_000);
  await electronApp.close();
  clearTimeout(patience);
  return process.signalCode !== 'SIGKILL';
}

async function kill({ electronApp, process }: Running): Promise<void> {
  if (hasEnded(process)) return;
  const ended = electronApp.waitForEvent('close');
  process.kill('SIGKILL');
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
