// A small app that uses Electron as a careful app does. Its specs run on the stand-in and on Electron itself.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, nativeImage, protocol, session, Tray } from 'electron';

const origin = 'app://bundle';
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";
const types = { '.html': 'text/html', '.js': 'text/javascript' };
const pages = new Set(['/index.html', '/other.html', '/page.js']);

/** What the specs ask for; the app's own code has no use for it. */
const seen = { navigations: [], windows: [], seconds: [], senders: [], closes: 0 };
globalThis.sampleApp = { seen };

let window;
let tray;
let quitting = false;

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

async function answer(request) {
  const { host, pathname } = new URL(request.url);
  if (host !== 'bundle' || !pages.has(pathname)) return new Response('Not found', { status: 404 });
  const body = await readFile(join(import.meta.dirname, pathname));
  const type = types[pathname.slice(pathname.lastIndexOf('.'))];
  return new Response(body, { headers: { 'content-type': type, 'content-security-policy': policy } });
}

function openWindow() {
  window = new BrowserWindow({
    width: 640,
    height: 480,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    seen.closes += 1;
    if (quitting) return;
    event.preventDefault();
    window.hide();
  });
  void window.loadURL(`${origin}/index.html`);
}

function setUpTray() {
  tray = new Tray(nativeImage.createEmpty());
  tray.setToolTip('Sample App');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { id: 'open', label: 'Open', click: () => window.show() },
      { type: 'separator' },
      { label: 'Quit', role: 'quit' },
    ]),
  );
}

app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (details) => {
    seen.navigations.push(details.url);
    if (!details.url.startsWith(`${origin}/`)) details.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    seen.windows.push(url);
    return { action: 'deny' };
  });
});

app.on('second-instance', (_event, argv) => {
  seen.seconds.push(argv);
  window.show();
});
app.on('window-all-closed', () => {});
app.on('before-quit', () => {
  quitting = true;
});

ipcMain.handle('echo', (event, ...values) => {
  const { url, parent, origin: sender } = event.senderFrame;
  seen.senders.push({ url, origin: sender, topFrame: parent === null });
  return values;
});
ipcMain.handle('fail', () => {
  throw new TypeError('it went wrong');
});
ipcMain.handle('unclonable', () => () => {});
ipcMain.on('push-me', (event, value) => event.sender.send('pushed', value));

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(() => {
    session.defaultSession.setPermissionCheckHandler(() => false);
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, allow) => allow(false));
    protocol.handle('app', answer);
    setUpTray();
    openWindow();
  });
} else {
  app.quit();
}
