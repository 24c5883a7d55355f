import { listOf, type Workshop } from './connection.ts';

/** Numbers by which mail to some addresses names somebody of whom neither file knows more. */
export function strangersOn({ records, cache }: Workshop) {
  const named = cache
    .prepare<[string], string>(
      `SELECT DISTINCT patientId FROM messages WHERE recipient IN (SELECT value FROM json_each(?)) AND patientId IS NOT NULL
         AND patientId NOT IN (SELECT id FROM patients)`,
    )
    .pluck();
  const recorded = records
    .prepare<[string], string>(
      `SELECT value FROM json_each(?) WHERE value IN (SELECT patientId FROM corrections) OR value IN (SELECT patientId FROM closings)
         OR value IN (SELECT patientId FROM decisions)`,
    )
    .pluck();
  return (addresses: readonly string[]): readonly string[] => {
    const numbers = named.all(listOf(addresses));
    const known = new Set(recorded.all(listOf(numbers)));
    return numbers.filter((number) => !known.has(number));
  };
}
