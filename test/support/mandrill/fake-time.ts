import type { Time } from '../../../src-main/mandrill/time.ts';

export interface FakeTime extends Time {
  /** Milliseconds slept, in order. A sleep moves the clock and takes no time. */
  readonly waits: readonly number[];
  set(now: number): void;
  /** From now on a sleep ends only when its signal is aborted. */
  holdSleeps(): void;
  /** Lets the deadlines of all running attempts pass. */
  passDeadlines(): void;
}

/** A clock that moves when it is told to, or slept on. `start` in unix milliseconds. */
export function fakeTime(start: number): FakeTime {
  let now = start;
  let held = false;
  const waits: number[] = [];
  const deadlines: AbortController[] = [];
  return {
    waits,
    now: () => now,
    async sleep(milliseconds, signal) {
      if (signal?.aborted) return;
      waits.push(milliseconds);
      if (held) return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
      now += milliseconds;
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
