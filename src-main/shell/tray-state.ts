import type { Controller } from './controller.ts';
import { createTray } from './tray.ts';

/** No complete check for this long is told in the tray too, milliseconds. */
const staleAfter = 2 * 3_600_000;

export interface TrayKeeper {
  refresh(): void;
}

/** Keeps the tray's count and hover text in step with the status. Changes that come in a burst are drawn once. */
export function keepTrayCurrent(
  assets: string,
  controller: Controller,
  actions: Parameters<typeof createTray>[1],
): TrayKeeper {
  const tray = createTray(assets, actions);
  let waiting = false;
  const draw = async (): Promise<void> => {
    waiting = false;
    const { counts, sync, timeZone } = await controller.status();
    const at = sync.lastCompleteAt;
    const time =
      at === null
        ? 'never'
        : new Intl.DateTimeFormat('en-ZA', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
    tray.show({ toFix: counts.toFix, checkedAt: time, stale: at === null || Date.now() - at > staleAfter });
  };
  return {
    refresh: () => {
      if (waiting) return;
      waiting = true;
      setTimeout(() => void draw().catch(() => {}), 250);
    },
  };
}
