import type { Failure } from '../../contract/failure.ts';
import { addressesIn } from '../../contract/patient.ts';
import type { Erased } from '../../contract/patient-data.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { Erasing } from '../../store/port.ts';
import { refreshCases } from '../cases/refresh-cases.ts';
import { actorOf, type Desk } from '../desk.ts';
import { keptOf } from './kept-of.ts';

/** Numbers that are asked for one by one; more than that no sender gives one person. */
const mostNumbers = 20;

/**
 * Erases what this computer keeps of one patient; the audit keeps that it was done, by whom and why. A correction that is not settled must be
 * settled first: it may be on its way. What the practice database and Mandrill have is not ours to erase, and Mandrill will go on telling of old
 * mail: what is older than the erasing is left out from then on.
 */
export async function erasePatient(desk: Desk, id: string, reason: string): Promise<Result<Erased, Failure>> {
  const actor = actorOf(desk);
  if (!actor.ok) return actor;
  const erasing = await whatToErase(desk, id);
  const line = {
    actor: actor.value,
    action: 'patient-erased',
    patientId: id,
    oldValue: null,
    newValue: null,
    detail: reason,
  };
  // Not while cases are derived: what was read before the erasing would be written back after it.
  const gone = await desk.deriving(() => desk.store.patients.erase(erasing, { at: desk.clock.now(), ...line }));
  if (gone === null) return failure({ code: 'patient-correction-open' });
  await refreshCases(desk, gone.addresses);
  desk.changed(['worklist', 'done', 'sent', 'status']);
  return success(gone.erased);
}

/** What is the patient's alone can be told only by who else holds the addresses: that is asked, where the practice database can be. */
async function whatToErase(desk: Desk, id: string): Promise<Erasing> {
  const { known, history } = await keptOf(desk, id);
  const addresses = [...new Set([...known, ...history.addresses])];
  const found = addresses.length === 0 ? undefined : await desk.practice()?.findByEmails(addresses);
  if (!found?.ok) return { id, addresses, others: [], numbers: [] };
  const others = new Set(found.value.filter((one) => one.id !== id).flatMap(({ rawEmail }) => addressesIn(rawEmail)));
  const strangers = await desk.store.patients.strangers(addresses.filter((address) => !others.has(address)));
  const numbers: string[] = [];
  for (const number of strangers.slice(0, mostNumbers)) {
    const named = await desk.practice()?.get(number);
    if (number !== id && named?.ok && named.value === null) numbers.push(number);
  }
  return { id, addresses, others: [...others], numbers };
}

/** Puts new sealed copies in the place of all older ones, which still have what was erased. Answers whether that was done; if not, the next copies do it. */
export async function renewCopies({ store, log }: Pick<Desk, 'store' | 'log'>): Promise<boolean> {
  try {
    await store.backUp();
    return true;
  } catch {
    log('erase.copies-kept');
    return false;
  }
}
