import type { AddressFacts } from '../../store/port.ts';
import { arrived, failed, isClinicSide } from './failures.ts';

/** What no confirmation of the address can mend: the patient asked for no mail, or someone blocked it by hand. */
const wishes = new Set(['spam', 'unsub', 'custom']);

/** Whether "address is right" may be offered: never for complaints, unsubscribes, manual blocks and clinic-side reasons, nor twice without a delivery between. */
export function mayBeRight(facts: AddressFacts): boolean {
  const lastDelivery = facts.messages.findLast(arrived)?.sentAt ?? 0;
  const failures = facts.messages.filter((message) => failed(message) && message.sentAt > lastDelivery);
  const newest = failures.at(-1);
  if (newest !== undefined && (isClinicSide(newest) || wishes.has(newest.rejectReason ?? ''))) return false;
  if (facts.rejections.some((rejection) => wishes.has(rejection.reason))) return false;
  return !facts.decisions.some(
    (decision) => decision.kind === 'address-is-right' && !decision.undone && decision.madeAt > lastDelivery * 1000,
  );
}
