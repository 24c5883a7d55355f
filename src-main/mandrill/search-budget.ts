/** Where the times of recent searches (unix milliseconds) outlive the app, so that a restart buys no extra calls. */
export interface SearchMemory {
  load(): Promise<readonly number[]>;
  save(times: readonly number[]): Promise<void>;
}

/** Takes one search out of the budget and answers 0, or takes nothing and answers the milliseconds until the next is free. */
export type SearchBudget = (now: number) => Promise<number>;

/** Half of Mandrill's published 20 a minute: a second workstation with the same key must fit in. */
export const searchesPerMinute = 10;
const minute = 60_000;

/** A sliding window of a minute. A memory that fails costs its history, never a search. Calls must not overlap. */
export function createSearchBudget(memory: SearchMemory): SearchBudget {
  let times: readonly number[] | null = null;
  return async (now) => {
    times ??= await load(memory);
    // A time in the future means that the clock went back: read as just now, it blocks for a minute at most.
    const recent = times.map((time) => Math.min(time, now)).filter((time) => time > now - minute);
    times = recent;
    const blocking = recent[recent.length - searchesPerMinute];
    if (blocking !== undefined) return blocking + minute - now;
    times = [...recent, now];
    await save(memory, times);
    return 0;
  };
}

async function load(memory: SearchMemory): Promise<readonly number[]> {
  try {
    return (await memory.load()).filter(Number.isFinite).toSorted((a, b) => a - b);
  } catch {
    return [];
  }
}

async function save(memory: SearchMemory, times: readonly number[]): Promise<void> {
  try {
    await memory.save(times);
  } catch {
    // The times in memory still hold for this run.
  }
}
