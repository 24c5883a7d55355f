import type { Failure } from '../../contract/failure.ts';
import { normaliseAddress } from '../../contract/patient.ts';
import { type Result, success } from '../../contract/result.ts';
import type { MandrillClient, Rejection } from '../../mandrill/port.ts';
import type { Desk } from '../desk.ts';

/** Whether a block of the account concerns us: for one of our senders within our subaccount, or in an account that is ours alone. */
function isOurs(desk: Desk, rejection: Rejection): boolean {
  const { subaccount, wholeAccount, senders } = desk.settings().whoseMail;
  if (wholeAccount) return true;
  if (subaccount !== null && rejection.subaccount !== subaccount) return false;
  if (rejection.sender !== null) return senders.includes(normaliseAddress(rejection.sender));
  return subaccount !== null;
}

/**
 * The list knows a bounce at once, the search some minutes later. A block this young (seconds) waits for the next check, when its own bounce
 * tells of it: else it would be announced twice.
 */
const young = 3600;

/** Compares rejects/list with what is stored; answers the addresses whose block is new or changed. */
export async function takeRejections(
  desk: Desk,
  mandrill: MandrillClient,
  signal: AbortSignal,
): Promise<Result<readonly string[], Failure>> {
  const { subaccount } = desk.settings().whoseMail;
  const listed = await mandrill.rejections(subaccount === null ? {} : { subaccount }, signal);
  if (!listed.ok) return listed;
  const now = desk.clock.now() / 1000;
  const isYoung = ({ reason, createdAt, lastEventAt }: Rejection): boolean =>
    reason === 'hard-bounce' && (createdAt ?? lastEventAt ?? 0) > now - young;
  const ours = listed.value
    .filter((rejection) => !rejection.expired && !isYoung(rejection) && isOurs(desk, rejection))
    .map(({ email, reason, detail, createdAt, lastEventAt, expiresAt }) => ({
      address: normaliseAddress(email),
      reason,
      detail,
      createdAt,
      lastEventAt,
      expiresAt,
    }));
  return success(await desk.store.rejections.replace(ours));
}
