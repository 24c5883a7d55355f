import type { Closing } from '../../contract/reports.ts';
import { type Connection, listOf } from '../connection.ts';
import { closingColumns } from './closings.ts';
import { type CorrectionRow, correctionColumns, correctionOf } from './corrections.ts';
import { type DecisionRow, decisionOf } from './decisions.ts';

const listed = 'IN (SELECT value FROM json_each(@addresses))';

/** What the records know of some addresses, and of the patients who hold them. */
export function factsFromRecords(records: Connection) {
  const corrections = records.prepare<[object], CorrectionRow>(
    `SELECT ${correctionColumns} FROM corrections
     WHERE oldAddress ${listed} OR newAddressKey ${listed} OR patientId IN (SELECT value FROM json_each(@patients)) ORDER BY sequence`,
  );
  const decisions = records.prepare<[object], DecisionRow>(
    `SELECT * FROM decisions WHERE address ${listed} ORDER BY rowid`,
  );
  const closings = records.prepare<[object], Closing>(
    `SELECT ${closingColumns} FROM closings WHERE address ${listed} ORDER BY closedAt, id`,
  );
  return {
    of(addresses: readonly string[], patientIds: readonly string[]) {
      const query = { addresses: listOf(addresses) };
      const decisionsOf = Map.groupBy(decisions.all(query).map(decisionOf), ({ address }) => address);
      const closingsOf = Map.groupBy(closings.all(query), ({ address }) => address);
      return {
        corrections: corrections.all({ ...query, patients: listOf(patientIds) }).map(correctionOf),
        decisions: (address: string) => decisionsOf.get(address) ?? [],
        closings: (address: string) => closingsOf.get(address) ?? [],
      };
    },
  };
}
