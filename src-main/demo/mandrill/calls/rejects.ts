import { z } from 'zod';
import { failure, success } from '../../../contract/result.ts';
import type { Account } from '../account.ts';
import { type DenylistEntry, isExpired, sameAddress } from '../denylist.ts';
import { errorAnswer, errors } from '../envelope.ts';
import { timeText } from '../time-text.ts';
import { type Call, call, rows } from './call.ts';

const longestList = 1000;

function isKnown(subaccount: string | null | undefined, account: Account): boolean {
  return (
    subaccount === null ||
    subaccount === undefined ||
    account.options.account.subaccounts.some(({ id }) => id === subaccount)
  );
}

function rejectRow(entry: DenylistEntry, account: Account) {
  const text = (seconds: number) => timeText(seconds, account.variant);
  return {
    email: entry.email,
    reason: entry.reason,
    detail: entry.detail,
    created_at: text(entry.createdAt),
    last_event_at: text(entry.lastEventAt),
    expires_at: entry.expiresAt === null ? null : text(entry.expiresAt),
    expired: isExpired(entry, account.now()),
    sender: entry.sender === null ? null : { address: entry.sender },
    subaccount: entry.subaccount,
  };
}

export const list: Call = call(
  z.object({
    email: z.string().nullish(),
    include_expired: z.boolean().nullish(),
    subaccount: z.string().nullish(),
  }),
  ({ email, include_expired: includeExpired, subaccount }, account) => {
    if (!isKnown(subaccount, account)) return failure(errors.unknownSubaccount);
    const listed = account
      .denylist()
      .filter(
        (entry) =>
          (includeExpired === true || !isExpired(entry, account.now())) &&
          (email === null || email === undefined || sameAddress(entry.email, email)) &&
          (subaccount === null || subaccount === undefined || entry.subaccount === subaccount),
      );
    return success(
      rows(
        listed.slice(0, longestList).map((entry) => rejectRow(entry, account)),
        listed.length,
      ),
    );
  },
);

export const remove: Call = call(
  z.object({ email: z.string(), subaccount: z.string().nullish() }),
  ({ email, subaccount }, account) => {
    if (!isKnown(subaccount, account)) return failure(errors.unknownSubaccount);
    if (!account.lift(email, subaccount ?? null)) {
      return failure(errorAnswer(404, 4, 'Invalid_Reject', `The address ${email} is not on the denylist`));
    }
    return success({ value: { email, deleted: true, subaccount: subaccount ?? null } });
  },
);
