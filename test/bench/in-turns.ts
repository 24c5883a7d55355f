import type { BenchRow } from './bench-row.ts';

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** What two works cost, the second being the yardstick: each answers its own milliseconds, or is timed from outside where it answers no number. */
export interface Pair {
  readonly one: () => Promise<unknown>;
  readonly other: () => Promise<unknown>;
}

async function millisecondsOf(work: Pair['one']): Promise<number> {
  const start = performance.now();
  const own = await work();
  return typeof own === 'number' ? own : performance.now() - start;
}

/**
 * The row of a pair: the median of the ratios of `runs` runs, both taken in turns (and who goes first changes) so that other work on the machine
 * disturbs them alike. The first pair warms up and does not count.
 */
export async function inTurns(row: Omit<BenchRow, 'ratio'>, { one, other }: Pair): Promise<BenchRow> {
  const ratios: number[] = [];
  for (let run = 0; run <= row.runs; run += 1) {
    const otherFirst = run % 2 === 1;
    const before = otherFirst ? await millisecondsOf(other) : 0;
    const own = await millisecondsOf(one);
    const yardstick = otherFirst ? before : await millisecondsOf(other);
    if (run > 0) ratios.push(own / yardstick);
  }
  return { ...row, ratio: median(ratios) };
}
