import { z } from 'zod';
import { success } from '../../../contract/result.ts';
import type { Account } from '../account.ts';
import { countAll, countBy, hourOf } from '../counters.ts';
import { timeText } from '../time-text.ts';
import { type Call, call, rows } from './call.ts';

const day = 86_400;
const none = z.unknown();
const always = Number.NEGATIVE_INFINITY;

/** Counters of the last days; `null` for all time, 0 for today by UTC. */
function figures(account: Account, days: number | null) {
  const now = account.now();
  const from = days === null ? always : days === 0 ? now - (now % day) : now - days * day;
  return countAll(account.sent(from, now), account.variant);
}

export const ping: Call = call(none, () => success({ value: { PING: 'PONG!' } }));

export const info: Call = call(none, (_, account) => {
  const { username, reputation, hourlyQuota, backlog } = account.options.account;
  const stats = {
    today: figures(account, 0),
    last_7_days: figures(account, 7),
    last_30_days: figures(account, 30),
    last_60_days: figures(account, 60),
    last_90_days: figures(account, 90),
    all_time: figures(account, null),
  };
  return success({
    value: {
      username,
      created_at: timeText(firstSent(account), account.variant),
      public_id: 'sample-account',
      reputation,
      hourly_quota: hourlyQuota,
      backlog,
      stats,
    },
  });
});

function firstSent(account: Account): number {
  return account.sent(always, account.now())[0]?.message.ts ?? account.now();
}

export const senders: Call = call(none, (_, account) => {
  const views = account.sent(always, account.now());
  const created = timeText(firstSent(account), account.variant);
  const bySender = countBy(views, ({ message }) => [message.sender], account.variant);
  return success(rows([...bySender].map(([address, counters]) => ({ address, created_at: created, ...counters }))));
});

export const subaccounts: Call = call(none, (_, account) => {
  const views = account.sent(always, account.now());
  const bySubaccount = countBy(views, ({ message }) => [message.subaccount], account.variant);
  return success(
    rows(
      account.options.account.subaccounts.map(({ id, name }) => ({
        id,
        name,
        status: 'active',
        sent_total: bySubaccount.get(id)?.sent ?? 0,
      })),
    ),
  );
});

/** Hourly counters of each tag over 30 days; a message counts once under each of its tags. */
export const tagSeries: Call = call(none, (_, account) => {
  const { variant } = account;
  const now = account.now();
  const sums = countBy(
    account.sent(now - 30 * day, now),
    (view) => view.message.tags.map((tag) => `${timeText(hourOf(view), variant)}\n${tag}`),
    variant,
  );
  const series = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, counters]) => {
      const [time, tag] = key.split('\n');
      return variant.tagInSeries ? { time, tag, ...counters } : { time, ...counters };
    });
  return success(rows(series));
});
