import type { Failure } from '../../contract/failure.ts';
import type { SyncStatus } from '../../contract/status.ts';
import type { Desk } from '../desk.ts';
import type { Announcer } from '../notify/announce.ts';
import { syncOnce } from './sync-once.ts';

const hour = 3_600_000;
/** After a failed check the next one comes sooner, milliseconds. */
const retryAfter = 300_000;
/** Several workstations share one key: their checks are spread over this long, milliseconds. */
const spread = 240_000;

export interface SyncRunner {
  /** Checks now, unless a check runs already; resolves when that check ends. */
  now(): Promise<void>;
  /** Looks whether a check is due: at start, after sleep, on unlock, when the network is back. */
  wake(): void;
  status(): SyncStatus;
  /** Resolves when no check runs. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Keeps the hourly rhythm. The next check is the last success plus an hour, kept on disk, so that neither sleep nor a restart skips or doubles it. */
export async function createSyncRunner(desk: Desk, announcer: Announcer): Promise<SyncRunner> {
  let lastCompleteAt = Number(await desk.store.bookmarks.get('last-complete')) || null;
  let firstRunDone = lastCompleteAt !== null;
  let lastFailure: Failure | null = null;
  let progress: SyncStatus['running'] = null;
  let running: Promise<void> | null = null;
  let nextAt: number | null = null;
  let cancelTimer = (): void => {};
  let abort = new AbortController();
  let stopped = false;

  const schedule = (at: number): void => {
    cancelTimer();
    nextAt = at;
    if (!stopped) cancelTimer = desk.clock.after(at - desk.clock.now(), wake);
  };

  const run = async (): Promise<void> => {
    abort = new AbortController();
    progress = { day: 0, of: firstRunDone ? 14 : 90, messages: 0 };
    desk.changed(['status']);
    const result = await syncOnce(desk, {
      signal: abort.signal,
      onProgress: (now) => {
        progress = now;
        desk.changed(['status']);
      },
      onNew: (announcements) => announcer.add(announcements),
    }).catch((error: unknown) => ({ ok: false as const, error: failureOf(error) }));
    const now = desk.clock.now();
    if (result.ok) {
      lastCompleteAt = now;
      firstRunDone = true;
      lastFailure = null;
      await desk.store.bookmarks.set('last-complete', String(now));
    } else if (result.error.code !== 'mandrill-aborted') {
      lastFailure = result.error;
      desk.log('sync.failed', { code: result.error.code });
    }
    progress = null;
    // What was found before a failure is announced all the same.
    if (!stopped) await announcer.flush();
    schedule(now + (result.ok ? hour + Math.floor(desk.random() * spread) : retryAfter));
    desk.changed(['status', 'worklist']);
  };

  const now = (): Promise<void> => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };

  const wake = (): void => {
    if (stopped) return;
    const due = lastFailure !== null || lastCompleteAt === null || desk.clock.now() - lastCompleteAt >= hour;
    if (due && running === null) void now();
    else {
      void announcer.flush();
      schedule(nextAt !== null && nextAt > desk.clock.now() ? nextAt : (lastCompleteAt ?? desk.clock.now()) + hour);
    }
  };

  return {
    now,
    wake,
    status: () => ({ running: progress, lastCompleteAt, lastFailure, firstRunDone, nextAt }),
    idle: async () => {
      await running;
    },
    stop: async () => {
      stopped = true;
      cancelTimer();
      abort.abort();
      await running?.catch(() => {});
    },
  };
}

/** A store that refuses (a full disk) ends the check with its own failure; anything else is ours to mend and says nothing of a patient. */
function failureOf(error: unknown): Failure {
  if (typeof error === 'object' && error !== null && 'failure' in error) return (error as { failure: Failure }).failure;
  return { code: 'unexpected' };
}
