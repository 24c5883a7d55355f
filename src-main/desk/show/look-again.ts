import type { AddressFacts } from '../../store/port.ts';
import { lookUpHolders } from '../cases/look-up.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import { settleTyped } from '../correct/settle-typed.ts';
import type { Desk } from '../desk.ts';

/** What a look at the practice database may change about an address; the time of the look itself is no change. */
const holdersOf = (facts: AddressFacts | undefined): string =>
  JSON.stringify(facts?.holders?.map(({ readAt: _, ...patient }) => patient) ?? null);

/** Asks again who holds an address whose case was opened: somebody may have changed the record since the last check. The screen hears of it only where it did change. */
export async function lookAgain(desk: Desk, address: string): Promise<void> {
  const [before] = await desk.store.cases.facts([address]);
  const looked = await lookUpHolders(desk, [address]);
  if (!looked.ok) return;
  const typed = await settleTyped(desk, address);
  const [after] = await desk.store.cases.facts([address]);
  if (typed.length > 0 || holdersOf(before) !== holdersOf(after))
    await refreshCases(desk, [...new Set([address, ...typed])]);
}
