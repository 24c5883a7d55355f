import { existsSync } from 'node:fs';
import { unpackChromium } from './unpack.ts';

/** A Chromium to start, with what it needs in its environment. */
export interface Chromium {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** CHROMIUM_PATH, else one installed on this machine, else the one that @sparticuz/chromium carries (Linux x64 only). */
export function findChromium(): Chromium {
  const chosen = process.env.CHROMIUM_PATH ?? known.find((path) => existsSync(path));
  return chosen ? { executablePath: chosen, environment: {} } : unpackChromium();
}
