import { join } from 'node:path';
import { app, BrowserWindow, clipboard, dialog, net, powerMonitor, session } from 'electron';
import type { Pushes } from './contract/bridge.ts';
import { languageFor, speak, t } from './contract/catalogue/translate.ts';
import { watchAway } from './shell/away.ts';
import { registerScheme, serveBundle } from './shell/bundle.ts';
import { type Controller, createController } from './shell/controller.ts';
import { denyPermissions, guardNavigation } from './shell/guards.ts';
import { catchTheRest } from './shell/last-resort.ts';
import { listSeparator } from './shell/list-separator.ts';
import { openLog } from './shell/log.ts';
import { quitInOrder } from './shell/quit.ts';
import { answerRequests } from './shell/requests.ts';
import { createSaveFile } from './shell/save-file.ts';
import { createPrinter } from './shell/sheets/printer.ts';
import { createShelf } from './shell/sheets/shelf.ts';
import { showToast } from './shell/toast.ts';
import { keepTrayCurrent, type TrayKeeper } from './shell/tray-state.ts';
import { unfinishedFilesIn } from './shell/unfinished-files.ts';
import { type MainWindow, openWindow, placeFileIn } from './shell/window.ts';

/** Equal to electron-builder's appId: Windows finds toasts and shortcuts by it. */
const appId = 'com.bouncedesk.app';
const toastActivator = '{6F1C2B1E-6F0B-4E5C-9B0D-2A7C8E3D4F51}';

registerScheme();
app.setAppUserModelId(appId);
app.setToastActivatorCLSID(toastActivator);

if (app.requestSingleInstanceLock()) {
  guardNavigation();
  // Never awaited at top level: an ESM main that waits for `ready` there hangs.
  void app
    .whenReady()
    .then(start)
    .catch(() => {
      // Without a window and a tray nobody could see or end it.
      dialog.showErrorBox('Bounce Desk', t('shell.not-started'));
      app.exit(1);
    });
} else {
  app.quit();
}

async function start(): Promise<void> {
  // Until a profile with a language of its own is open.
  speak(languageFor(app.getPreferredSystemLanguages()));
  const root = app.getAppPath();
  const assets = join(root, 'assets', 'rendered');
  const userData = app.getPath('userData');
  const log = openLog(join(userData, 'logs', 'bounce-desk.log'));
  catchTheRest(log);
  let main: MainWindow | null = null;
  let tray: TrayKeeper | null = null;
  let locked = false;
  const push = <Name extends keyof Pushes>(name: Name, payload: Pushes[Name]): void => {
    if (main && !main.window.isDestroyed()) main.window.webContents.send(name, payload);
  };
  const open = (screen: 'to-fix' | 'clinic-side'): void => {
    main?.reveal();
    push('navigate', { screen });
  };

  denyPermissions(session.defaultSession);
  const shelf = createShelf();
  serveBundle(session.defaultSession.protocol, join(root, 'out', 'renderer'), shelf);

  const unfinished = unfinishedFilesIn(join(userData, 'unfinished-files.json'));
  // Not waited for: a network drive that is away may take its time.
  void unfinished.removeLeftOver();
  const controller: Controller = await createController(
    {
      userData,
      storeWorker: new URL('./store-worker.js', import.meta.url),
      sqliteWorker: new URL('./sqlite-worker.js', import.meta.url),
      version: app.getVersion(),
      fetch: (input, init) => net.fetch(input instanceof URL ? input.href : input, init),
      notify: (toast) => showToast(toast, open),
      locked: () => locked,
      changed: (topics) => {
        push('changed', { topics });
        if (topics.includes('status')) tray?.refresh();
      },
      log,
      chooseFile: async (what) => {
        const chosen = await dialog.showOpenDialog({ properties: ['openFile'], title: t(`connect.dialog.${what}`) });
        return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
      },
      outlets: {
        saveFile: createSaveFile(unfinished),
        printer: createPrinter(shelf),
        separator: listSeparator,
        progress: (progress) => push('exporting', progress),
      },
      cutOff: unfinished.takeRemoved,
      copy: (text) => clipboard.writeText(text),
      online: () => net.isOnline(),
      preferredLanguages: app.getPreferredSystemLanguages(),
    },
    app.commandLine.hasSwitch('sample-clinic'),
  );
  answerRequests(controller.answer, log);

  const quit = quitInOrder(controller, log);
  tray = keepTrayCurrent(assets, controller, {
    open: () => open('to-fix'),
    check: () => void controller.answer('sync.now', null),
    pause: (choice) => void controller.pause(choice),
    quit: quit.ask,
  });
  main = openWindow({
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    placeFile: placeFileIn(userData),
    hidden: app.commandLine.hasSwitch('hidden'),
    quitting: quit.isQuitting,
    icon: join(assets, 'icon-256.png'),
  });

  app.on('second-instance', () => open('to-fix'));
  app.on('activate', () => open('to-fix'));
  // The app lives in the tray; without a listener Electron would quit with the last window.
  app.on('window-all-closed', () => {});
  const away = watchAway({
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    inSight: () => main?.window.isVisible() === true && !main.window.isMinimized(),
    awayAfter: controller.awayAfter,
    cover: () => void controller.answer('desk.sign-out', null),
  });
  powerMonitor.on('suspend', away.left);
  powerMonitor.on('lock-screen', () => {
    locked = true;
    away.left();
  });
  powerMonitor.on('unlock-screen', () => {
    locked = false;
    controller.wake();
  });
  powerMonitor.on('resume', () => controller.wake());
  tray.refresh();
  log('started', { version: app.getVersion(), windows: BrowserWindow.getAllWindows().length });
}
