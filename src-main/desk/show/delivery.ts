import type { DeliverySummary } from '../../contract/reports.ts';
import type { DeliveryFigures } from '../../contract/status.ts';
import { monthRange } from '../calendar.ts';
import type { Desk } from '../desk.ts';
import { completeSinceBookmark } from '../sync/complete-since.ts';

const mostMonths = 13;

/** This calendar month in the clinic's zone. */
export async function thisMonth(desk: Desk): Promise<DeliveryFigures> {
  const { from, to } = monthRange(desk.clock.now(), 0, desk.settings().timeZone);
  return await desk.store.messages.figures(from, to);
}

/** The months that are known in full, newest first, and this month by type and by receiving domain. */
export async function deliverySummary(desk: Desk): Promise<DeliverySummary> {
  const { timeZone } = desk.settings();
  const now = desk.clock.now();
  const completeSince = Number((await desk.store.bookmarks.get(completeSinceBookmark)) ?? now / 1000);
  const months: { month: string; figures: DeliveryFigures }[] = [];
  for (let back = 0; back < mostMonths; back += 1) {
    const { month, from, to } = monthRange(now, back, timeZone);
    // Of what was sent before, only bounces were still to be had: a rate of that would be far too low.
    if (back > 0 && from < completeSince) break;
    months.push({ month, figures: await desk.store.messages.figures(from, to) });
  }
  const current = monthRange(now, 0, timeZone);
  return {
    months,
    byType: await desk.store.messages.figuresByType(current.from, current.to),
    byDomain: await desk.store.messages.figuresByDomain(current.from, current.to, 12),
  };
}
