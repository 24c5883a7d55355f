import type { AddressTable } from '../../contract/settings.ts';
import type { Plan } from './plan.ts';

/** What a record's id stands for: the patient, and the key of one address's row where addresses have a table with keys of their own. */
export interface RecordId {
  readonly patient: string;
  /** Null where there is no such row, or where the patient's id alone finds it. */
  readonly key: string | null;
}

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
const plain = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** Whether a record is named by patient and address together: a patient may have several rows in the table of addresses. */
const hasKeys = ({ mapping }: Plan): boolean => (mapping.addresses ?? null) !== null && mapping.addresses?.key !== null;

/** The column that tells one row of the table of addresses from the others. */
export const keyColumnOf = ({ key, patient }: AddressTable): string => key ?? patient;

/** `12/345`: the address 345 of patient 12. To everybody else an id is opaque. */
export function recordIdText(plan: Plan, { patient, key }: RecordId): string {
  if (!hasKeys(plan)) return patient;
  return key === null ? escaped(patient) : `${escaped(patient)}/${escaped(key)}`;
}

export function recordIdOf(plan: Plan, id: string): RecordId {
  if (!hasKeys(plan)) return { patient: id, key: null };
  const end = id.indexOf('/');
  return end < 0
    ? { patient: plain(id), key: null }
    : { patient: plain(id.slice(0, end)), key: plain(id.slice(end + 1)) };
}

/** Whether an id can name a row that could be written: always, unless it has to name an address and does not. */
export const mayHaveRow = (plan: Plan, id: string): boolean => !hasKeys(plan) || recordIdOf(plan, id).key !== null;
