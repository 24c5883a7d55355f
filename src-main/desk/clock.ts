/** Time as the desk sees it; tests hand in a clock of their own. Unix milliseconds. */
export interface Clock {
  now(): number;
  /** Calls back once after `ms`; answers the function that cancels. */
  after(ms: number, callback: () => void): () => void;
}

/** Node keeps timers in 32 bits: a longer wait would fire at once. */
const longestTimer = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, Math.min(Math.max(ms, 0), longestTimer));
    return () => clearTimeout(timer);
  },
};
