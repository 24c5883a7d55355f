import type { Correction } from '../../contract/correction.ts';
import type { NewAuditEntry } from '../../store/port.ts';

/** The audit line of a step in a correction's life. */
export const auditOf = (
  correction: Omit<Correction, 'sequence'>,
  action: string,
  detail: string | null = null,
  at = correction.madeAt,
): NewAuditEntry => ({
  at,
  actor: correction.actor,
  action,
  patientId: correction.patientId,
  oldValue: correction.expectedRaw,
  newValue: correction.nextRaw,
  outcome: null,
  detail: detail === null ? correction.id : `${correction.id}: ${detail}`,
  confirmed: correction.confirmedWithPatient,
});
