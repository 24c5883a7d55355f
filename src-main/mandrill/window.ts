import type { SearchWindow } from './port.ts';

const day = 86_400;

function utcDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/**
 * The filters of messages/search and messages/search-time-series for a window. Dates are a day wide, and neither their zone nor whether
 * the last one counts is documented: they get a day more on each side, and `ts` in the query cuts to the second.
 */
export function windowFilters({ query, from, to, senders }: SearchWindow): Readonly<Record<string, unknown>> {
  const times = `ts:[${from} TO ${to}]`;
  return {
    query: query.trim() === '*' ? times : `(${query}) AND ${times}`,
    date_from: utcDay(from - day),
    date_to: utcDay(to + day),
    ...(senders.length > 0 ? { senders } : {}),
  };
}
