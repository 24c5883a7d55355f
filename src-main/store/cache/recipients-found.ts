import { type Connection, listOf } from '../connection.ts';
import { holdsWords, needlesOf } from '../search-text.ts';

/** Which messages a search means. `few`: their addresses and patients are named; else each message is held against the words. */
export type Found =
  | { readonly few: true; readonly values: { readonly recipients: string; readonly patients: string } }
  | { readonly few: false; readonly values: { readonly words: string; readonly longest: string } };

/** More addresses or patients than this are so common that messages are better read newest first until a page is full. */
const common = 250;

/** SQL condition: the message's address holds all of `@words`, or the name of a patient who holds the address or whom the message names. */
export const fitsWords = `(${holdsWords('char(1, 1) || recipient')}
  OR EXISTS (SELECT 1 FROM patientAddresses AS held JOIN patients AS holder ON holder.id = held.patientId
    WHERE held.address = recipient AND ${holdsWords('holder.searchName')})
  OR (patientId IS NOT NULL AND EXISTS (SELECT 1 FROM patients AS named WHERE named.id = messages.patientId AND ${holdsWords('named.searchName')})))`;

/** What is searched for in Sent: any part of the recipient, or words of a patient's name; of one or two letters, the beginning of a word. */
export function recipientsFoundOn(cache: Connection) {
  const byAddress = cache
    .prepare<[string, number], string>(
      'SELECT address FROM recipients WHERE number IN (SELECT rowid FROM recipientsFound WHERE recipientsFound MATCH ? LIMIT ?)',
    )
    .pluck();
  const byName = cache
    .prepare<[string, number], string>(
      'SELECT id FROM patients WHERE number IN (SELECT rowid FROM patientsFound WHERE patientsFound MATCH ? LIMIT ?)',
    )
    .pluck();
  const heldBy = cache
    .prepare<[string], string>(
      'SELECT address FROM patientAddresses WHERE patientId IN (SELECT value FROM json_each(?))',
    )
    .pluck();

  /** Null where nothing was typed. */
  return (typed: string): Found | null => {
    const needles = needlesOf(typed);
    if (needles === null) return null;
    const { words, longest, indexedWords } = needles;
    const addresses = byAddress.all(indexedWords, common + 1);
    const named = addresses.length > common ? [] : byName.all(indexedWords, common + 1);
    if (addresses.length > common || named.length > common) return { few: false, values: { words, longest } };
    const patients = listOf(named);
    return { few: true, values: { recipients: listOf([...addresses, ...heldBy.all(patients)]), patients } };
  };
}
