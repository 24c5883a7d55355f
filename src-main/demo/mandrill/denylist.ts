import type { StandInMessage } from './message.ts';
import type { BlockReason, StandInBlock } from './options.ts';

const hour = 3600;
const day = 24 * hour;

/** How long an entry holds the first time, in seconds; a block by hand never ends. Each repetition adds as much again. */
const lasting: Readonly<Record<BlockReason, number>> = {
  'hard-bounce': 7 * day,
  'soft-bounce': day,
  spam: 365 * day,
  unsub: 365 * day,
  custom: Number.POSITIVE_INFINITY,
};

const reasonOfState: Readonly<Record<string, BlockReason>> = {
  bounced: 'hard-bounce',
  'soft-bounced': 'soft-bounce',
  spam: 'spam',
  unsub: 'unsub',
};

/** Times in unix seconds; `expiresAt` null means never. */
export interface DenylistEntry {
  readonly email: string;
  readonly reason: BlockReason;
  readonly detail: string | null;
  readonly createdAt: number;
  readonly lastEventAt: number;
  readonly expiresAt: number | null;
  readonly subaccount: string | null;
  readonly sender: string | null;
  readonly times: number;
}

/** An entry taken off the list, in one subaccount or (null) wherever it stands. */
export interface Lift {
  readonly email: string;
  readonly subaccount: string | null;
  readonly at: number;
}

/** What messages put on the list up to `now`. Text messages have a list of their own. */
function blocksOf(messages: Iterable<StandInMessage>, now: number): StandInBlock[] {
  const blocks: StandInBlock[] = [];
  for (const { email, history, sender, subaccount, channel } of messages) {
    if (channel === 'sms') continue;
    for (const { at, state, diag } of history) {
      const reason = reasonOfState[state];
      if (reason !== undefined && at <= now)
        blocks.push({ email, reason, detail: diag ?? null, at, subaccount, sender });
    }
  }
  return blocks;
}

function entered(before: DenylistEntry | undefined, block: StandInBlock): DenylistEntry {
  if (before?.reason === 'custom') return before;
  const times = (before?.times ?? 0) + 1;
  const expiresAt = block.at + lasting[block.reason] * times;
  return {
    email: block.email,
    reason: block.reason,
    detail: block.detail,
    createdAt: before?.createdAt ?? block.at,
    lastEventAt: block.at,
    expiresAt: Number.isFinite(expiresAt) ? expiresAt : null,
    subaccount: block.subaccount,
    sender: block.sender,
    times,
  };
}

export function isExpired(entry: DenylistEntry, now: number): boolean {
  return entry.expiresAt !== null && entry.expiresAt <= now;
}

export const sameAddress = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The list as messages, blocks by hand and lifts have left it at `now` (unix seconds), expired entries included. */
export function denylistAt(
  now: number,
  messages: Iterable<StandInMessage>,
  byHand: readonly StandInBlock[],
  lifts: readonly Lift[],
): readonly DenylistEntry[] {
  const blocks = [...blocksOf(messages, now), ...byHand.filter(({ at }) => at <= now)].map((block) => ({
    at: block.at,
    block,
  }));
  const lifted = lifts.filter(({ at }) => at <= now).map((lift) => ({ at: lift.at, lift }));
  const list = new Map<string, DenylistEntry>();
  for (const event of [...blocks, ...lifted].sort((a, b) => a.at - b.at)) {
    if ('block' in event) {
      const key = `${event.block.subaccount ?? ''}\n${event.block.email.toLowerCase()}`;
      list.set(key, entered(list.get(key), event.block));
    } else {
      for (const [key, entry] of list) if (isLiftedBy(entry, event.lift)) list.delete(key);
    }
  }
  return [...list.values()];
}

/** Without a subaccount a lift takes the address off wherever it stands (our reading: the documents only say "to limit"). */
export function isLiftedBy(entry: DenylistEntry, lift: Pick<Lift, 'email' | 'subaccount'>): boolean {
  return sameAddress(entry.email, lift.email) && (lift.subaccount === null || entry.subaccount === lift.subaccount);
}
