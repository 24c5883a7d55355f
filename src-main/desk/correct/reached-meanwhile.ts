import type { Correction } from '../../contract/correction.ts';
import { normaliseAddress } from '../../contract/patient.ts';
import type { ReachedMessage } from '../../contract/reports.ts';
import { arrived } from '../cases/failures.ts';
import type { Desk } from '../desk.ts';

/**
 * What reached the new address of a correction since it was written, oldest first: if the address is somebody else's, they have it. Types and times,
 * nothing else; empty where the correction removed the address. Mail that names another who holds the address was meant for them.
 */
export async function reachedMeanwhile(desk: Desk, correction: Correction): Promise<readonly ReachedMessage[]> {
  if (correction.newAddress === '') return [];
  const [facts] = await desk.store.cases.facts([normaliseAddress(correction.newAddress)]);
  const holders = facts?.holders ?? [];
  const owners = new Set(holders.map(({ id }) => id).filter((id) => id !== correction.patientId));
  return (facts?.messages ?? [])
    .filter(({ patientId }) => patientId === null || !owners.has(patientId))
    .filter((message) => arrived(message) && message.sentAt * 1000 > (correction.settledAt ?? correction.madeAt))
    .map(({ id, type, sentAt }) => ({ id, type, sentAt }));
}
