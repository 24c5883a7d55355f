import type { Erased } from '../contract/patient-data.ts';
import { atomically, type Connection, listOf, type Workshop } from './connection.ts';
import { copiesOwed } from './files/copies-owed.ts';
import { keyValueOn } from './key-value.ts';
import { patientHistoryOn } from './patient-history.ts';
import type { Erasing, NewAuditEntry } from './port.ts';
import type { AppendAudit } from './records/audit.ts';
import type { Erasures } from './records/erasures.ts';

const unsettled = listOf(['queued', 'writing', 'conflict', 'refused', 'gone', 'unknown', 'to-be-typed']);

/** Their own, and what was noted of their addresses while nobody was known to hold them. */
const theirs = `(patientId = @id OR (patientId = '' AND address IN (SELECT value FROM json_each(@addresses))))`;

/** Deleted rows are written over, in the file and in its log: encrypted as they are, somebody with the key could read them there. */
function leavingNothing<Answer>(connections: readonly Connection[], work: () => Answer): Answer {
  for (const connection of connections) connection.pragma('secure_delete = ON');
  try {
    return work();
  } finally {
    for (const connection of connections) {
      connection.pragma('secure_delete = OFF');
      connection.pragma('wal_checkpoint(TRUNCATE)');
    }
  }
}

/**
 * Forgets one patient in both files: snapshot, calls, notes, endings, corrections, and mail that names them or went to an address of theirs alone,
 * and marks them as erased, so that nothing older comes back. The audit stays, with the line of the erasing. What others share stays with them.
 */
export function erasePatientOn(workshop: Workshop, erasures: Erasures, appendAudit: AppendAudit) {
  const { records, cache } = workshop;
  const historyOf = patientHistoryOn(workshop);
  const facts = keyValueOn(records, 'facts');
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
  // Their keys hold the address itself.
  const announced = records.prepare(
    `DELETE FROM announcements WHERE EXISTS (SELECT 1 FROM json_each(@addresses)
       WHERE instr(announcements.key, 'soft:' || value || ':') = 1 OR instr(announcements.key, 'echo:' || value || ':') = 1)`,
  );
  const recipientsNamed = cache
    .prepare<[string], string>(
      'SELECT DISTINCT recipient FROM messages WHERE patientId IN (SELECT value FROM json_each(?))',
    )
    .pluck();
  const messages = cache.prepare(
    `DELETE FROM messages WHERE patientId IN (SELECT value FROM json_each(@ids))
       OR (patientId IS NULL AND recipient IN (SELECT value FROM json_each(@addresses)))`,
  );
  const recipients = cache.prepare(
    `DELETE FROM recipients WHERE address IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM messages WHERE recipient = address)`,
  );
  const rejections = cache.prepare('DELETE FROM rejections WHERE address IN (SELECT value FROM json_each(@addresses))');
  // A case may stand on its own line alone, once Mandrill's block has run out.
  const lines = cache.prepare(
    'DELETE FROM worklist WHERE patientId = @id OR address IN (SELECT value FROM json_each(@addresses))',
  );
  // Otherwise it would seem that nobody holds these addresses.
  const unask = cache.prepare('DELETE FROM lookedUp WHERE address IN (SELECT value FROM json_each(@addresses))');
  const snapshot = cache.prepare('DELETE FROM patients WHERE id = @id');

  const erase = ({ id, addresses, others, numbers: besides }: Erasing, line: Omit<NewAuditEntry, 'outcome'>) => {
    const all = { id, addresses: listOf(addresses) };
    const shared = new Set([...sharedWithOthers.all(all), ...others]);
    const ownAddresses = addresses.filter((address) => !shared.has(address));
    const own = { id, addresses: listOf(ownAddresses) };
    const numbers = [id, ...besides];
    const concerned = [...new Set([...addresses, ...recipientsNamed.all(listOf(numbers))])];
    // Mail first: after a crash between the two files the records still tell that there is something to erase.
    const gone = atomically(cache, () => {
      const { changes } = messages.run({ addresses: own.addresses, ids: listOf(numbers) });
      recipients.run(listOf(concerned));
      rejections.run({ addresses: own.addresses });
      lines.run(own);
      unask.run({ addresses: all.addresses });
      snapshot.run({ id });
      return changes;
    });
    const erased = atomically(records, () => {
      closings.run(own);
      announced.run({ addresses: own.addresses });
      const steps = decisions.run(own).changes;
      const count: Erased = { messages: gone, steps, corrections: corrections.run({ id }).changes };
      erasures.mark('patient', numbers, line.at);
      erasures.mark('address', ownAddresses, line.at);
      facts.set(copiesOwed, String(Number(facts.get(copiesOwed) ?? 0) + 1));
      appendAudit([
        { ...line, outcome: `${count.messages} messages, ${count.steps} steps, ${count.corrections} corrections` },
      ]);
      return count;
    });
    return { addresses: concerned, erased };
  };

  return (
    erasing: Erasing,
    line: Omit<NewAuditEntry, 'outcome'>,
  ): { readonly addresses: readonly string[]; readonly erased: Erased } | null => {
    const { id } = erasing;
    if ((open.get(id, unsettled) ?? 0) > 0) return null;
    const { addresses } = historyOf(id, erasing.addresses, 0);
    return leavingNothing([records, cache], () => erase({ ...erasing, addresses }, line));
  };
}
