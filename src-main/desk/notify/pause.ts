import type { Settings } from '../../contract/settings.ts';
import { minuteOfDay, nextMorning } from '../calendar.ts';

/** For how long somebody wants no toasts; `end`: no longer. */
export type PauseChoice = 'hour' | 'tomorrow' | 'end';

const hour = 3_600_000;

/** A pause as the settings hold it. Without a time it lasts until somebody ends it, which only Settings offers. */
export function pauseOf(choice: PauseChoice, now: number, timeZone: string): Pick<Settings, 'paused' | 'pausedUntil'> {
  const until = { hour: now + hour, tomorrow: nextMorning(now, timeZone), end: null }[choice];
  return { paused: false, pausedUntil: until };
}

/** Until when toasts are held by a pause (unix milliseconds; null: until somebody ends it), or null where there is no pause. */
export function pauseNow({ paused, pausedUntil }: Settings, now: number): { readonly until: number | null } | null {
  if (paused) return { until: null };
  return pausedUntil !== null && now < pausedUntil ? { until: pausedUntil } : null;
}

const minutesOf = (time: string): number => {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
};

/** Whether a moment (unix milliseconds) lies in the quiet hours, which may span midnight. */
export function isQuiet(now: number, { quietHours, timeZone }: Settings): boolean {
  if (quietHours === null) return false;
  const minute = minuteOfDay(now, timeZone);
  const from = minutesOf(quietHours.from);
  const to = minutesOf(quietHours.to);
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}
