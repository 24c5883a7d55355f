import type { Erased } from '../contract/patient-data.ts';
import { atomically, listOf, type Workshop } from './connection.ts';
import { patientHistoryOn } from './patient-history.ts';
import type { NewAuditEntry } from './port.ts';
import type { AppendAudit } from './records/audit.ts';

const unsettled = listOf(['queued', 'writing', 'conflict', 'refused', 'gone', 'unknown', 'to-be-typed']);

/** Their own, and what was noted of their addresses while nobody was known to hold them. */
const theirs = `(patientId = @id OR (patientId = '' AND address IN (SELECT value FROM json_each(@addresses))))`;

/**
 * Forgets one patient in both files: snapshot, calls, notes, endings, corrections, and mail that names them or went to an address of theirs alone.
 * The audit stays, with the line of the erasing. What others share stays with them.
 */
export function erasePatientOn(workshop: Workshop, appendAudit: AppendAudit) {
  const { records, cache } = workshop;
  const historyOf = patientHistoryOn(workshop);
  const open = records
    .prepare<[string, string], number>(
      'SELECT count(*) FROM corrections WHERE patientId = ? AND state IN (SELECT value FROM json_each(?))',
    )
    .pluck();
  const sharedWithOthers = cache
    .prepare<[object], string>(
      'SELECT DISTINCT address FROM patientAddresses WHERE patientId <> @id AND address IN (SELECT value FROM json_each(@addresses))',
    )
    .pluck();
  const closings = records.prepare(`DELETE FROM closings WHERE ${theirs}`);
  const decisions = records.prepare(`DELETE FROM decisions WHERE ${theirs}`);
  const corrections = records.prepare('DELETE FROM corrections WHERE patientId = @id');
  const messages = cache.prepare(
    `DELETE FROM messages WHERE patientId = @id
       OR (patientId IS NULL AND recipient IN (SELECT value FROM json_each(@addresses)))`,
  );
  const recipients = cache.prepare(
    `DELETE FROM recipients WHERE address IN (SELECT value FROM json_each(@addresses))
       AND NOT EXISTS (SELECT 1 FROM messages WHERE recipient = address)`,
  );
  const rejections = cache.prepare('DELETE FROM rejections WHERE address IN (SELECT value FROM json_each(@addresses))');
  // Otherwise it would seem that nobody holds these addresses.
  const unask = cache.prepare('DELETE FROM lookedUp WHERE address IN (SELECT value FROM json_each(@addresses))');
  const snapshot = cache.prepare('DELETE FROM patients WHERE id = @id');

  return (
    id: string,
    known: readonly string[],
    line: Omit<NewAuditEntry, 'outcome'>,
  ): { readonly addresses: readonly string[]; readonly erased: Erased } | null => {
    if ((open.get(id, unsettled) ?? 0) > 0) return null;
    const { addresses } = historyOf(id, known, 0);
    const all = { id, addresses: listOf(addresses) };
    const shared = new Set(sharedWithOthers.all(all));
    const own = { id, addresses: listOf(addresses.filter((address) => !shared.has(address))) };
    // Mail first: after a crash between the two files the records still tell that there is something to erase.
    const gone = atomically(cache, () => {
      const { changes } = messages.run(own);
      recipients.run(own);
      rejections.run(own);
      unask.run(all);
      snapshot.run(all);
      return changes;
    });
    const erased = atomically(records, () => {
      closings.run(own);
      const steps = decisions.run(own).changes;
      const count: Erased = { messages: gone, steps, corrections: corrections.run(own).changes };
      appendAudit([
        { ...line, outcome: `${count.messages} messages, ${count.steps} steps, ${count.corrections} corrections` },
      ]);
      return count;
    });
    return { addresses, erased };
  };
}
