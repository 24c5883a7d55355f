import type { Clock } from '../../../src-main/desk/clock.ts';

export interface FakeClock extends Clock {
  /** Moves on by `ms`, running what falls due in order, and lets each settle. */
  advance(ms: number): Promise<void>;
  /** Somebody sets the clock: what waits waits as long as before. Back where `ms` is negative. */
  jump(ms: number): void;
}

/** Lets everything run that is ready to run: promises, worker messages, loopback sockets. */
export async function settle(rounds = 20): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A clock that moves when it is told to. `start` in unix milliseconds. */
export function fakeClock(start: number): FakeClock {
  let now = start;
  let number = 0;
  const timers = new Map<number, { at: number; readonly callback: () => void }>();
  return {
    now: () => now,
    after: (ms, callback) => {
      number += 1;
      const id = number;
      timers.set(id, { at: now + Math.max(ms, 0), callback });
      return () => timers.delete(id);
    },
    jump: (ms) => {
      now += ms;
      for (const timer of timers.values()) timer.at += ms;
    },
    advance: async (ms) => {
      const end = now + ms;
      for (;;) {
        const next = [...timers]
          .filter(([, timer]) => timer.at <= end)
          .toSorted(([, one], [, other]) => one.at - other.at)[0];
        if (next === undefined) break;
        timers.delete(next[0]);
        now = Math.max(now, next[1].at);
        next[1].callback();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}
