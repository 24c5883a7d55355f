/** One figure: how many times the yardstick `of` it costs, against its limit, over `runs` runs. */
export interface BenchRow {
  readonly name: string;
  readonly ratio: number;
  readonly limit: number;
  readonly of: string;
  readonly runs: number;
}
