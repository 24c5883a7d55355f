import type { NewAuditEntry } from '../../store/port.ts';
import type { Desk } from '../desk.ts';

/** What the audit keeps of something that left the app: who, what, how much and why, never what was in it. */
export const exportLine = (
  { clock }: Desk,
  actor: string,
  action: string,
  count: string,
  reason: string,
): NewAuditEntry => ({
  at: clock.now(),
  actor,
  action,
  patientId: null,
  oldValue: null,
  newValue: null,
  outcome: count,
  detail: reason,
});
