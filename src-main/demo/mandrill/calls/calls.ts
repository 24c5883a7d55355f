import { info as accountInfo, ping, senders, subaccounts, tagSeries } from './account-figures.ts';
import type { Call } from './call.ts';
import { content, info, search, searchTimeSeries, send } from './messages.ts';
import { list, remove } from './rejects.ts';

/** Every call that the stand-in answers, by its path. */
export const calls: ReadonlyMap<string, Call> = new Map([
  ['users/ping2', ping],
  ['users/info', accountInfo],
  ['senders/list', senders],
  ['subaccounts/list', subaccounts],
  ['messages/search', search],
  ['messages/search-time-series', searchTimeSeries],
  ['messages/info', info],
  ['messages/content', content],
  ['messages/send', send],
  ['rejects/list', list],
  ['rejects/delete', remove],
  ['tags/all-time-series', tagSeries],
]);
