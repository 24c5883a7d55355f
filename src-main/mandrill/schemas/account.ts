import { z } from 'zod';
import type { AccountInfo } from '../port.ts';
import { count, numberOrNull, textOrNull } from './values.ts';

/** The answer to users/ping2; a login page of some hotspot answers otherwise. */
export const pong = z.object({ PING: z.string() });

export const accountInfo: z.ZodType<AccountInfo> = z
  .object({ username: z.string(), reputation: numberOrNull, hourly_quota: numberOrNull, backlog: numberOrNull })
  .transform((info) => ({
    username: info.username,
    reputation: info.reputation,
    hourlyQuota: info.hourly_quota,
    backlog: info.backlog,
  }));

/** A row of senders/list. */
export const senderRow = z.object({ address: z.string().trim().min(1), sent: count });

/** A row of subaccounts/list; one without a name goes by its id. */
export const subaccountRow = z
  .object({ id: z.string().min(1), name: textOrNull })
  .transform(({ id, name }) => ({ id, name: name ?? id }));

/** The answer to rejects/delete. */
export const liftAnswer = z.object({ deleted: z.boolean() });
