import { z } from 'zod';
import type { MandrillMessage } from '../port.ts';
import { count, list, text, textOrNull, unixSeconds } from './values.ts';

const eventSchema = z.object({
  ts: unixSeconds.nullable().catch(null),
  type: text,
  diag: textOrNull,
});
type SmtpEvent = z.infer<typeof eventSchema>;

const messageSchema = z.object({
  _id: z.string().trim().min(1),
  ts: unixSeconds,
  email: z.string().trim().min(1),
  channel: text,
  sender: text,
  subject: text,
  tags: list,
  template: textOrNull,
  mc_template: textOrNull,
  subaccount: textOrNull,
  state: z.string().min(1).catch('unknown'),
  opens: count,
  diag: textOrNull,
  bounce_description: textOrNull,
  reject: z.object({ reason: textOrNull }).catch({ reason: null }),
  smtp_events: list,
  metadata: z.unknown().optional(),
});

/** States and events that presuppose that the receiving server took the message: no failure to explain. */
const taken = new Set(['sent', 'delivered', 'spam', 'unsub']);

function newestFirst(events: readonly unknown[]): readonly SmtpEvent[] {
  return events
    .map((event) => eventSchema.safeParse(event))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    .toSorted((a, b) => (b.ts ?? 0) - (a.ts ?? 0));
}

/** The older contract leaves `diag` out of a row: then the newest event that tells of a failure has it. */
function diagOf(diag: string | null, state: string, events: readonly SmtpEvent[]): string | null {
  if (diag !== null || taken.has(state)) return diag;
  return events.find((event) => !taken.has(event.type) && event.diag !== null)?.diag ?? null;
}

/** An empty object may come as `[]` or null. Only scalars are searchable there, so nothing else is ours. */
function scalars(metadata: unknown): Record<string, string> {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) return {};
  return Object.fromEntries(
    Object.entries(metadata).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, `${value}`]] : [],
    ),
  );
}

/** A row of messages/search or messages/info by either contract version. Rows without an email (SMS) don't parse. */
export const messageRow: z.ZodType<MandrillMessage> = messageSchema
  .refine((row) => row.channel !== 'sms')
  .transform((row) => {
    const events = newestFirst(row.smtp_events);
    return {
      id: row._id,
      sentAt: row.ts,
      failedAt: events.find((event) => /bounce|reject/i.test(event.type))?.ts ?? null,
      email: row.email,
      sender: row.sender,
      subject: row.subject,
      tags: row.tags.filter((tag) => typeof tag === 'string'),
      template: row.template ?? row.mc_template,
      subaccount: row.subaccount,
      state: row.state,
      opens: row.opens,
      diag: diagOf(row.diag, row.state, events),
      bounceDescription: row.bounce_description,
      rejectReason: row.reject.reason,
      metadata: scalars(row.metadata),
    };
  });
