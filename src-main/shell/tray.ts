import { join } from 'node:path';
import { app, Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import { type MessageId, t } from '../contract/catalogue/translate.ts';
import type { PauseChoice } from '../desk/notify/pause.ts';

export interface TrayState {
  readonly toFix: number;
  /** As people say it; null before the first check. */
  readonly checkedAt: string | null;
  readonly stale: boolean;
  /** `none` where there is nothing to tell, `may` where toasts may be held back; until when they are, as people say it, null: until somebody ends it. */
  readonly pause: 'none' | 'may' | { readonly until: string | null };
}

export interface TrayActions {
  readonly open: () => void;
  readonly check: () => void;
  readonly pause: (choice: PauseChoice) => void;
  readonly quit: () => void;
}

export interface TrayIcon {
  show(state: TrayState): void;
}

/** A module-level hold: a tray that is garbage collected vanishes from the taskbar. */
let held: Tray | null = null;

/** The icon beside the clock: how many to fix, when checked last, and the menu. Counts only. */
export function createTray(assets: string, actions: TrayActions): TrayIcon {
  const suffix = process.platform === 'win32' ? 'ico' : 'png';
  const image = (attention: boolean) =>
    nativeImage.createFromPath(join(assets, attention ? `tray-attention.${suffix}` : `tray.${suffix}`));
  const menu = (pause: TrayState['pause']) =>
    Menu.buildFromTemplate([
      { id: 'open', label: t('tray.open'), click: actions.open },
      { id: 'check', label: t('tray.check'), click: actions.check },
      ...pausing(pause, actions),
      { type: 'separator' },
      { id: 'quit', label: t('tray.quit'), click: actions.quit },
    ]);
  const tray = new Tray(image(false));
  held = tray;
  tray.setContextMenu(menu('none'));
  tray.on('click', actions.open);
  return {
    show: (state) => {
      const { toFix } = state;
      tray.setImage(image(toFix > 0));
      tray.setToolTip(hoverText(state));
      // Linux shows a changed menu only when it is set again; the language may be another by now.
      tray.setContextMenu(menu(state.pause));
      app.setBadgeCount(toFix);
    },
  };
}

function pausing(pause: TrayState['pause'], actions: TrayActions): MenuItemConstructorOptions[] {
  const item = (id: MessageId, choice: PauseChoice) => ({ id, label: t(id), click: () => actions.pause(choice) });
  if (pause === 'none') return [];
  if (pause === 'may') {
    return [{ type: 'separator' }, item('tray.pause.hour', 'hour'), item('tray.pause.tomorrow', 'tomorrow')];
  }
  const label = pause.until === null ? t('tray.paused') : t('tray.paused.until', { when: pause.until });
  return [{ type: 'separator' }, { label, enabled: false }, item('tray.pause.end', 'end')];
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
