import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clipboard, Dialog, Net, PowerMonitor, Shell } from 'electron';

class StandInPowerMonitor
  extends EventEmitter
  implements Pick<PowerMonitor, 'getSystemIdleState' | 'getSystemIdleTime' | 'isOnBatteryPower' | 'onBatteryPower'>
{
  readonly onBatteryPower = false;
  getSystemIdleTime = (): number => 0;
  getSystemIdleState = (): 'active' => 'active';
  isOnBatteryPower = (): boolean => false;
}

/** Sleeps and wakes by `emit` only. */
export const powerMonitor = new StandInPowerMonitor();

/** Every dialog is answered as by a person who presses Esc, unless a test puts another answer in its place. */
export const dialog = {
  showErrorBox: (title, content) => console.error(`${title}: ${content}`),
  showMessageBox: async (...values: unknown[]) => {
    const { cancelId = 0 } = values.at(-1) as { cancelId?: number };
    return { response: cancelId, checkboxChecked: false };
  },
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
} satisfies Pick<Dialog, 'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>;

/** Opens nothing. */
export const shell = {
  beep() {},
  openExternal: async () => {},
  openPath: async () => '',
  showItemInFolder() {},
} satisfies Pick<Shell, 'beep' | 'openExternal' | 'openPath' | 'showItemInFolder'>;

let copied = '';

/** The main process's own clipboard, which the page's is not. */
export const clipboard = {
  clear() {
    copied = '';
  },
  readText: async () => copied,
  writeText: async (text) => {
    copied = text;
  },
} satisfies Pick<Clipboard, 'clear' | 'readText' | 'writeText'>;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export const net = {
  isOnline: () => true,
  /** Node's own fetch, which lacks Electron's file: addresses. */
  async fetch(input: Request | string, init?: RequestInit): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url;
    if (!url.startsWith('file:')) return fetch(input, init);
    const path = fileURLToPath(url);
    const headers = { 'content-type': types[extname(path)] ?? 'application/octet-stream' };
    return new Response(await readFile(path), { headers });
  },
} satisfies { isOnline: Net['isOnline']; fetch: unknown };
