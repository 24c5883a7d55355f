import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bridge } from '../../../src-main/contract/bridge.ts';
import { launchApp } from './launch-app.ts';
import { projectFolder } from './launch-target.ts';

declare global {
  interface Window {
    readonly bounceDesk: Bridge;
  }
}

/** Runs the built app on the sample clinic in a profile of its own, waits until its first check is over, and hands over its page. */
export async function withSampleApp(work: (page: Page) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'bounce-desk-sample-'));
  const app = await launchApp({
    path: projectFolder,
    arguments: ['--sample-clinic', `--user-data-dir=${profile}`],
    environment: {},
    onOutput: () => {},
  });
  try {
    const page = await app.firstWindow();
    await page.waitForURL(/^(?!about:)/);
    const checked = async (): Promise<boolean> => {
      const status = await window.bounceDesk.request('app.status', null);
      return status.ok && status.value.sync.firstRunDone && status.value.sync.running === null;
    };
    await page.waitForFunction(checked, undefined, { timeout: 120_000, polling: 500 });
    await work(page);
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const screens = ['To fix', 'Waiting', 'Done', 'Sent', 'Delivery', 'Settings', 'Help'] as const;

/** A picture of each screen; `fileOf` names them. The last picture leaves To fix in sight. */
export async function takePictures(page: Page, fileOf: (screen: string) => string): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Screens' });
  for (const screen of [...screens.slice(1), screens[0]]) {
    await rail.getByRole('button', { name: new RegExp(`^${screen}`) }).click();
    // Lists fill in within a moment; nothing in the page says when the last picture element has settled.
    await page.waitForTimeout(700);
    await page.screenshot({ path: fileOf(screen.toLowerCase().replace(' ', '-')) });
  }
}
