import type { Connection } from './chromium/devtools.ts';
import type { Page, PageOptions } from './chromium/page.ts';

/** What the app has running: Chromium, from the moment the app is ready. */
export interface Running {
  readonly browser: Connection;
  readonly openPage: (options: PageOptions) => Promise<Page>;
  /** Ends Chromium, and resolves when it no longer touches its profile. */
  readonly end: () => Promise<void>;
}

let current: Running | undefined;

export function setRunning(running: Running): void {
  current = running;
}

export function findRunning(): Running | undefined {
  return current;
}

/** @throws before `ready`, as Electron does for what needs its browser. */
export function running(): Running {
  if (current === undefined) throw new Error('Cannot create BrowserWindow before app is ready');
  return current;
}
