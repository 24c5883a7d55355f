import type { Failure } from '../../contract/failure.ts';
import { type Result, success } from '../../contract/result.ts';
import { type HourCount, type MandrillClient, type MandrillMessage, searchLimit } from '../../mandrill/port.ts';
import { type Bucket, nextWindow, refine, rowsOfHour, type SentReading, within, withoutFound } from './buckets.ts';

/** What to read: a state set over a range, both ends inclusive unix seconds. */
export interface RangeQuery {
  readonly query: string;
  readonly bouncesOnly: boolean;
  readonly senders: readonly string[];
  readonly from: number;
  readonly to: number;
}

export interface RangeReader {
  readonly mandrill: MandrillClient;
  readonly signal: AbortSignal;
  /** How `sent` is to be read, where an earlier answer told; null: not known yet. */
  readonly reading: SentReading | null;
  /** Takes the rows of one answer; everything from `reached` on has been read when it resolves. */
  readonly take: (messages: readonly MandrillMessage[], reached: number) => Promise<void>;
  readonly log: (event: string, facts: Readonly<Record<string, number>>) => void;
}

const hourSeconds = 3600;

function bucketsOf(hours: readonly HourCount[], range: RangeQuery, reading: SentReading): readonly Bucket[] {
  const buckets = hours.map((hour) => ({
    from: hour.hour,
    to: hour.hour + hourSeconds - 1,
    rows: rowsOfHour(hour, range.bouncesOnly, reading),
  }));
  // An hour at the edge is counted whole although only a part is asked for: the search of the day behind it shows less, never more.
  return buckets
    .filter((bucket) => bucket.to >= range.from && bucket.from <= range.to)
    .map((bucket) => ({ ...bucket, from: Math.max(bucket.from, range.from), to: Math.min(bucket.to, range.to) }))
    .toSorted((one, other) => other.from - one.from);
}

const total = (buckets: readonly Bucket[]): number => buckets.reduce((sum, bucket) => sum + bucket.rows, 0);

/**
 * Reads all rows of a query over a range, newest first, in as few searches as the limit of 1,000 rows allows: windows are planned from one
 * time-series call and cut finer where an answer comes back full. Answers how Mandrill counts `sent`, as far as this run could tell.
 */
export async function readRange(range: RangeQuery, reader: RangeReader): Promise<Result<SentReading | null, Failure>> {
  const { mandrill, signal } = reader;
  const series = await mandrill.timeSeries(range, signal);
  if (!series.ok) return series;
  const apart = bucketsOf(series.value, range, 'apart');
  const included = bucketsOf(series.value, range, 'included');
  let { reading } = reader;
  // Not known yet: the smaller count where it alone fits one answer, else the larger, which never cuts anything off.
  const guess = reading ?? (total(included) <= searchLimit && total(apart) > searchLimit ? 'included' : 'apart');
  let buckets = guess === 'included' ? included : apart;
  let { to } = range;
  let refined = false;
  let calls = Math.floor(1.2 * Math.max(1, Math.ceil(total(buckets) / searchLimit)));
  while (to >= range.from) {
    const window = nextWindow(within(buckets, range.from, to), range.from, to, Math.max(1, calls));
    const answer = await mandrill.search({ ...range, from: window.from, to }, signal);
    if (!answer.ok) return answer;
    calls -= 1;
    const { messages, full } = answer.value;
    // Full and counted exactly so is whole, but for bounces only: queued or deferred mail may be found and not counted.
    const whole = !full || (range.bouncesOnly && window.exact && !refined && window.rows === searchLimit);
    if (!whole && to > window.from) {
      await reader.take(messages, to + 1);
      buckets = refine(
        buckets,
        window.from,
        to,
        messages.map((message) => message.sentAt),
      );
      refined = true;
      calls = Math.max(calls, Math.ceil(total(within(buckets, range.from, to)) / searchLimit));
      continue;
    }
    if (!whole) reader.log('sync.second-overflows', { at: to });
    if (window.exact && !refined && !range.bouncesOnly) {
      const learned = readingFrom(messages.length + answer.value.skipped, [apart, included], window.from, to);
      if (learned !== null && reading === null) {
        reading = learned;
        buckets = learned === 'included' ? included : apart;
      }
    }
    await reader.take(messages, window.from);
    buckets = withoutFound(
      buckets,
      window.from,
      to,
      messages.map((message) => message.sentAt),
    );
    to = window.from - 1;
  }
  return success(reading);
}

/** Which of the two counts an answer confirms; null where it fits both or neither. */
function readingFrom(
  rows: number,
  [apart, included]: readonly [readonly Bucket[], readonly Bucket[]],
  from: number,
  to: number,
): SentReading | null {
  const asApart = Math.round(total(within(apart, from, to)));
  const asIncluded = Math.round(total(within(included, from, to)));
  if (asApart === asIncluded) return null;
  return rows === asIncluded ? 'included' : rows === asApart ? 'apart' : null;
}
