import type { Time } from '../../../src-main/mandrill/time.ts';

export interface FakeTime extends Time {
  /** Milliseconds slept, in order. A sleep moves the clock and takes no time. */
  readonly waits: readonly number[];
  set(now: number): void;
  /** How many sleeps are held at the moment. */
  sleeping(): number;
  /** From now on a sleep ends only when its signal is aborted. */
  holdSleeps(): void;
  /** Lets the deadlines of all running attempts pass. */
  passDeadlines(): void;
}

/** A clock that moves when it is told to, or slept on. `start` in unix milliseconds. */
export function fakeTime(start: number): FakeTime {
  let now = start;
  let held = false;
  let sleeping = 0;
  const waits: number[] = [];
  const deadlines: AbortController[] = [];
  return {
    waits,
    now: () => now,
    sleeping: () => sleeping,
    async sleep(milliseconds, signal) {
      if (signal?.aborted) return;
      waits.push(milliseconds);
      if (!held) {
        now += milliseconds;
        return;
      }
      sleeping += 1;
      await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
      sleeping -= 1;
    },
    deadline() {
      const controller = new AbortController();
      deadlines.push(controller);
      return controller.signal;
    },
    set: (next) => {
      now = next;
    },
    holdSleeps: () => {
      held = true;
    },
    passDeadlines: () => {
      for (const deadline of deadlines.splice(0)) deadline.abort();
    },
  };
}
