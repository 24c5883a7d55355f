import type { ContractVariant } from './options.ts';
import { timeText } from './time-text.ts';
import { hasArrived, type MessageView } from './view.ts';

/** Mandrill's counters of some messages. Mail that is still on its way is in none. */
export interface Counters {
  sent: number;
  hard_bounces: number;
  soft_bounces: number;
  rejects: number;
  complaints: number;
  unsubs: number;
  opens: number;
  clicks: number;
  unique_opens: number;
  unique_clicks: number;
}

type CounterVariant = Pick<ContractVariant, 'sentIncludesBounces'>;

const zero: Readonly<Counters> = {
  sent: 0,
  hard_bounces: 0,
  soft_bounces: 0,
  rejects: 0,
  complaints: 0,
  unsubs: 0,
  opens: 0,
  clicks: 0,
  unique_opens: 0,
  unique_clicks: 0,
};

function count(counters: Counters, view: MessageView, { sentIncludesBounces }: CounterVariant): void {
  const { state } = view.current;
  if (state === 'bounced') counters.hard_bounces += 1;
  if (state === 'soft-bounced') counters.soft_bounces += 1;
  if (state === 'rejected') counters.rejects += 1;
  if (state === 'spam') counters.complaints += 1;
  if (state === 'unsub') counters.unsubs += 1;
  const bounced = state === 'bounced' || state === 'soft-bounced';
  if (!hasArrived(view)) {
    if (bounced && sentIncludesBounces) counters.sent += 1;
    return;
  }
  counters.sent += 1;
  counters.opens += view.message.opens;
  counters.unique_opens += view.message.opens > 0 ? 1 : 0;
}

/** Sums by any key; a message may count under several (its tags). */
export function countBy<Key>(
  views: Iterable<MessageView>,
  keysOf: (view: MessageView) => readonly Key[],
  variant: CounterVariant,
): ReadonlyMap<Key, Counters> {
  const sums = new Map<Key, Counters>();
  for (const view of views) {
    if (view.message.channel === 'sms') continue;
    for (const key of keysOf(view)) {
      const counters = sums.get(key) ?? { ...zero };
      sums.set(key, counters);
      count(counters, view, variant);
    }
  }
  return sums;
}

export function countAll(views: Iterable<MessageView>, variant: CounterVariant): Readonly<Counters> {
  return countBy(views, () => [''], variant).get('') ?? zero;
}

export const hourOf = (view: MessageView) => view.message.ts - (view.message.ts % 3600);

/** Rows of an hourly series in the order of time. */
export function hourlyRows(views: Iterable<MessageView>, variant: ContractVariant) {
  return [...countBy(views, (view) => [hourOf(view)], variant)]
    .sort(([a], [b]) => a - b)
    .map(([hour, counters]) => ({ time: timeText(hour, variant), ...counters }));
}
