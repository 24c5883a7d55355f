import type { Failure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { SyncProgress } from '../../contract/status.ts';
import type { MandrillClient, MandrillMessage } from '../../mandrill/port.ts';
import { lookUpHolders } from '../cases/look-up.ts';
import type { Announcement } from '../cases/opening.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import { settleTyped } from '../correct/settle-typed.ts';
import type { Desk } from '../desk.ts';
import type { SentReading } from './buckets.ts';
import { checkDomains } from './check-domains.ts';
import { completeSinceBookmark } from './complete-since.ts';
import { readRange } from './read-range.ts';
import { completeReplies } from './replies.ts';
import { isOurs, takeIn } from './take-in.ts';
import { takeRejections } from './take-rejections.ts';

const daySeconds = 86_400;
const bounceStates = 'state:bounced OR state:soft-bounced';

/** What one run reads. The daily one goes as far back as Mandrill remembers; the hourly one as far as states still change much. */
const depths = {
  daily: { bounces: 90, all: 30 },
  hourly: { bounces: 14, all: 3 },
} as const;

export interface SyncRun {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SyncProgress) => void;
  readonly onNew: (announcements: readonly Announcement[]) => void;
}

/** What is remembered of a run that was cut off: it goes on below `reached` (unix seconds). */
interface Bookmark {
  readonly startedAt: number;
  readonly reached: number;
}

/**
 * One complete check: reads the ranges newest first, page by page usable at once, compares the rejection list, asks the practice database who
 * holds the addresses, and derives the cases. Cut off in the middle, the next run of the same kind goes on where it stopped.
 */
export async function syncOnce(desk: Desk, run: SyncRun): Promise<Result<null, Failure>> {
  const mandrill = desk.mandrill();
  const settings = desk.settings();
  const { senders, wholeAccount } = settings.whoseMail;
  if (mandrill === null) return failure({ code: 'mandrill-key-needed' });
  if (senders.length === 0 && !wholeAccount) return failure({ code: 'whose-mail-needed' });
  const started = Math.floor(desk.clock.now() / 1000);
  const lastDaily = Number((await desk.store.bookmarks.get('daily')) ?? 0);
  // A run "in the future" was made by a clock that was wrong.
  const daily = Math.abs(started - lastDaily) >= daySeconds;
  const depth = depths[daily ? 'daily' : 'hourly'];
  for (const kind of ['bounces', 'all'] as const) {
    const read = await readKind(desk, mandrill, run, { kind, days: depth[kind], started, daily, lastDaily });
    if (!read.ok) return read;
    await lookUpAndDerive(desk, run);
  }
  const rejected = await takeRejections(desk, mandrill, run.signal);
  if (!rejected.ok) return rejected;
  run.onNew(await refreshCases(desk, rejected.value));
  run.onNew(await checkDomains(desk, run.signal));
  const typed = await settleTyped(desk);
  const looked = await lookUpAndDerive(desk, run, typed);
  if (!looked.ok) desk.log('practice.lookup-failed', { code: looked.error.code });
  if (run.signal.aborted) return failure({ code: 'mandrill-aborted' });
  if (daily) await desk.store.bookmarks.set('daily', String(started));
  return success(null);
}

interface Part {
  readonly kind: 'bounces' | 'all';
  readonly days: number;
  readonly started: number;
  readonly daily: boolean;
  /** Unix second of the last daily run, 0: none yet. */
  readonly lastDaily: number;
}

async function readKind(
  desk: Desk,
  mandrill: MandrillClient,
  run: SyncRun,
  part: Part,
): Promise<Result<null, Failure>> {
  const { kind, started } = part;
  const name = `reading.${kind}.${part.daily ? 'daily' : 'hourly'}`;
  const saved = await desk.store.bookmarks.get(name);
  const bookmark: Bookmark | null = saved === null ? null : (JSON.parse(saved) as Bookmark);
  // A bookmark older than a day is no longer worth resuming: states have changed since.
  const resumed =
    bookmark !== null && part.daily && Math.abs(started - bookmark.startedAt) < daySeconds ? bookmark : null;
  const startedAt = resumed?.startedAt ?? started;
  const from = startedAt - part.days * daySeconds;
  let to = resumed === null ? startedAt : resumed.reached - 1;
  if (startedAt < started) {
    // What came and what changed since the run that broke off is read first: a check is complete up to now, or it is none.
    const newest = started - depths.hourly[kind] * daySeconds;
    const read = await readPart(desk, mandrill, run, part, { from: newest, to: started }, async () => {});
    if (!read.ok) return read;
    to = Math.min(to, newest - 1);
  }
  if (to >= from) {
    const read = await readPart(desk, mandrill, run, part, { from, to }, (reached) =>
      desk.store.bookmarks.set(name, JSON.stringify({ startedAt, reached } satisfies Bookmark)),
    );
    if (!read.ok) return read;
  }
  await desk.store.bookmarks.set(name, null);
  const known = await desk.store.bookmarks.get(completeSinceBookmark);
  // After a longer pause than Mandrill remembers delivered mail there is a hole: what lies before it is not known in full any more.
  if (kind === 'all' && (known === null || (part.daily && part.lastDaily > 0 && part.lastDaily < from))) {
    await desk.store.bookmarks.set(completeSinceBookmark, String(from));
  }
  return success(null);
}

async function readPart(
  desk: Desk,
  mandrill: MandrillClient,
  run: SyncRun,
  { kind, days, started }: Part,
  { from, to }: { readonly from: number; readonly to: number },
  remember: (reached: number) => Promise<void>,
): Promise<Result<null, Failure>> {
  const { whoseMail } = desk.settings();
  let messages = 0;
  const read = await readRange(
    {
      query: kind === 'bounces' ? bounceStates : '*',
      bouncesOnly: kind === 'bounces',
      senders: whoseMail.wholeAccount ? [] : whoseMail.senders,
      from,
      to,
    },
    {
      mandrill,
      signal: run.signal,
      reading: (await desk.store.bookmarks.get('sent-reading')) as SentReading | null,
      log: desk.log,
      take: async (rows, reached) => {
        messages += rows.length;
        await takePage(desk, mandrill, run, rows);
        await remember(reached);
        run.onProgress({ day: Math.min(days, Math.ceil((started - reached) / daySeconds)), of: days, messages });
      },
    },
  );
  if (!read.ok) return read;
  if (read.value !== null) await desk.store.bookmarks.set('sent-reading', read.value);
  return success(null);
}

async function takePage(
  desk: Desk,
  mandrill: MandrillClient,
  run: SyncRun,
  rows: readonly MandrillMessage[],
): Promise<void> {
  const settings = desk.settings();
  const ours = rows.filter((row) => isOurs(row, settings.whoseMail));
  const complete = await completeReplies(desk, mandrill, ours, run.signal);
  const saved = await desk.store.messages.save(complete.map((row) => takeIn(row, settings, desk.clock.now())));
  run.onNew(await refreshCases(desk, saved.addresses));
  if (saved.added + saved.changed > 0) desk.changed(['sent', 'status']);
}

/** All addresses on the worklist are asked for each time: someone may have changed a record in the practice system itself. */
async function lookUpAndDerive(desk: Desk, run: SyncRun, more: readonly string[] = []): Promise<Result<null, Failure>> {
  const addresses = [...new Set([...(await desk.store.cases.addresses()), ...more])];
  const looked = await lookUpHolders(desk, addresses);
  run.onNew(await refreshCases(desk, addresses));
  return looked;
}
