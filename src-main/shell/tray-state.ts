import { dayOf, type Moment, sayClock, sayTime } from '../contract/catalogue/times.ts';
import type { Controller } from './controller.ts';
import { createTray } from './tray.ts';

/** No complete check for this long is told in the tray too, milliseconds. */
const staleAfter = 2 * 3_600_000;

const redrawn = 5 * 60_000;

/** "16:40" of today, "Fri 16:40" of another day. */
const sayShortly = (at: number, moment: Moment): string =>
  dayOf(at, moment.zone) === dayOf(moment.now, moment.zone) ? sayClock(at, moment.zone) : sayTime(at, moment);

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
    const { counts, sync, timeZone, pause, phase } = await controller.status();
    const at = sync.lastCompleteAt;
    const now = Date.now();
    const moment = { now, zone: timeZone };
    const checkedAt = at === null ? null : sayShortly(at, moment);
    tray.show({
      toFix: counts.toFix,
      checkedAt,
      stale: at === null || now - at > staleAfter,
      pause:
        phase !== 'ready'
          ? 'none'
          : pause === null
            ? 'may'
            : { until: pause.until === null ? null : sayShortly(pause.until, moment) },
    });
  };
  const refresh = (): void => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => void draw().catch(() => {}), 250);
  };
  // Time alone makes a check stale.
  setInterval(refresh, redrawn).unref();
  return { refresh };
}
