import { type HourCount, searchLimit } from '../../mandrill/port.ts';

/** A stretch of time, both ends inclusive unix seconds, and how many rows are expected in it. */
export interface Bucket {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

/** Whether Mandrill's `sent` counts bounced messages too: not documented, learned from the first answer that tells. */
export type SentReading = 'apart' | 'included';

/** Rows that a search for bounce states (or for everything) should find in an hour. */
export function rowsOfHour(hour: HourCount, bouncesOnly: boolean, reading: SentReading): number {
  const bounces = hour.hardBounces + hour.softBounces;
  if (bouncesOnly) return bounces;
  return reading === 'included' ? Math.max(hour.sent, bounces) + hour.rejects : hour.sent + bounces + hour.rejects;
}

/** Cuts what lies outside [from, to] off the buckets, keeping their share of rows; newest first. */
export function within(buckets: readonly Bucket[], from: number, to: number): readonly Bucket[] {
  return buckets
    .filter((bucket) => bucket.to >= from && bucket.from <= to)
    .map((bucket) => {
      const start = Math.max(bucket.from, from);
      const end = Math.min(bucket.to, to);
      const share = (end - start + 1) / (bucket.to - bucket.from + 1);
      return { from: start, to: end, rows: bucket.rows * share };
    })
    .toSorted((one, other) => other.from - one.from);
}

const hourSeconds = 3600;

const rowsIn = (buckets: readonly Bucket[]): number => buckets.reduce((sum, bucket) => sum + bucket.rows, 0);

/** How many windows whole buckets need, none holding more than the limit. */
function wholeBucketWindows(buckets: readonly Bucket[]): number {
  let windows = 1;
  let held = 0;
  for (const { rows } of buckets) {
    if (held > 0 && held + rows > searchLimit) {
      windows += 1;
      held = 0;
    }
    windows += Math.max(0, Math.ceil(rows / searchLimit) - 1);
    held += rows;
  }
  return windows;
}

/**
 * The next window to ask for, ending at the newest second: as many whole buckets as fit one answer. Where whole buckets would cost more calls
 * than `calls`, or a bucket alone is too full, the cut goes through a bucket, where rows are taken to be spread evenly. `buckets` newest first.
 */
export function nextWindow(
  buckets: readonly Bucket[],
  from: number,
  to: number,
  calls: number,
): Bucket & { readonly exact: boolean } {
  const total = rowsIn(buckets);
  if (total <= searchLimit) return { from, to, rows: total, exact: true };
  const cutAnywhere = wholeBucketWindows(buckets) > calls;
  // Where cuts may go anywhere the windows are filled evenly, a little below the limit, since the spread inside a bucket is a guess.
  const fill = cutAnywhere
    ? Math.min(searchLimit, Math.ceil(total / Math.max(calls, Math.ceil(total / (searchLimit * 0.97)))))
    : searchLimit;
  let held = 0;
  let start = to + 1;
  for (const bucket of buckets) {
    if (held + bucket.rows <= fill) {
      held += bucket.rows;
      start = bucket.from;
      continue;
    }
    if (held > 0 && !cutAnywhere) break;
    const parts = Math.ceil(bucket.rows / (searchLimit * 0.95));
    const wanted = cutAnywhere ? fill - held : bucket.rows / parts;
    const seconds = Math.floor(((bucket.to - bucket.from + 1) * wanted) / bucket.rows);
    if (seconds < 1 && held > 0) break;
    const end = Math.max(bucket.from, bucket.to - Math.max(seconds, 1) + 1);
    return { from: Math.max(from, end), to, rows: held + wanted, exact: false };
  }
  return { from: Math.max(from, start), to, rows: held, exact: true };
}

const slices = 60;

/** After an answer that was cut off: each bucket under it falls into finer ones, filled as the rows that did come suggest. */
export function refine(
  buckets: readonly Bucket[],
  from: number,
  to: number,
  times: readonly number[],
): readonly Bucket[] {
  const counted = rowsIn(buckets.filter((bucket) => bucket.to >= from && bucket.from <= to));
  // Either the rows are spread otherwise than thought, or the count was too low: the answer would not have been cut off.
  const factor = counted > searchLimit ? 1 : (searchLimit * 1.5) / Math.max(counted, 1);
  return buckets.flatMap((bucket) => {
    if (bucket.to < from || bucket.from > to) return [bucket];
    const rows = Math.max(bucket.rows, 1) * factor;
    const width = Math.max(1, Math.ceil((bucket.to - bucket.from + 1) / slices));
    const finer: { from: number; to: number; seen: number }[] = [];
    for (let start = bucket.from; start <= bucket.to; start += width) {
      finer.push({ from: start, to: Math.min(bucket.to, start + width - 1), seen: 0.01 });
    }
    for (const time of times) {
      const slice = finer[Math.floor((time - bucket.from) / width)];
      if (time >= bucket.from && slice) slice.seen += 1;
    }
    const seen = finer.reduce((sum, slice) => sum + slice.seen, 0);
    return finer.map((slice) => ({ from: slice.from, to: slice.to, rows: (rows * slice.seen) / seen }));
  });
}

/** Where this much was expected and nothing came, the count is wrong: following it would end in windows of a second. */
const plainlyWrong = searchLimit / 2;

/** After a complete answer from `from` on: what an hour was counted to hold and was not found in its newer part lies in its older part. */
export function withoutFound(
  buckets: readonly Bucket[],
  from: number,
  to: number,
  times: readonly number[],
): readonly Bucket[] {
  const hour = Math.floor(from / hourSeconds) * hourSeconds;
  const inHour = (moment: number): boolean => moment >= hour && moment < hour + hourSeconds;
  const ofHour = buckets.filter((bucket) => inHour(bucket.from));
  const expected = rowsIn(within(ofHour, from, to));
  const found = times.filter(inHour).length;
  const rest = within(ofHour, hour, from - 1);
  const left = found === 0 && expected > plainlyWrong && rest.length > 1 ? 0 : rowsIn(rest) + expected - found;
  const factor = Math.max(0, left) / Math.max(rowsIn(rest), 1e-9);
  const elsewhere = buckets.filter((bucket) => !inHour(bucket.from));
  return [...elsewhere, ...rest.map((bucket) => ({ ...bucket, rows: bucket.rows * factor }))].toSorted(
    (one, other) => other.from - one.from,
  );
}
