import type { AddressTable } from '../../contract/settings.ts';
import type { Plan } from '../mapping/plan.ts';
import { keyColumnOf } from '../mapping/record-id.ts';
import { type Dialect, quoteTable } from './dialect.ts';
import type { Bind } from './statement.ts';

/** What a row is read under; the order is that of the columns. */
export const aliases = [
  'id',
  'key',
  'email',
  'firstName',
  'lastName',
  'birthDate',
  'mobile',
  'home',
  'work',
  'status',
  'emailConsent',
  'alsoIn',
  'version',
] as const;
export type Alias = (typeof aliases)[number];

/** Patients are `p` in every statement that reads them, and their addresses, where these have a table of their own, `a`. */
const patient = 'p';
const address = 'a';

/** The alias of the rows that a write changes. */
export const writtenAlias = ({ mapping }: Plan): string => ((mapping.addresses ?? null) === null ? patient : address);

/** What a value is read from, as it stands in a `SELECT`: a quoted column or a preset's expression; null where the plan has nothing. */
export function columnOf(dialect: Dialect, { mapping, expressions, alsoIn }: Plan, alias: Alias): string | null {
  const addresses = mapping.addresses ?? null;
  const of = (table: string, column: string | null) =>
    column === null ? null : `${dialect.quote(table)}.${dialect.quote(column)}`;
  switch (alias) {
    case 'key':
      return addresses === null ? null : of(address, keyColumnOf(addresses));
    case 'email':
      return addresses === null ? of(patient, mapping.email) : of(address, addresses.email);
    case 'version':
      return addresses === null ? of(patient, mapping.version) : of(address, addresses.version);
    case 'id':
      return of(patient, mapping.id);
    case 'emailConsent':
      return of(patient, mapping.emailConsent?.column ?? null);
    case 'alsoIn':
      return alsoIn;
    case 'status':
      return expressions.status ?? of(patient, mapping.status?.column ?? null);
    default:
      return expressions[alias] ?? of(patient, mapping[alias]);
  }
}

/** The table of patients, with the addresses that count beside each. `needed`: only patients who have one. */
export function fromPatients(
  dialect: Dialect,
  plan: Plan,
  bind: Bind,
  { needed = false, settled = false }: { readonly needed?: boolean; readonly settled?: boolean } = {},
): string {
  const { quote } = dialect;
  const { mapping } = plan;
  const hint = (alias: string) =>
    settled && alias === writtenAlias(plan) ? dialect.settled(quote(alias)).behindTable : '';
  const patients = `${quoteTable(dialect, mapping.table)} ${quote(patient)}${hint(patient)}`;
  const addresses = mapping.addresses ?? null;
  if (addresses === null) return patients;
  const belongs = `${quote(address)}.${quote(addresses.patient)} = ${quote(patient)}.${quote(mapping.id)}`;
  const counts = countingRows(dialect, plan, addresses, `${quote(address)}.`, bind);
  return `${patients} ${needed ? 'JOIN' : 'LEFT JOIN'} ${quoteTable(dialect, addresses.table)} ${quote(address)}${hint(address)} ON ${[belongs, ...counts].join(' AND ')}`;
}

/** Which rows of the address table count. `qualifier` is what stands before its columns. */
export function countingRows(
  dialect: Dialect,
  { addressesWhere }: Plan,
  { active }: AddressTable,
  qualifier: string,
  bind: Bind,
): readonly string[] {
  const conditions = active.map(({ column, values }) => {
    const name = `${qualifier}${dialect.quote(column)}`;
    const texts = values.filter((value) => value !== null);
    const one = texts.map((value) => bind(value.trim().toLowerCase())).join(', ');
    const alternatives = [
      ...(texts.length === 0 ? [] : [`${dialect.folded(dialect.asText(name))} IN (${one})`]),
      ...(values.includes(null) ? [`${name} IS NULL`] : []),
    ];
    return `(${alternatives.join(' OR ')})`;
  });
  return addressesWhere === null ? conditions : [...conditions, addressesWhere(qualifier)];
}

/** Whether a patient has an address at all. */
export function hasAddress(dialect: Dialect, plan: Plan, bind: Bind): string {
  const { quote, asText, folded } = dialect;
  const addresses = plan.mapping.addresses ?? null;
  const filled = `${folded(`coalesce(${asText(columnOf(dialect, plan, 'email') ?? '')}, '')`)} <> ''`;
  if (addresses === null) return filled;
  const belongs = `${quote(address)}.${quote(addresses.patient)} = ${quote(patient)}.${quote(plan.mapping.id)}`;
  const conditions = [belongs, ...countingRows(dialect, plan, addresses, `${quote(address)}.`, bind), filled];
  return `EXISTS (SELECT 1 FROM ${quoteTable(dialect, addresses.table)} ${quote(address)} WHERE ${conditions.join(' AND ')})`;
}
