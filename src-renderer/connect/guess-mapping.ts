import type { TableMapping } from '../../src-main/contract/settings.ts';
import type { TableDescription } from '../../src-main/contract/setup.ts';

type Field = 'id' | 'email' | 'firstName' | 'lastName' | 'birthDate' | 'mobile' | 'home' | 'work' | 'version';

/** Names that practice systems give to these columns, the surest first; compared without case, blanks, `_` and `-`. */
const usual: Readonly<Record<Field, readonly string[]>> = {
  id: ['patientid', 'patnum', 'patid', 'patientnumber', 'id', 'pid'],
  email: ['email', 'emailaddress', 'patientemail', 'mail', 'eaddress'],
  firstName: ['firstname', 'fname', 'givenname', 'forename', 'first', 'name'],
  lastName: ['lastname', 'lname', 'surname', 'familyname', 'last'],
  birthDate: ['birthdate', 'dateofbirth', 'dob', 'birthday'],
  mobile: ['mobile', 'cell', 'cellphone', 'mobilephone', 'cellnumber', 'mobileno', 'wirelessphone', 'phonecell'],
  home: ['homephone', 'hmphone', 'phonehome', 'hometel', 'phone', 'telephone', 'tel'],
  work: ['workphone', 'wkphone', 'phonework', 'worktel', 'businessphone', 'phonebiz'],
  version: ['rowversion', 'version', 'recordversion'],
};

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/** The first of the wanted names that a table has, in its own spelling; null where it has none. */
export function findColumn(names: readonly string[], wanted: readonly string[]): string | null {
  for (const candidate of wanted) {
    const found = names.find((name) => plain(name) === candidate);
    if (found !== undefined) return found;
  }
  return null;
}

/** A first guess at the mapping of a table by its columns' names; a column that is not found stays open. */
export function guessMapping({ table, columns }: TableDescription): TableMapping {
  const names = columns.map((column) => column.name);
  const find = (field: Field): string | null => findColumn(names, usual[field]);
  return {
    table,
    id: find('id') ?? '',
    email: find('email') ?? '',
    firstName: find('firstName'),
    lastName: find('lastName'),
    birthDate: find('birthDate'),
    mobile: find('mobile'),
    home: find('home'),
    work: find('work'),
    status: null,
    emailConsent: null,
    version: find('version'),
    audit: null,
  };
}

/** The table that looks most like patients: the one whose columns answer most of the fields, an email column first. */
export function likeliestTable(tables: readonly TableDescription[]): TableDescription | null {
  const rated = tables.map((table) => ({ table, rate: rateOf(table) })).toSorted((one, other) => other.rate - one.rate);
  return rated[0] !== undefined && rated[0].rate > 0 ? rated[0].table : null;
}

function rateOf(table: TableDescription): number {
  const mapping = guessMapping(table);
  if (mapping.email === '') return 0;
  const found = [
    mapping.id || null,
    mapping.firstName,
    mapping.lastName,
    mapping.birthDate,
    mapping.mobile,
    mapping.home,
  ];
  return 1 + found.filter((column) => column !== null).length + (/pat/i.test(table.table) ? 1 : 0);
}
