import { normaliseAddress, type Patient } from '../contract/patient.ts';
import type { KnownPatient } from '../contract/patient-data.ts';
import { patientOf } from './cache/patients.ts';
import type { Workshop } from './connection.ts';
import { foldText, matches, needlesOf } from './search-text.ts';

interface Named {
  readonly patientId: string;
  readonly name: string | null;
  readonly oldAddress: string;
  readonly newAddress: string | null;
}

const known = ({ id, name, birthDate }: Patient): KnownPatient => ({ patientId: id, name, birthDate });

/** Whom both files know by (a part of) a name, a whole address or a number of a record: those who are cached first, then whom only the records name. */
export function knownPatientsOn({ records, cache }: Workshop) {
  const cached = cache
    .prepare<[object], string>(
      `SELECT snapshot FROM patients WHERE ${matches('searchName')} OR id = @id
         OR id IN (SELECT patientId FROM patientAddresses WHERE address = @address) ORDER BY searchName LIMIT @limit`,
    )
    .pluck();
  const recorded = records.prepare<[], Named>(
    `SELECT patientId, patientName AS name, oldAddress, newAddress FROM corrections
     UNION SELECT patientId, patientName, address, newAddress FROM closings WHERE patientId <> ''
     UNION SELECT patientId, NULL, address, NULL FROM decisions WHERE patientId <> ''`,
  );

  return (text: string, limit: number): readonly KnownPatient[] => {
    const needles = needlesOf(text);
    if (needles === null) return [];
    const id = text.trim();
    const address = normaliseAddress(text);
    const { words, longest, phone } = needles;
    const found = new Map(
      cached
        .all({ words, longest, phone, id, address, limit })
        .map((snapshot) => known(patientOf(snapshot)))
        .map((one) => [one.patientId, one]),
    );
    const wanted = foldText(text).split(/\s+/).filter(Boolean);
    for (const one of recorded.iterate()) {
      if (found.size >= limit) break;
      const name = foldText(one.name ?? '');
      const isMeant =
        one.patientId === id ||
        [one.oldAddress, one.newAddress].some((held) => held !== null && normaliseAddress(held) === address) ||
        wanted.every((word) => name.includes(word));
      const before = found.get(one.patientId);
      if (!isMeant || (before !== undefined && before.name !== null)) continue;
      found.set(one.patientId, { patientId: one.patientId, name: one.name, birthDate: null });
    }
    return [...found.values()];
  };
}
