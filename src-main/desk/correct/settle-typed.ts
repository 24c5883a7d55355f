import type { Correction } from '../../contract/correction.ts';
import { addressesIn, normaliseAddress, type Patient } from '../../contract/patient.ts';
import type { CorrectionChange } from '../../store/port.ts';
import { addressesOf } from '../cases/case-context.ts';
import type { Desk } from '../desk.ts';
import { auditOf } from './audit-of.ts';

/** What the record says of a correction that somebody was to type into it: done, overtaken by something else, or still to do (null). */
function becameOf(
  { oldAddress, newAddress, expectedRaw }: Correction,
  patient: Patient | null,
): 'written' | 'dropped' | 'gone' | null {
  if (patient === null) return 'gone';
  if (patient.rawEmail === expectedRaw) return null;
  const held = addressesIn(patient.rawEmail);
  if (newAddress === '' ? !held.includes(oldAddress) : held.includes(normaliseAddress(newAddress))) return 'written';
  return held.includes(oldAddress) ? null : 'dropped';
}

/** Looks whether corrections (of one address, where it is given) were typed into the practice system by now. Answers the addresses whose cases that changes. */
export async function settleTyped(desk: Desk, of?: string): Promise<readonly string[]> {
  const practice = desk.practice();
  const unsettled = practice === null ? [] : await desk.store.journal.unsettled();
  const changed: string[] = [];
  const isAsked = ({ state, oldAddress }: Correction): boolean =>
    state === 'to-be-typed' && (of === undefined || oldAddress === of);
  for (const correction of unsettled.filter(isAsked)) {
    const found = await practice?.get(correction.patientId);
    if (!found?.ok) break;
    const state = becameOf(correction, found.value);
    if (state === null) continue;
    const now = desk.clock.now();
    const change: CorrectionChange = { state, settledAt: now };
    const action = state === 'written' ? 'correction-typed' : `correction-${state}`;
    await desk.store.patients.saveOne(correction.patientId, found.value);
    await desk.store.journal.update(correction.id, ['to-be-typed'], change, auditOf(correction, action, null, now));
    changed.push(...addressesOf(correction));
  }
  return changed;
}
