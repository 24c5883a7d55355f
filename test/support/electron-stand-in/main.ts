/**
 * A stand-in for Electron, for machines where its runtime can't be had: the built app runs in Node, its page in an
 * installed Chromium. `electron` beside this file is the executable; it takes Electron's arguments
 * (`electron [flags] [-r module] <app folder | entry>`), and Playwright's `_electron.launch` drives it as it drives Electron. On Linux
 * and macOS; the executable is a shell script.
 *
 * It is a test double. It can't show toasts, tray icons, overlay icons or dialogs, nor print on paper, what the system's clipboard, keychain,
 * login items and power events do, installers, updates, or what the operating system's sandbox and the fuses forbid.
 * The preload runs in a world of its own, apart from the page's scripts, but not in Electron's sandboxed environment: it
 * may require `electron` and nothing else. The page's address is https://bundle.app where the app says app://bundle.
 * Frames inside the page get no preload; second windows are never opened, though window.open answers with one that closes
 * at once where Electron answers null; navigations to addresses that are not http(s) are not asked about. On a display the
 * window is Chromium's: it is minimised where the app hides it, and closing it by hand quits the app, for there is no tray
 * from which to bring it back. In one thing it is stricter: an error that nobody handles ends it.
 */
import { open as openInspector } from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './api/app.ts';
import { chromiumSwitches } from './api/command-line.ts';
import { launchChromium } from './chromium/launch.ts';
import { watchPages } from './chromium/page.ts';
import { environment } from './environment.ts';
import { setRunning } from './running.ts';

function behaveLikeElectron(): void {
  const { executablePath, electronVersion, resourcesPath, packaged } = environment;
  process.argv = [executablePath, ...environment.arguments];
  Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: electronVersion } });
  Object.assign(process, { type: 'browser', resourcesPath, ...(packaged ? {} : { defaultApp: true }) });
  process.execPath = executablePath;
  const moduleUrl = new URL('./electron.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' || specifier === 'electron/main'
        ? { url: moduleUrl, shortCircuit: true }
        : next(specifier, context),
  });
}

async function startChromium(): Promise<void> {
  const profile = join(app.getPath('userData'), 'stand-in-chromium');
  const { browser, ended } = await launchChromium({
    profile,
    headless: environment.headless,
    debuggingPort: environment.commandLine.switches.get('remote-debugging-port'),
    switches: chromiumSwitches(),
  });
  // Without its browser, or its window, nothing brings the app back into sight.
  void ended.then(() => app.quit());
  const openPage = await watchPages(browser, !environment.headless);
  setRunning({
    browser,
    openPage,
    end: async () => {
      browser.send('Browser.close').catch(() => {
        // It has ended already.
      });
      await ended;
    },
  });
}

async function run(entry: string): Promise<void> {
  const { inspect, modules } = environment.commandLine;
  if (inspect) openInspector(inspect.port, inspect.host, inspect.wait);
  behaveLikeElectron();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quitBySystem());
  const require = createRequire(import.meta.url);
  for (const module of modules) require(resolve(module));
  await import(pathToFileURL(entry).href);
  // Only now, as in Electron: an entry that awaits `ready` while it is evaluated waits for ever.
  await startChromium();
  app.becomeReady();
}

if (environment.commandLine.version) console.log(`v${environment.electronVersion}`);
else if (environment.entry === undefined) console.error('Usage: electron [flags] [-r module] <app folder | entry>');
else await run(environment.entry);
