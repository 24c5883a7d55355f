import type { Failure } from '../../src-main/contract/failure.ts';
import type { AuditCheck, AuditEntry } from '../../src-main/contract/reports.ts';
import type { Result } from '../../src-main/contract/result.ts';
import type { Tools } from './store.ts';

export interface AuditSlice {
  /** Newest first; null until they were read. */
  readonly audit: readonly AuditEntry[] | null;
  readonly auditFailure: Failure | null;
  readonly readAudit: () => Promise<void>;
  readonly verifyAudit: () => Promise<Result<AuditCheck>>;
  /** Answers the number of lines, null where no place was chosen. */
  readonly exportAudit: (reason: string) => Promise<Result<{ readonly lines: number } | null>>;
}

export function auditSlice({ ask, set }: Tools): AuditSlice {
  return {
    audit: null,
    auditFailure: null,
    readAudit: async () => {
      const answer = await ask('audit.list', { patientId: null });
      set(answer.ok ? { audit: answer.value, auditFailure: null } : { audit: null, auditFailure: answer.error });
    },
    verifyAudit: () => ask('audit.verify', null),
    exportAudit: (reason) => ask('audit.export', { reason }),
  };
}
