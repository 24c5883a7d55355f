import { decisionNeeded } from '../../contract/correction.ts';
import type { Desk } from '../desk.ts';
import { auditOf } from './audit-of.ts';

/**
 * Earlier corrections of the same line that wait for a decision or to be typed are decided by a later one, once it is saved over them or written
 * after them: behind it nobody would see them again.
 */
export async function dropReplaced(desk: Desk, id: string): Promise<void> {
  const by = await desk.store.journal.get(id);
  if (by === null) return;
  const now = desk.clock.now();
  for (const old of await desk.store.journal.unsettled()) {
    if (old.sequence >= by.sequence) return;
    if (old.patientId !== by.patientId || old.oldAddress !== by.oldAddress) continue;
    const audit = { ...auditOf(old, 'correction-replaced', by.id, now), actor: by.actor };
    const change = { state: 'dropped', settledAt: now } as const;
    await desk.store.journal.update(old.id, [...decisionNeeded, 'to-be-typed'], change, audit);
  }
}
