import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Connection, connectPipe } from './devtools.ts';
import { findChromium } from './find.ts';
import { profileReleased } from './profile.ts';

export interface LaunchOptions {
  readonly profile: string;
  readonly headless: boolean;
  /** The port of --remote-debugging-port, 0 for any; undefined when nobody asked for one. */
  readonly debuggingPort: string | undefined;
  /** Switches of the app's command line that Chromium itself must see. */
  readonly switches: readonly string[];
}

export interface RunningChromium {
  readonly browser: Connection;
  /** Settles when it has ended and no longer touches its profile. */
  readonly ended: Promise<void>;
}

/** Nothing here may reach the network by itself, ask a question, or slow down what is not in front. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=MediaRouter,OptimizationHints,Translate,HttpsUpgrades',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
];

/**
 * Starts Chromium: without a window, or with an empty one where there is a display. It is driven through a pipe, so that it ends by itself when this process is killed;
 * with a debugging port it also prints the line "DevTools listening on ws://...", which is handed on.
 */
export async function launchChromium(options: LaunchOptions): Promise<RunningChromium> {
  await profileReleased(options.profile);
  const { executablePath, environment } = findChromium();
  const root = process.getuid?.() === 0;
  const child = spawn(
    executablePath,
    [
      ...quiet,
      `--user-data-dir=${options.profile}`,
      '--remote-debugging-pipe',
      ...(options.debuggingPort === undefined ? [] : [`--remote-debugging-port=${options.debuggingPort}`]),
      // Only the window of --app has no address bar, and it comes by itself.
      ...(options.headless ? ['--headless', '--disable-gpu', '--no-startup-window'] : ['--app=data:text/html,']),
      ...(root ? ['--no-sandbox'] : []),
      ...options.switches,
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], env: { ...process.env, ...environment } },
  );
  const [, , stderr, toChromium, fromChromium] = child.stdio;
  createInterface({ input: stderr as Readable }).on('line', (line) => {
    if (line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`);
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { browser: connectPipe(toChromium as Writable, fromChromium as Readable), ended };
}
