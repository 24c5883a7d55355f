import type { Failure } from '../../contract/failure.ts';
import { failure, type Result } from '../../contract/result.ts';

/** Exports run one at a time, and can be stopped. */
export interface OneAtATime {
  run<Value>(work: (signal: AbortSignal) => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure>>;
  /** Ends the one that runs; nothing where none does. */
  stop(): void;
}

/** A second one that is asked for meanwhile is refused: two windows of the system over each other would confuse. */
export function oneAtATime(): OneAtATime {
  let running: AbortController | null = null;
  return {
    run: async (work) => {
      if (running !== null) return failure({ code: 'export-under-way' });
      running = new AbortController();
      try {
        return await work(running.signal);
      } finally {
        running = null;
      }
    },
    stop: () => running?.abort(),
  };
}
