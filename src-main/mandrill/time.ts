import { setTimeout as wait } from 'node:timers/promises';

/** Time as the client uses it, so that tests may run minutes of backoff in no time. Milliseconds throughout. */
export interface Time {
  /** Unix milliseconds. */
  now(): number;
  /** Resolves when the time has passed or the signal is aborted; never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** A signal that is aborted when the time has passed. */
  deadline(milliseconds: number): AbortSignal;
}

export const systemTime: Time = {
  now: Date.now,
  async sleep(milliseconds, signal) {
    await wait(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  },
  deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
};
