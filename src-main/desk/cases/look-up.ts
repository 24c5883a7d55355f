import type { Failure } from '../../contract/failure.ts';
import { type Result, success } from '../../contract/result.ts';
import type { Desk } from '../desk.ts';

/** Addresses asked for in one statement. */
const batchSize = 200;

/**
 * Asks the practice database who holds these addresses and keeps the answer as snapshots. Nothing to ask (no practice database chosen) is no
 * failure; an unreachable one leaves the older snapshots as they are.
 */
export async function lookUpHolders(desk: Desk, addresses: readonly string[]): Promise<Result<null, Failure>> {
  const practice = desk.practice();
  if (practice === null) return success(null);
  for (let start = 0; start < addresses.length; start += batchSize) {
    const batch = addresses.slice(start, start + batchSize);
    const found = await practice.findByEmails(batch);
    if (!found.ok) return found;
    await desk.store.patients.saveHolders(batch, found.value);
  }
  return success(null);
}
