import { join } from 'node:path';
import { app, Menu, nativeImage, Tray } from 'electron';
import { t } from '../contract/catalogue/translate.ts';

export interface TrayState {
  readonly toFix: number;
  /** As people say it; null before the first check. */
  readonly checkedAt: string | null;
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
  const menu = () =>
    Menu.buildFromTemplate([
      { id: 'open', label: t('tray.open'), click: actions.open },
      { id: 'check', label: t('tray.check'), click: actions.check },
      { type: 'separator' },
      { id: 'quit', label: t('tray.quit'), click: actions.quit },
    ]);
  const tray = new Tray(image(false));
  held = tray;
  tray.setContextMenu(menu());
  tray.on('click', actions.open);
  return {
    show: ({ toFix, checkedAt, stale }) => {
      tray.setImage(image(toFix > 0));
      tray.setToolTip(hoverText({ toFix, checkedAt, stale }));
      // Linux shows a changed menu only when it is set again; the language may be another by now.
      tray.setContextMenu(menu());
      app.setBadgeCount(toFix);
    },
  };
}

function hoverText({ toFix, checkedAt: when, stale }: TrayState): string {
  if (when === null) return t('tray.never');
  if (stale) return t('tray.stale', { when });
  return toFix === 0 ? t('tray.nothing', { when }) : t('tray.to-fix', { count: toFix, when });
}

/** Takes the icon away on quitting; Windows would leave a dead one behind. */
export function removeTray(): void {
  held?.destroy();
  held = null;
}
