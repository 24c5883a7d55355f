import { createHash } from 'node:crypto';
import type { AuditEntry } from '../../contract/reports.ts';
import { atomically, type Connection } from '../connection.ts';
import type { NewAuditEntry } from '../port.ts';

const columns = 'sequence, at, actor, action, patientId, oldValue, newValue, outcome, detail';

/** What stands before the first line. */
const noHash = '';

interface StoredLine extends AuditEntry {
  readonly hash: string;
}

/** Each line seals the one before: changing or removing one in the middle breaks every hash after it. */
function hashOf(before: string, entry: AuditEntry): string {
  const { sequence, at, actor, action, patientId, oldValue, newValue, outcome, detail } = entry;
  const line = JSON.stringify([sequence, at, actor, action, patientId, oldValue, newValue, outcome, detail]);
  return createHash('sha256').update(before).update('\n').update(line).digest('hex');
}

export type AppendAudit = (entries: readonly NewAuditEntry[]) => void;

export function auditOn(records: Connection) {
  const newest = records.prepare<[], StoredLine>(`SELECT ${columns}, hash FROM audit ORDER BY sequence DESC LIMIT 1`);
  const insert = records.prepare(
    `INSERT INTO audit (${columns}, hash) VALUES (@sequence, @at, @actor, @action, @patientId, @oldValue, @newValue, @outcome, @detail, @hash)`,
  );
  const ofAll = records.prepare<[number], AuditEntry>(`SELECT ${columns} FROM audit ORDER BY sequence DESC LIMIT ?`);
  const ofPatient = records.prepare<[string, number], AuditEntry>(
    `SELECT ${columns} FROM audit WHERE patientId = ? ORDER BY sequence DESC LIMIT ?`,
  );
  const lines = records.prepare<[], StoredLine>(`SELECT ${columns}, hash FROM audit ORDER BY sequence`);
  const given = records
    .prepare<[], number>(`SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'audit'), 0)`)
    .pluck();

  const append: AppendAudit = (entries) =>
    atomically(records, () => {
      const last = newest.get();
      let sequence = last?.sequence ?? 0;
      let hash = last?.hash ?? noHash;
      for (const entry of entries) {
        sequence += 1;
        const line = { ...entry, sequence };
        hash = hashOf(hash, line);
        insert.run({ ...line, hash });
      }
    });

  return {
    append,
    list(patientId: string | null, limit: number): readonly AuditEntry[] {
      return patientId === null ? ofAll.all(limit) : ofPatient.all(patientId, limit);
    },
    verify(): number | null {
      let hash = noHash;
      let sequence = 0;
      for (const line of lines.iterate()) {
        sequence += 1;
        hash = hashOf(hash, { ...line, sequence });
        if (line.sequence !== sequence || line.hash !== hash) return sequence;
      }
      // SQLite remembers the highest number it gave: lines cut off at the end are missed too.
      return sequence < (given.get() ?? 0) ? sequence + 1 : null;
    },
  };
}
