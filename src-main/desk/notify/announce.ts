import type { Announcement } from '../cases/opening.ts';
import { contextOf } from '../cases/refresh-cases.ts';
import type { Desk } from '../desk.ts';
import { inTurn } from '../in-turn.ts';
import { isQuiet, pauseNow } from './pause.ts';
import { addUnseen } from './unseen.ts';

/** A toast is held through quiet hours until the bounce is this old, milliseconds; then it goes silently to the notification centre. */
const longestHold = 23 * 3_600_000;
/** How often we look whether what held a toast is over, milliseconds. */
const lookAgain = 15 * 60_000;
/** Keys taken down in one transaction: after a first start there may be hundreds of thousands, and others wait for the store meanwhile. */
const recordedAtOnce = 1_000;

export interface Announcer {
  /** Takes what is new; nothing is shown twice, whoever reports it. */
  add(announcements: readonly Announcement[]): void;
  /**
   * Shows one grouped toast for all that waits, unless quiet hours or a locked screen hold it. Recorded after showing: a kill in between repeats,
   * and the repeat replaces the first. Rejects where the store refuses.
   */
  flush(): Promise<void>;
  stop(): void;
}

export function createAnnouncer(desk: Desk): Announcer {
  const pending = new Map<string, Announcement>();
  /** Shown in this run, and which of these the store has not taken down yet. */
  const shown = new Set<string>();
  const unrecorded = new Set<string>();
  const flushing = inTurn();
  let cancelTimer = (): void => {};
  let stopped = false;

  const record = async (): Promise<void> => {
    const keys = [...unrecorded];
    for (let start = 0; start < keys.length; start += recordedAtOnce) {
      const some = keys.slice(start, start + recordedAtOnce);
      await desk.store.announcements.add(some, desk.clock.now());
      for (const key of some) unrecorded.delete(key);
    }
  };

  const show = async (): Promise<void> => {
    cancelTimer();
    await record();
    await dropOvertaken(desk, pending);
    const waiting = [...pending.values()];
    if (stopped || waiting.length === 0) return;
    const now = desk.clock.now();
    const settings = desk.settings();
    const pause = pauseNow(settings, now);
    const held = isQuiet(now, settings) || pause !== null || desk.locked();
    // Not Math.min(...): so many arguments as there may be bounces no function takes.
    const oldest = waiting.reduce((earliest, { at }) => Math.min(earliest, at), Number.POSITIVE_INFINITY);
    const longest = oldest * 1000 + longestHold;
    if (held && now < longest) {
      cancelTimer = desk.clock.after(Math.min(lookAgain, longest - now, (pause?.until ?? Infinity) - now), () => {
        flushing(show).catch(() => desk.log('announce.failed'));
      });
      return;
    }
    const bounces = waiting.filter((one) => one.kind === 'bounce').length;
    const { status } = await desk.notify({ bounces, clinicSide: waiting.length - bounces, silent: held });
    if (status === 'refused') await addUnseen(desk, waiting.length);
    desk.log('announced', { bounces, clinicSide: waiting.length - bounces, status });
    for (const { key } of waiting) {
      pending.delete(key);
      shown.add(key);
      unrecorded.add(key);
    }
    await record();
  };

  return {
    add: (announcements) => {
      for (const announcement of announcements) {
        if (shown.has(announcement.key) || pending.has(announcement.key)) continue;
        // A bounce whose time nobody told counts from when we could first see it.
        const at = announcement.at > 0 ? announcement.at : Math.floor(desk.clock.now() / 1000);
        pending.set(announcement.key, { ...announcement, at });
      }
    },
    flush: () => flushing(show),
    stop: () => {
      stopped = true;
      cancelTimer();
    },
  };
}

const batchSize = 100;

/** What waited may have passed meanwhile: a delivery, read after the soft bounces before it, ends their count. Hard bounces stay. */
async function dropOvertaken(desk: Desk, pending: Map<string, Announcement>): Promise<void> {
  const passing = [...pending.values()].filter((one) => one.mayPass);
  const addresses = [...new Set(passing.map((one) => one.address))];
  const standing = new Set<string>();
  for (let start = 0; start < addresses.length; start += batchSize) {
    for (const facts of await desk.store.cases.facts(addresses.slice(start, start + batchSize))) {
      for (const { key } of contextOf(desk, facts, new Set()).state.announcements) standing.add(key);
    }
  }
  for (const { key } of passing) if (!standing.has(key)) pending.delete(key);
}
