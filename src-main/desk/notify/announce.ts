import type { Settings } from '../../contract/settings.ts';
import { minuteOfDay } from '../calendar.ts';
import type { Announcement } from '../cases/opening.ts';
import type { Desk } from '../desk.ts';

/** A toast is held through quiet hours until the bounce is this old, milliseconds; then it goes silently to the notification centre. */
const longestHold = 23 * 3600 * 1000;

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

export interface Announcer {
  /** Takes what is new; nothing is shown twice, whoever reports it. */
  add(announcements: readonly Announcement[]): void;
  /** Shows one grouped toast for all that waits, unless quiet hours hold it. Recorded after showing: a kill in between repeats, and the repeat replaces the first. */
  flush(): Promise<void>;
}

export function createAnnouncer(desk: Desk): Announcer {
  const pending = new Map<string, Announcement>();
  return {
    add: (announcements) => {
      for (const announcement of announcements) {
        pending.set(announcement.key, announcement);
      }
    },
    flush: async () => {
      if (pending.size === 0) return;
      const now = desk.clock.now();
      const waiting = [...pending.values()];
      const quiet = isQuiet(now, desk.settings());
      const oldest = Math.min(...waiting.map((one) => one.at)) * 1000;
      if (quiet && now - oldest < longestHold) return;
      const bounces = waiting.filter((one) => one.kind === 'bounce').length;
      const { status } = await desk.notify({ bounces, clinicSide: waiting.length - bounces, silent: quiet });
      desk.log('announced', { bounces, clinicSide: waiting.length - bounces, status });
      await desk.store.announcements.add(
        waiting.map((one) => one.key),
        now,
      );
      for (const { key } of waiting) pending.delete(key);
    },
  };
}
