import type { Decision } from '../../contract/correction.ts';
import { asInteger, atomically, type Connection, listOf } from '../connection.ts';
import type { NewAuditEntry } from '../port.ts';
import type { AppendAudit } from './audit.ts';

export type DecisionRow = Omit<Decision, 'undone'> & { readonly undone: 0 | 1 };

export const decisionOf = (row: DecisionRow): Decision => ({ ...row, undone: row.undone === 1 });

export function decisionsOn(records: Connection, appendAudit: AppendAudit) {
  const insert =
    records.prepare(`INSERT INTO decisions (id, kind, address, patientId, messageId, actor, madeAt, until, note, undone)
    VALUES (@id, @kind, @address, @patientId, @messageId, @actor, @madeAt, @until, @note, @undone)`);
  const get = records.prepare<[string], DecisionRow>('SELECT * FROM decisions WHERE id = ?');
  const undo = records.prepare('UPDATE decisions SET undone = 1 WHERE id IN (SELECT value FROM json_each(?))');
  const reopen = records.prepare(
    `DELETE FROM closings WHERE EXISTS (SELECT 1 FROM decisions AS undone WHERE undone.id IN (SELECT value FROM json_each(?))
       AND undone.address = closings.address AND undone.patientId = closings.patientId AND undone.messageId IS closings.messageId
       AND undone.madeAt = closings.closedAt)`,
  );
  return {
    add(decisions: readonly Decision[], audit: readonly NewAuditEntry[]): void {
      atomically(records, () => {
        for (const decision of decisions) insert.run({ ...decision, undone: asInteger(decision.undone) });
        appendAudit(audit);
      });
    },
    get(id: string): Decision | null {
      const row = get.get(id);
      return row === undefined ? null : decisionOf(row);
    },
    undo(ids: readonly string[], audit: readonly NewAuditEntry[]): void {
      atomically(records, () => {
        undo.run(listOf(ids));
        reopen.run(listOf(ids));
        appendAudit(audit);
      });
    },
  };
}
