import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, type Rectangle, screen } from 'electron';
import { entryUrl } from './origin.ts';

const smallest = { minWidth: 880, minHeight: 560 };
const first = { width: 1180, height: 760 };

interface WindowPlace {
  readonly bounds: Partial<Rectangle>;
  readonly maximized: boolean;
}

/** Where the window was, unless that place is on no screen any more (a laptop that left its dock). */
function rememberedPlace(file: string): WindowPlace {
  try {
    const place = JSON.parse(readFileSync(file, 'utf8')) as WindowPlace;
    const { x, y, width = first.width, height = first.height } = place.bounds;
    const onScreen = screen
      .getAllDisplays()
      .some(
        ({ workArea }) =>
          x !== undefined &&
          y !== undefined &&
          x < workArea.x + workArea.width - 80 &&
          x + width > workArea.x + 80 &&
          y >= workArea.y - 20 &&
          y < workArea.y + workArea.height - 80,
      );
    return {
      bounds: onScreen ? ({ x, y, width, height } as Rectangle) : { width, height },
      maximized: place.maximized,
    };
  } catch {
    return { bounds: first, maximized: false };
  }
}

export interface MainWindow {
  readonly window: BrowserWindow;
  /** Brings it to the front, from the tray, the taskbar or a second start. */
  reveal(): void;
}

/** The one window. Closing hides it, as long as `quitting` says that the app goes on in the tray. */
export function openWindow(options: {
  readonly preload: string;
  readonly placeFile: string;
  readonly hidden: boolean;
  readonly quitting: () => boolean;
  readonly icon: string;
}): MainWindow {
  const place = rememberedPlace(options.placeFile);
  const window = new BrowserWindow({
    ...place.bounds,
    ...smallest,
    show: false,
    title: 'Bounce Desk',
    icon: options.icon,
    backgroundColor: '#f7f7f5',
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.removeMenu();
  // Maximising shows a window too, so a hidden start waits with both until somebody opens it.
  let atFirst = true;
  const show = (): void => {
    if (atFirst && place.maximized) window.maximize();
    atFirst = false;
    window.show();
  };
  window.once('ready-to-show', () => {
    if (!options.hidden) show();
  });
  const remember = (): void => {
    const content: WindowPlace = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(options.placeFile, JSON.stringify(content));
    } catch {
      // A full disk must not keep the window from closing; it opens at its usual place next time.
    }
  };
  window.on('close', (event) => {
    remember();
    if (options.quitting()) return;
    event.preventDefault();
    window.hide();
  });
  // The page never changes its title: nothing of a patient gets into the taskbar.
  window.on('page-title-updated', (event) => event.preventDefault());
  // A page that died is drawn anew; what was saved is in the main process.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !options.quitting()) void window.loadURL(entryUrl).catch(() => {});
  });
  void window.loadURL(entryUrl).catch(() => {});
  return {
    window,
    reveal: () => {
      if (window.isMinimized()) window.restore();
      show();
      window.focus();
    },
  };
}

export const placeFileIn = (folder: string): string => join(folder, 'window.json');
