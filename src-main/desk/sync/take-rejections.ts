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

/** Compares rejects/list with what is stored; answers the addresses whose block is new or changed. */
export async function takeRejections(
  desk: Desk,
  mandrill: MandrillClient,
  signal: AbortSignal,
): Promise<Result<readonly string[], Failure>> {
  const { subaccount } = desk.settings().whoseMail;
  const listed = await mandrill.rejections(subaccount === null ? {} : { subaccount }, signal);
  if (!listed.ok) return listed;
  const ours = listed.value
    .filter((rejection) => !rejection.expired && isOurs(desk, rejection))
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
