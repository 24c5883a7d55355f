import { type Correction, decisionNeeded } from '../../contract/correction.ts';
import { normaliseAddress } from '../../contract/patient.ts';
import { asInteger, atomically, type Connection, listOf } from '../connection.ts';
import type { CorrectionChange, NewAuditEntry } from '../port.ts';
import { isUniqueViolation } from '../sqlite-error.ts';
import type { AppendAudit } from './audit.ts';
import { type CorrectionRow, correctionColumns, correctionOf } from './corrections.ts';

type Value = string | number | null;

/** How each field that may change is written; a field that is missing here can't be changed. */
const written: { readonly [Field in keyof CorrectionChange]-?: (change: CorrectionChange) => Value } = {
  state: (change) => change.state ?? null,
  attempts: (change) => change.attempts ?? null,
  notBefore: (change) => change.notBefore ?? null,
  settledAt: (change) => change.settledAt ?? null,
  foundRaw: (change) => change.foundRaw ?? null,
  foundBy: (change) => change.foundBy ?? null,
  foundAt: (change) => change.foundAt ?? null,
  failure: (change) => (change.failure ? JSON.stringify(change.failure) : null),
  confirmedWithPatient: (change) => asInteger(change.confirmedWithPatient ?? false),
  expectedRaw: (change) => change.expectedRaw ?? null,
  nextRaw: (change) => change.nextRaw ?? null,
  expectedVersion: (change) => change.expectedVersion ?? null,
};

/** States in which a correction still asks something of the practice database or of a person. */
const unsettled: readonly Correction['state'][] = ['queued', 'writing', ...decisionNeeded, 'to-be-typed'];

const fields = Object.keys(written) as (keyof CorrectionChange)[];

export function journalOn(records: Connection, appendAudit: AppendAudit) {
  const insert = records.prepare(`INSERT INTO corrections
    (id, patientId, patientName, oldAddress, newAddress, newAddressKey, expectedRaw, nextRaw, expectedVersion, actor, madeAt, notBefore, state,
     confirmedWithPatient, undoes, attempts, settledAt, foundRaw, foundBy, foundAt, failure)
    VALUES (@id, @patientId, @patientName, @oldAddress, @newAddress, @newAddressKey, @expectedRaw, @nextRaw, @expectedVersion, @actor, @madeAt,
     @notBefore, @state, @confirmedWithPatient, @undoes, @attempts, @settledAt, @foundRaw, @foundBy, @foundAt, @failure)`);
  const get = records.prepare<[string], CorrectionRow>(`SELECT ${correctionColumns} FROM corrections WHERE id = ?`);
  const open = records.prepare<[], CorrectionRow>(
    `SELECT ${correctionColumns} FROM corrections WHERE state IN ('queued', 'writing') ORDER BY sequence`,
  );
  const selectUnsettled = records.prepare<[string], CorrectionRow>(
    `SELECT ${correctionColumns} FROM corrections WHERE state IN (SELECT value FROM json_each(?)) ORDER BY sequence`,
  );
  const count = records
    .prepare<[string], number>('SELECT count(*) FROM corrections WHERE state IN (SELECT value FROM json_each(?))')
    .pluck();

  const undoneBy = records.prepare<[string], string | null>('SELECT undoes FROM corrections WHERE id = ?').pluck();
  const setUndone = records.prepare(`UPDATE corrections SET state = 'undone' WHERE id = ? AND state = 'written'`);
  const reopen = records.prepare('DELETE FROM closings WHERE correctionId = ?');
  const markUndone = (id: string): void => {
    if (setUndone.run(id).changes > 0) reopen.run(id);
  };

  const insertOne = (correction: Omit<Correction, 'sequence'>): void => {
    insert.run({
      ...correction,
      newAddressKey: normaliseAddress(correction.newAddress),
      confirmedWithPatient: asInteger(correction.confirmedWithPatient),
      failure: correction.failure === null ? null : JSON.stringify(correction.failure),
    });
  };
  const change = (id: string, from: readonly Correction['state'][], next: CorrectionChange): boolean => {
    const changed = fields.filter((field) => next[field] !== undefined);
    // Nothing to change is still a question about the state.
    const sets = ['id = id', ...changed.map((field) => `${field} = @${field}`)].join(', ');
    const values = Object.fromEntries(changed.map((field) => [field, written[field](next)]));
    const { changes } = records
      .prepare(`UPDATE corrections SET ${sets} WHERE id = @id AND state IN (SELECT value FROM json_each(@from))`)
      .run({ ...values, id, from: listOf(from) });
    const undone = changes > 0 && next.state === 'written' ? undoneBy.get(id) : null;
    if (undone) markUndone(undone);
    return changes > 0;
  };

  return {
    add(corrections: readonly Omit<Correction, 'sequence'>[], audit: readonly NewAuditEntry[]): void {
      atomically(records, () => {
        for (const correction of corrections) insertOne(correction);
        appendAudit(audit);
      });
    },

    get(id: string): Correction | null {
      const row = get.get(id);
      return row === undefined ? null : correctionOf(row);
    },

    open: (): readonly Correction[] => open.all().map(correctionOf),

    unsettled: (): readonly Correction[] => selectUnsettled.all(listOf(unsettled)).map(correctionOf),

    update(
      id: string,
      from: readonly Correction['state'][],
      next: CorrectionChange,
      audit: NewAuditEntry | null,
    ): boolean {
      try {
        return atomically(records, () => {
          const changed = change(id, from, next);
          if (changed && audit !== null) appendAudit([audit]);
          return changed;
        });
      } catch (error) {
        // Another correction of this patient is being written: this one's turn comes later.
        if (isUniqueViolation(error)) return false;
        throw error;
      }
    },

    supersede: (
      id: string,
      from: readonly Correction['state'][],
      next: CorrectionChange,
      audit: NewAuditEntry,
      successor: Omit<Correction, 'sequence'>,
      successorAudit: NewAuditEntry,
    ): boolean =>
      atomically(records, () => {
        const changed = change(id, from, next);
        if (changed) {
          insertOne(successor);
          appendAudit([audit, successorAudit]);
        }
        return changed;
      }),

    markUndone: (id: string): void => atomically(records, () => markUndone(id)),

    counts: () => ({
      queued: count.get(listOf(['queued', 'writing'])) ?? 0,
      needDecision: count.get(listOf(decisionNeeded)) ?? 0,
    }),
  };
}
