import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { AuditEntry } from '../../contract/reports.ts';
import { atomically, type Connection } from '../connection.ts';
import type { AuditHead } from '../files/audit-seal.ts';
import type { ChainedAuditEntry, NewAuditEntry } from '../port.ts';

const columns = 'sequence, at, actor, action, patientId, oldValue, newValue, outcome, detail, confirmed';

/** What stands before the first line. */
const noHash = '';

type Row = Omit<AuditEntry, 'confirmed'> & { readonly confirmed: 0 | 1 | null };
type ChainedRow = Row & { readonly hash: string };

const entryOf = <Stored extends Row>(row: Stored) => ({
  ...row,
  confirmed: row.confirmed === null ? null : row.confirmed === 1,
});

/** Each line seals the one before: changing or removing one in the middle breaks every hash after it. */
function hashOf(before: string, row: Row): string {
  const { sequence, at, actor, action, patientId, oldValue, newValue, outcome, detail, confirmed } = row;
  const line = [sequence, at, actor, action, patientId, oldValue, newValue, outcome, detail];
  // Lines from before there was this column keep their hash.
  const whole = JSON.stringify(confirmed === null ? line : [...line, confirmed]);
  return createHash('sha256').update(before).update('\n').update(whole).digest('hex');
}

export type AppendAudit = (entries: readonly NewAuditEntry[]) => void;

/** Lines read at once; between two pages others get their turn. */
const pageSize = 500;

export function auditOn(records: Connection) {
  const newest = records.prepare<[], AuditHead>('SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1');
  const at = records.prepare<[number], string>('SELECT hash FROM audit WHERE sequence = ?').pluck();
  const insert = records.prepare(
    `INSERT INTO audit (${columns}, hash) VALUES (@sequence, @at, @actor, @action, @patientId, @oldValue, @newValue, @outcome, @detail, @confirmed, @hash)`,
  );
  const ofAll = records.prepare<[number], Row>(`SELECT ${columns} FROM audit ORDER BY sequence DESC LIMIT ?`);
  const ofPatient = records.prepare<[string, number], Row>(
    `SELECT ${columns} FROM audit WHERE patientId = ? ORDER BY sequence DESC LIMIT ?`,
  );
  const after = records.prepare<[number, number], ChainedRow>(
    `SELECT ${columns}, hash FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?`,
  );
  const given = records
    .prepare<[], number>(`SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'audit'), 0)`)
    .pluck();

  const append: AppendAudit = (entries) =>
    atomically(records, () => {
      const last = newest.get();
      let sequence = last?.sequence ?? 0;
      let hash = last?.hash ?? noHash;
      for (const { confirmed = null, ...entry } of entries) {
        sequence += 1;
        const row = { ...entry, sequence, confirmed: confirmed === null ? null : confirmed ? 1 : 0 } as const;
        hash = hashOf(hash, row);
        insert.run({ ...row, hash });
      }
    });

  return {
    append,

    list: (patientId: string | null, limit: number): readonly AuditEntry[] =>
      (patientId === null ? ofAll.all(limit) : ofPatient.all(patientId, limit)).map(entryOf),

    page: (sequence: number, limit: number): readonly ChainedAuditEntry[] => after.all(sequence, limit).map(entryOf),

    newest: (): AuditHead | null => newest.get() ?? null,

    hashAt: (sequence: number): string | null => at.get(sequence) ?? null,

    /** The first line whose hash or number does not fit the one before, or null. */
    async firstBroken(): Promise<number | null> {
      let hash = noHash;
      let sequence = 0;
      for (;;) {
        const rows = after.all(sequence, pageSize);
        for (const row of rows) {
          sequence += 1;
          hash = hashOf(hash, { ...row, sequence });
          if (row.sequence !== sequence || row.hash !== hash) return sequence;
        }
        // SQLite remembers the highest number it gave: lines cut off at the end are missed too.
        if (rows.length < pageSize) return sequence < (given.get() ?? 0) ? sequence + 1 : null;
        await setImmediate();
      }
    },
  };
}

export type Audit = ReturnType<typeof auditOn>;
