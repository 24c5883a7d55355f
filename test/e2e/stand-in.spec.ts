import { expect, test } from './fixture.ts';

// What the stand-in claims of Electron, asked of whichever runtime there is: both must pass.
test.use({ appPath: 'test/support/electron-stand-in/sample-app' });

interface Seen {
  readonly navigations: readonly string[];
  readonly windows: readonly string[];
  readonly senders: readonly { readonly url: string; readonly origin: string; readonly topFrame: boolean }[];
  readonly seconds: readonly (readonly string[])[];
}

type Sample = {
  echo(...values: unknown[]): Promise<unknown[]>;
  fail(): Promise<void>;
  failAtOnce(): void;
  unclonable(): Promise<void>;
  unknown(): Promise<void>;
  pushMe(value: unknown): void;
  onPushed(callback: (value: unknown) => void): () => void;
};

declare global {
  var sampleApp: { readonly seen: Seen };
  interface Window {
    readonly sample: Sample;
  }
}

test('loads its page from app://, with the bridge there before its first script', async ({ app }) => {
  await expect(app.page.locator('output')).toHaveText('answered');
  const { senders } = await app.electronApp.evaluate(() => globalThis.sampleApp.seen);
  expect(senders).toEqual([{ url: 'app://bundle/index.html', origin: 'app://bundle', topFrame: true }]);
  const address = await app.electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  );
  expect(address).toEqual(['app://bundle/index.html']);
});

test('keeps the preload’s globals from the page, and gives it a frozen bridge', async ({ app }) => {
  const found = await app.page.evaluate(() => ({
    global: 'onlyInThePreload' in window,
    require: 'require' in window,
    frozen: Object.isFrozen(window.sample),
  }));
  expect(found).toEqual({ global: false, require: false, frozen: true });
});

test('carries values as structured clones, both ways', async ({ app }) => {
  const answer = await app.page.evaluate(async () => {
    const shared = { deep: [1, undefined, null] };
    const sent = [
      undefined,
      null,
      -0,
      Number.NaN,
      10n,
      'text \ud800',
      new Date(5),
      new Map<unknown, unknown>([['key', new Set([1])]]),
      new Uint8Array([1, 2, 255]),
      /a+/gi,
      shared,
      shared,
      new RangeError('too far'),
    ];
    const back = await window.sample.echo(...sent);
    const [, , zero, notANumber, big, text, date, map, bytes, pattern, first, second, error] = back;
    return {
      length: back.length,
      firstTwo: back.slice(0, 2).map(String),
      zero: Object.is(zero, -0),
      notANumber: Number.isNaN(notANumber),
      big: String(big),
      text: JSON.stringify(text),
      time: date instanceof Date && date.getTime(),
      inMap: map instanceof Map && map.get('key').has(1),
      bytes: bytes instanceof Uint8Array && [...bytes],
      pattern: String(pattern),
      deep: JSON.stringify(first),
      sameTwice: JSON.stringify(second),
      error: error instanceof Error && error.message,
    };
  });
  expect(answer).toEqual({
    length: 13,
    firstTwo: ['undefined', 'null'],
    zero: true,
    notANumber: true,
    big: '10',
    text: '"text \\ud800"',
    time: 5,
    inMap: true,
    bytes: [1, 2, 255],
    pattern: '/a+/gi',
    deep: '{"deep":[1,null,null]}',
    sameTwice: '{"deep":[1,null,null]}',
    error: 'too far',
  });
});

test('tells the page of errors in Electron’s words', async ({ app }) => {
  const words = await app.page.evaluate(async () => {
    const said: string[] = [];
    for (const name of ['fail', 'unclonable', 'unknown', 'failAtOnce'] as const) {
      try {
        await window.sample[name]();
      } catch (error) {
        said.push(String(error));
      }
    }
    return said;
  });
  expect(words).toEqual([
    "Error: Error invoking remote method 'fail': TypeError: it went wrong",
    "Error: Error invoking remote method 'unclonable': Error: An object could not be cloned.",
    "Error: Error invoking remote method 'unknown-channel': Error: No handler registered for 'unknown-channel'",
    'Error: at once',
  ]);
});

test('pushes to the page until it unsubscribes', async ({ app }) => {
  const received = await app.page.evaluate(async () => {
    const values: unknown[] = [];
    const next = () => new Promise<void>((resolve) => window.sample.onPushed(() => resolve()));
    const unsubscribe = window.sample.onPushed((value) => values.push(value));
    const first = next();
    window.sample.pushMe({ number: 1 });
    await first;
    unsubscribe();
    const second = next();
    window.sample.pushMe({ number: 2 });
    await second;
    return values;
  });
  expect(received).toEqual([{ number: 1 }]);
});

test.describe('with a strict content security policy', () => {
  test.use({ expectedProblems: /Content Security Policy/i });

  test('runs no inline script, evaluates nothing and connects nowhere', async ({ app }) => {
    const allowed = await app.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
      const connected = await fetch('https://example.invalid/').then(
        () => true,
        () => false,
      );
      return { inline: 'inlineRan' in window, connected };
    });
    expect(allowed).toEqual({ inline: false, connected: false });
  });
});

test('stays where it is when the app refuses a navigation, and follows one that it allows', async ({ app }) => {
  // Evaluated in the page: on Electron Playwright's locators wait for ever for a navigation that was refused.
  const click = (link: string) => app.page.evaluate((id) => document.getElementById(id)?.click(), link);
  const heading = () => app.page.evaluate(() => document.querySelector('h1')?.textContent).catch(() => 'navigating');
  const navigations = () => app.electronApp.evaluate(() => globalThis.sampleApp.seen.navigations);
  await click('away');
  await expect.poll(navigations).toEqual(['https://example.invalid/']);
  expect(await heading()).toBe('Sample');
  await click('other');
  await expect.poll(heading).toBe('Other');
  expect(await navigations()).toEqual(['https://example.invalid/', 'app://bundle/other.html']);
});

test('opens no second window', async ({ app }) => {
  await app.page.locator('#new-window').click({ noWaitAfter: true });
  const seen = () => app.electronApp.evaluate(() => globalThis.sampleApp.seen);
  await expect.poll(async () => (await seen()).windows).toEqual(['https://example.invalid/new']);
  await expect.poll(() => app.electronApp.windows().length).toBe(1);
});

test('denies what the permission handlers deny', async ({ app }) => {
  const state = await app.page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
  expect(state).toBe('denied');
});

test('hides on closing, comes back from the tray, and quits from there', async ({ app }) => {
  const visible = () =>
    app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
  await expect.poll(visible).toEqual([true]);
  await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await visible()).toEqual([false]);
  expect(await app.desktop.tray()).toMatchObject({
    toolTip: 'Sample App',
    menu: [{ id: 'open', label: 'Open' }, {}, {}],
  });
  await app.desktop.clickTrayMenu('Open');
  expect(await visible()).toEqual([true]);
  const ended = app.electronApp.waitForEvent('close');
  await app.desktop.clickTrayMenu('Quit');
  await ended;
});

test('hears of a second start with its profile, which ends at once', async ({ app }) => {
  expect(await app.startSecond('--said-by-the-second')).toBe(0);
  const seconds = () => app.electronApp.evaluate(() => globalThis.sampleApp.seen.seconds.flat());
  await expect.poll(seconds).toContain('--said-by-the-second');
});

test('follows the theme that the app chooses', async ({ app }) => {
  const dark = () => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const choose = (source: 'dark' | 'light') =>
    app.electronApp.evaluate(({ nativeTheme }, value) => {
      nativeTheme.themeSource = value;
    }, source);
  await choose('dark');
  await expect.poll(dark).toBe(true);
  await choose('light');
  await expect.poll(dark).toBe(false);
});

test('prints the page as a PDF', async ({ app }) => {
  const start = await app.electronApp.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' });
    return pdf?.toString('latin1', 0, 5);
  });
  expect(start).toBe('%PDF-');
});

test('answers where a file goes and whether a page is printed as the spec says, by Esc until then', async ({ app }) => {
  const ask = () =>
    app.electronApp.evaluate(({ dialog }) =>
      dialog.showSaveDialog({ defaultPath: 'a.csv', filters: [{ name: 'CSV', extensions: ['csv'] }] }),
    );
  const print = () =>
    app.electronApp.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>((resolve) => {
          BrowserWindow.getAllWindows()[0]?.webContents.print({}, (printed, why) => resolve(`${printed} ${why}`));
        }),
    );
  expect(await ask()).toEqual({ canceled: true, filePath: '' });
  expect(await print()).toBe('false Print job canceled');
  await app.desktop.saveTo('/somewhere/b.csv');
  await app.desktop.letPrint(true);
  expect(await ask()).toEqual({ canceled: false, filePath: '/somewhere/b.csv' });
  expect(await print()).toBe('true ');
  expect(await app.desktop.saves()).toEqual(Array(2).fill({ name: 'a.csv', extensions: ['csv'] }));
  expect(await app.desktop.prints()).toEqual([{ url: 'app://bundle/index.html', silent: false }]);
});

test('knows itself', async ({ app }) => {
  const facts = await app.electronApp.evaluate(({ app: electron }) => ({
    name: electron.getName(),
    version: electron.getVersion(),
    packaged: electron.isPackaged,
    userData: electron.getPath('userData'),
    type: (process as { type?: string }).type,
  }));
  expect(facts).toEqual({
    name: 'Sample App',
    version: '1.2.3',
    packaged: false,
    userData: app.profile,
    type: 'browser',
  });
});

test('is found sound by the accessibility checker', async ({ app }) => {
  await expect(app.page.locator('output')).toHaveText('answered');
  const { violations } = await app.axe().withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations).toEqual([]);
});

test('reads a secret again after a restart', async ({ app }) => {
  const sealed = await app.electronApp.evaluate(async ({ safeStorage }) => {
    const bytes = await safeStorage.encryptStringAsync('a key');
    return bytes.toString('base64');
  });
  await app.relaunch();
  const opened = await app.electronApp.evaluate(
    ({ safeStorage }, text) => safeStorage.decryptStringAsync(Buffer.from(text, 'base64')),
    sealed,
  );
  expect(opened).toEqual({ result: 'a key', shouldReEncrypt: false });
});

test('starts again with the same profile after quitting and after kill -9', async ({ app }) => {
  const first = app.electronApp.process().pid;
  await app.kill();
  await app.relaunch();
  await expect(app.page.locator('output')).toHaveText('answered');
  await app.relaunch();
  await expect(app.page.locator('output')).toHaveText('answered');
  expect(app.electronApp.process().pid).not.toBe(first);
});
