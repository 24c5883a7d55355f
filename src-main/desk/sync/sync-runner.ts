import type { Failure } from '../../contract/failure.ts';
import { failure, type Result } from '../../contract/result.ts';
import type { SyncStatus } from '../../contract/status.ts';
import { refreshAllCases, refreshCases } from '../cases/refresh-cases.ts';
import type { Desk } from '../desk.ts';
import type { Announcer } from '../notify/announce.ts';
import { forgetOthers } from './forget-others.ts';
import { keepHouse } from './keep-house.ts';
import { syncOnce } from './sync-once.ts';

const hour = 3_600_000;
/** After a failed check the next one comes sooner, milliseconds. */
const retryAfter = 300_000;
/** Several workstations share one key: their checks are spread over this long, milliseconds. */
const spread = 240_000;

export interface SyncRunner {
  /** Checks now, unless a check runs already; resolves when that check ends. Never rejects. */
  now(): Promise<void>;
  /** Breaks off a check that runs and begins anew, all cases first: what it reads by has changed. */
  restart(prepare: () => Promise<void>): void;
  /** The next check derives all cases anew: a derivation was cut off. */
  distrust(): void;
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
  /** Saved messages whose cases were not derived: after a fault in between nothing else would ask for them again. */
  let stale = false;

  const schedule = (at: number): void => {
    cancelTimer();
    nextAt = at;
    if (!stopped) cancelTimer = desk.clock.after(at - desk.clock.now(), wake);
  };

  const check = async (): Promise<Result<null, Failure>> => {
    // Complete up to its beginning: a computer may sleep for hours in the middle of it.
    const begunAt = desk.clock.now();
    try {
      if (await forgetOthers(desk)) stale = true;
      if (stale) {
        announcer.add(await refreshAllCases(desk));
        stale = false;
      }
      const result = await syncOnce(desk, {
        signal: abort.signal,
        onProgress: (now) => {
          progress = now;
          desk.changed(['status']);
        },
        onNew: (announcements) => announcer.add(announcements),
      });
      if (!result.ok) return result;
      await desk.store.bookmarks.set('last-complete', String(begunAt));
      lastCompleteAt = begunAt;
      firstRunDone = true;
      return result;
    } catch (error) {
      stale = true;
      return failure(failureOf(error));
    }
  };

  /** What needs no Mandrill: steps whose waiting is over come back, and what was found (also before a failure) is announced. */
  const tend = async (): Promise<void> => {
    try {
      announcer.add(await refreshCases(desk, await desk.store.cases.due(desk.clock.now())));
      await announcer.flush();
    } catch (error) {
      desk.log('sync.tend-failed', { code: failureOf(error).code });
    }
  };

  const run = async (): Promise<void> => {
    if (stopped) return;
    abort = new AbortController();
    progress = { day: 0, of: firstRunDone ? 14 : 90, messages: 0 };
    desk.changed(['status']);
    const result = await check();
    if (result.ok) lastFailure = null;
    else if (result.error.code !== 'mandrill-aborted') {
      lastFailure = result.error;
      desk.log('sync.failed', { code: result.error.code });
    }
    progress = null;
    if (!stopped && !abort.signal.aborted) await tend();
    schedule(desk.clock.now() + (result.ok ? hour + Math.floor(desk.random() * spread) : retryAfter));
    desk.changed(['status', 'worklist']);
    if (result.ok && !stopped) {
      await keepHouse(desk).catch((error: unknown) => desk.log('house.failed', { code: failureOf(error).code }));
    }
  };

  const begin = (work: () => Promise<void>): Promise<void> => {
    const mine = work().finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  };

  const wake = (): void => {
    // A check that runs announces at its end: on the first run that is one toast, not two.
    if (stopped || running !== null) return;
    const now = desk.clock.now();
    // A check "in the future" was made by a clock that was wrong: it counts for nothing.
    const fresh = lastCompleteAt !== null && lastCompleteAt <= now && now - lastCompleteAt < hour;
    if (lastFailure !== null || !fresh) {
      void begin(run);
      return;
    }
    void tend();
    const planned = nextAt !== null && nextAt > now ? nextAt : (lastCompleteAt ?? now) + hour;
    schedule(Math.min(planned, now + hour + spread));
  };

  return {
    now: () => running ?? begin(run),
    restart: (prepare) => {
      abort.abort();
      stale = true;
      const before = running ?? Promise.resolve();
      void begin(async () => {
        await before;
        await prepare().catch((error: unknown) => desk.log('sync.failed', { code: failureOf(error).code }));
        await run();
      });
    },
    distrust: () => {
      stale = true;
    },
    wake,
    status: () => ({ running: progress, lastCompleteAt, lastFailure, firstRunDone, nextAt }),
    idle: async () => {
      while (running !== null) await running;
    },
    stop: async () => {
      stopped = true;
      cancelTimer();
      announcer.stop();
      abort.abort();
      await running;
    },
  };
}

/** A store that refuses (a full disk) ends the check with its own failure; anything else is ours to mend and says nothing of a patient. */
function failureOf(error: unknown): Failure {
  if (typeof error === 'object' && error !== null && 'failure' in error) return (error as { failure: Failure }).failure;
  return { code: 'unexpected' };
}
