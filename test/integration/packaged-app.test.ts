import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/run/launch-target.ts';

const output = mkdtempSync(join(tmpdir(), 'packaged-'));
const executable = {
  darwin: `mac-${process.arch}/Bounce Desk.app/Contents/MacOS/Bounce Desk`,
  win32: 'win-unpacked/Bounce Desk.exe',
  linux: 'linux-unpacked/bounce-desk',
}[process.platform as 'darwin' | 'linux' | 'win32'];
const path = join(output, executable);

beforeAll(() => {
  const values = ['test/support/run/dist.ts', '--dir', `--config.directories.output=${output}`];
  const packing = spawnSync(process.execPath, values, { cwd: projectFolder, encoding: 'utf8' });
  if (packing.status !== 0) throw new Error(`Packing failed:\n${packing.stdout}\n${packing.stderr}`);
}, 300_000);
afterAll(() => rmSync(output, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

/** Files in the archive, with slashes whatever the system. */
function archived(): readonly string[] {
  const resources =
    process.platform === 'darwin' ? join(dirname(path), '../Resources') : join(dirname(path), 'resources');
  return listPackage(join(resources, 'app.asar'), { isPack: false }).map((file) => file.replaceAll('\\', '/'));
}

describe('the packaged app', () => {
  it('opens its window, and ends in order when it is told to', async () => {
    // Its fuses keep Playwright's Electron driver out, which needs Node's inspector: seen through DevTools instead.
    const values = ['--remote-debugging-port=0', `--user-data-dir=${join(output, 'profile')}`];
    const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
    const app = spawn(path, [...sandbox, ...values], { stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise((resolve) => app.once('exit', resolve));
    try {
      const address = await new Promise<string>((resolve, reject) => {
        createInterface({ input: app.stderr }).on('line', (line) => {
          const [, found] = /^DevTools listening on (ws:.*)$/.exec(line) ?? [];
          if (found) resolve(found);
        });
        void ended.then((code) => reject(new Error(`It ended with ${code} before it had a window.`)));
      });
      const browser = await chromium.connectOverCDP(address);
      const [context] = browser.contexts();
      const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
      await page?.getByRole('button').first().waitFor();
      expect(await page?.title()).toBe('Bounce Desk');
      expect(await page?.evaluate(() => 'bounceDesk' in window)).toBe(true);
      app.kill('SIGTERM');
      expect(await ended).toBe(0);
    } finally {
      app.kill('SIGKILL');
    }
  });

  it('has switched off in itself what it never needs', async () => {
    const wire = await getCurrentFuseWire(path);
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    ];
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
    expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
  });

  it('carries what runs, and nothing that built or tested it', () => {
    const files = archived();
    expect(files).toContain('/out/main/main.js');
    expect(files).toContain('/out/preload/preload.cjs');
    expect(files).toContain('/out/renderer/index.html');
    expect(files).toContain('/assets/rendered/tray.png');
    const native = files.filter((file) => file.endsWith('.node'));
    expect(native).toEqual([`/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`]);
    const foreign = files.filter((file) =>
      /^\/(src-|test|\.)|^\/node_modules\/(electron|node-|playwright|@playwright|typescript|vite)(\/|$)|\.(ts|map)$/.test(
        file,
      ),
    );
    expect(foreign).toEqual([]);
  });
});
