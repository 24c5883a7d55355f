import { type Connection, listOf } from '../connection.ts';
import { searchOf } from '../search-text.ts';

/** An SQL condition on messages, with its values. `few`: it is quicker to fetch them all and sort than to read all messages in order. */
export interface Found {
  readonly few: boolean;
  readonly condition: string;
  readonly values: Readonly<Record<string, string>>;
}

/** More addresses than this are so common that messages are better read newest first until a page is full. */
const common = 500;

/** Which messages a search means: any part of the recipient, or words of the name of a patient whose record holds the address or whom the message names. */
export function recipientsFoundOn(cache: Connection) {
  const byAddress = cache
    .prepare<[string, number], string>('SELECT address FROM recipients WHERE instr(address, ?) > 0 LIMIT ?')
    .pluck();
  const byName = cache
    .prepare<[string], string>(
      'SELECT id FROM patients WHERE NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(searchName, value) = 0)',
    )
    .pluck();
  const heldBy = cache
    .prepare<[string], string>(
      'SELECT address FROM patientAddresses WHERE patientId IN (SELECT value FROM json_each(?))',
    )
    .pluck();

  /** Null where nothing was typed. */
  return (typed: string): Found | null => {
    const text = typed.trim().toLowerCase();
    if (text === '') return null;
    const addresses = byAddress.all(text, common + 1);
    const patients = listOf(byName.all(searchOf(typed).words));
    const few = addresses.length <= common;
    const recipients = listOf([...(few ? addresses : []), ...heldBy.all(patients)]);
    const named = `recipient IN (SELECT value FROM json_each(@recipients)) OR patientId IN (SELECT value FROM json_each(@patients))`;
    return {
      few,
      condition: few ? `(${named})` : `(instr(recipient, @text) > 0 OR ${named})`,
      values: { text, recipients, patients },
    };
  };
}
