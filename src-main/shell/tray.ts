import { join } from 'node:path';
import { app, Menu, nativeImage, Tray } from 'electron';

export interface TrayState {
  readonly toFix: number;
  readonly checkedAt: string;
  readonly stale: boolean;
}

export interface TrayIcon {
  show(state: TrayState): void;
}

/** A module-level hold: a tray that is garbage collected vanishes from the taskbar. */
let held: Tray | null = null;

/** The icon beside the clock: how many to fix, when checked last, and the menu. Counts only. */
export function createTray(
  assets: string,
  actions: { readonly open: () => void; readonly check: () => void; readonly quit: () => void },
): TrayIcon {
  const suffix = process.platform === 'win32' ? 'ico' : 'png';
  const image = (attention: boolean) =>
    nativeImage.createFromPath(join(assets, attention ? `tray-attention.${suffix}` : `tray.${suffix}`));
  const menu = Menu.buildFromTemplate([
    { id: 'open', label: 'Open Bounce Desk', click: actions.open },
    { id: 'check', label: 'Check now', click: actions.check },
    { type: 'separator' },
    { id: 'quit', label: 'Quit', click: actions.quit },
  ]);
  const tray = new Tray(image(false));
  held = tray;
  tray.setContextMenu(menu);
  tray.on('click', actions.open);
  return {
    show: ({ toFix, checkedAt, stale }) => {
      tray.setImage(image(toFix > 0));
      const count = toFix === 0 ? 'Nothing to fix' : `${toFix} to fix`;
      tray.setToolTip(
        stale ? `Bounce Desk - not checked since ${checkedAt}` : `Bounce Desk - ${count}, checked ${checkedAt}`,
      );
      // Linux shows a changed menu only when it is set again.
      tray.setContextMenu(menu);
      app.setBadgeCount(toFix);
    },
  };
}

/** Takes the icon away on quitting; Windows would leave a dead one behind. */
export function removeTray(): void {
  held?.destroy();
  held = null;
}
