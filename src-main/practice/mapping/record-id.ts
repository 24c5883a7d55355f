import type { Plan } from './plan.ts';

/** What a record's id stands for where addresses have a table of their own: the patient and the key of one address's row, if there is one. */
export interface RecordId {
  readonly patient: string;
  readonly key: string | null;
}

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
const plain = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** `12/345`: the address 345 of patient 12. To everybody else an id is opaque. */
export const recordIdText = ({ patient, key }: RecordId): string =>
  key === null ? escaped(patient) : `${escaped(patient)}/${escaped(key)}`;

export function recordIdOf(id: string): RecordId {
  const end = id.indexOf('/');
  return end < 0
    ? { patient: plain(id), key: null }
    : { patient: plain(id.slice(0, end)), key: plain(id.slice(end + 1)) };
}

/** Whether a record has a row that could be written: always, unless addresses have a table of their own and this patient none in it. */
export const hasRow = ({ mapping }: Plan, id: string): boolean =>
  (mapping.addresses ?? null) === null || recordIdOf(id).key !== null;
