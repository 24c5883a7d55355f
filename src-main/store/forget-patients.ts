import { atomically, listOf, type Workshop } from './connection.ts';

const unsettled = listOf(['queued', 'writing', 'conflict', 'refused', 'gone', 'unknown', 'to-be-typed']);

/** Patients without a row, who do not share the address of one either, and whom the records do not keep. */
const forgotten = `SELECT id FROM patients
  WHERE id NOT IN (SELECT value FROM json_each(?))
  AND id NOT IN (SELECT patientId FROM worklist WHERE patientId IS NOT NULL)
  AND id NOT IN (SELECT patientAddresses.patientId FROM patientAddresses JOIN worklist ON worklist.address = patientAddresses.address)`;

/** Names, phones and birth dates are kept only as long as somebody works with them. */
export function forgetPatientsOn({ records, cache }: Workshop) {
  const kept = records
    .prepare<[object], string>(
      `SELECT patientId FROM closings WHERE closedAt >= @closedSince
       UNION SELECT patientId FROM corrections WHERE state IN (SELECT value FROM json_each(@unsettled))`,
    )
    .pluck();
  const select = cache.prepare<[string], string>(forgotten).pluck();
  const remove = cache.prepare('DELETE FROM patients WHERE id IN (SELECT value FROM json_each(?))');
  // Otherwise it would seem that nobody holds these addresses.
  const unask = cache.prepare(
    `DELETE FROM lookedUp WHERE address IN
       (SELECT address FROM patientAddresses WHERE patientId IN (SELECT value FROM json_each(?)))`,
  );
  return (closedSince: number): void =>
    atomically(cache, () => {
      const ids = listOf(select.all(listOf(kept.all({ closedSince, unsettled }))));
      unask.run(ids);
      remove.run(ids);
    });
}
