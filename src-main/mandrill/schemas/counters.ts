import { z } from 'zod';
import type { HourCount } from '../port.ts';
import { count, readTime, textOrNull } from './values.ts';

const countersSchema = z.object({
  time: z.unknown().optional(),
  tag: textOrNull,
  sent: count,
  hard_bounces: count,
  soft_bounces: count,
  rejects: count,
  complaints: count,
  unsubs: count,
});

/** A row of messages/search-time-series or tags/all-time-series. A row whose hour can't be read doesn't parse. */
export const tagHourRow: z.ZodType<HourCount & { readonly tag: string | null }> = countersSchema.transform(
  (row, context) => {
    const time = readTime(row.time);
    if (time === null) {
      context.addIssue('unreadable time');
      return z.NEVER;
    }
    return {
      hour: time - (time % 3600),
      tag: row.tag,
      sent: row.sent,
      hardBounces: row.hard_bounces,
      softBounces: row.soft_bounces,
      rejects: row.rejects,
      complaints: row.complaints,
      unsubs: row.unsubs,
    };
  },
);
