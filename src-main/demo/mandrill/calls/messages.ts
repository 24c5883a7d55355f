import { z } from 'zod';
import { failure, success } from '../../../contract/result.ts';
import type { Account, Found } from '../account.ts';
import { hourlyRows } from '../counters.ts';
import { errors, validationError } from '../envelope.ts';
import { matcher } from '../query/match.ts';
import { parseQuery } from '../query/parser.ts';
import { messageRow } from '../row.ts';
import { type Call, call, rows } from './call.ts';

const day = 86_400;
const longestQuery = 4096;

/** Unix seconds of the day's beginning in UTC. */
const date = z.iso.date().transform((text) => Date.parse(`${text}T00:00:00Z`) / 1000);

const filters = z.object({
  query: z.string().max(longestQuery).nullish(),
  date_from: date.nullish(),
  date_to: date.nullish(),
  senders: z.array(z.string()).nullish(),
  tags: z.array(z.string()).nullish(),
});
type Filters = z.infer<typeof filters>;

/** Days are UTC and the last one counts; without dates the last seven days are searched. */
function period(
  { date_from: from, date_to: to }: Filters,
  now: number,
): { readonly from: number; readonly to: number } {
  const end = to === null || to === undefined ? now : to + day - 1;
  return { from: from ?? end - 7 * day, to: end };
}

/** Null where the query can't be read. */
function matching(parameters: Filters, account: Account): readonly Found[] | null {
  const query = parseQuery(parameters.query ?? '*');
  if (query === null) return null;
  const matches = matcher(query);
  const senders = new Set(parameters.senders?.map((sender) => sender.toLowerCase()));
  const tags = new Set(parameters.tags);
  const { from, to } = period(parameters, account.now());
  return account.searchable(from, to).filter((view) => {
    if (senders.size > 0 && !senders.has(view.message.sender.toLowerCase())) return false;
    if (tags.size > 0 && !view.message.tags.some((tag) => tags.has(tag))) return false;
    return matches(view);
  });
}

const unreadableQuery = validationError('Validation error: the query could not be parsed');

export const search: Call = call(
  filters.extend({ limit: z.int().min(1).max(1000).default(100) }),
  ({ limit, ...parameters }, account) => {
    const found = matching(parameters, account);
    if (found === null) return unreadableQuery;
    const page = found.toSorted((a, b) => a.place - b.place).slice(0, limit);
    return success(
      rows(
        page.map((view) => messageRow(view, 'search', account.variant)),
        found.length,
      ),
    );
  },
);

export const searchTimeSeries: Call = call(filters, (parameters, account) => {
  const found = matching(parameters, account);
  if (found === null) return unreadableQuery;
  return success({ ...rows(hourlyRows(found, account.variant)), matched: found.length });
});

export const info: Call = call(z.object({ id: z.string() }), ({ id }, account) => {
  const view = account.find(id);
  if (view === null) return failure(errors.unknownMessage);
  return success({ value: messageRow(view, 'info', account.variant) });
});

/** The stand-in keeps nobody's mail: no content is ever known. */
export const content: Call = call(z.object({ id: z.string() }), () => failure(errors.unknownMessage));

/** The stand-in sends nothing; a mail to nobody is answered as Mandrill would, with no recipients. */
export const send: Call = call(z.object({ message: z.object({ to: z.array(z.unknown()).max(0) }) }), () =>
  success({ value: [] }),
);
