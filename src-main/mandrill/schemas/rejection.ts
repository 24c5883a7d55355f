import { z } from 'zod';
import type { Rejection } from '../port.ts';
import { text, textOrNull, timeOrNull } from './values.ts';

/** A row of rejects/list. */
export const rejectionRow: z.ZodType<Rejection> = z
  .object({
    email: z.string().trim().min(1),
    reason: text,
    detail: textOrNull,
    created_at: timeOrNull,
    last_event_at: timeOrNull,
    expires_at: timeOrNull,
    expired: z.boolean().catch(false),
    subaccount: textOrNull,
    /** The sender's counters, with its address. */
    sender: z.object({ address: textOrNull }).catch({ address: null }),
  })
  .transform((row) => ({
    email: row.email,
    reason: row.reason,
    detail: row.detail,
    createdAt: row.created_at,
    lastEventAt: row.last_event_at,
    expiresAt: row.expires_at,
    expired: row.expired,
    subaccount: row.subaccount,
    sender: row.sender.address,
  }));
