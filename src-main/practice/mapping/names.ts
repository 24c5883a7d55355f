import type { AddressTable, TableMapping } from '../../contract/settings.ts';

/** Names cannot be bound as values, so only these pass; each is also looked up in the database's own catalogue. */
const plainName = /^[A-Za-z_][A-Za-z0-9_$]*$/;

export const isPlainName = (name: string): boolean => plainName.test(name);

/** A table, with its schema where the engine knows schemas. */
export function isTableName(name: string, schemas: boolean): boolean {
  const parts = name.split('.');
  return parts.length <= (schemas ? 2 : 1) && parts.every(isPlainName);
}

/** Names in a mapping are compared as databases compare unquoted ones. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The name as the catalogue spells it: exactly this one, else one that differs in case only. */
export const spelled = (name: string, known: readonly string[]): string | undefined =>
  known.find((other) => other === name) ?? known.find((other) => sameName(other, name));

/** The mapping of the patient table with each column name passed through `change`; the tables of addresses and audit are left alone. */
export function renameColumns(mapping: TableMapping, change: (name: string) => string): TableMapping {
  const perhaps = (name: string | null) => (name === null ? null : change(name));
  const { status, emailConsent } = mapping;
  const elsewhere = (mapping.addresses ?? null) !== null;
  return {
    ...mapping,
    id: change(mapping.id),
    email: elsewhere ? mapping.email : change(mapping.email),
    firstName: perhaps(mapping.firstName),
    lastName: perhaps(mapping.lastName),
    birthDate: perhaps(mapping.birthDate),
    mobile: perhaps(mapping.mobile),
    home: perhaps(mapping.home),
    work: perhaps(mapping.work),
    version: elsewhere ? null : perhaps(mapping.version),
    status: status === null ? null : { ...status, column: change(status.column) },
    emailConsent: emailConsent === null ? null : { ...emailConsent, column: change(emailConsent.column) },
  };
}

/** The columns of the patient table that the mapping names. */
export function mappedColumns(mapping: TableMapping): readonly string[] {
  const names = new Set<string>();
  renameColumns(mapping, (name) => {
    names.add(name);
    return name;
  });
  return [...names];
}

/** The same for the table of addresses. */
export const renameAddressColumns = (addresses: AddressTable, change: (name: string) => string): AddressTable => ({
  ...addresses,
  key: addresses.key === null ? null : change(addresses.key),
  patient: change(addresses.patient),
  email: change(addresses.email),
  active: addresses.active.map(({ column, values }) => ({ column: change(column), values })),
  version: addresses.version === null ? null : change(addresses.version),
});

/** The columns of the table of addresses that the mapping names. */
export function addressColumns(addresses: AddressTable): readonly string[] {
  const names = new Set<string>();
  renameAddressColumns(addresses, (name) => {
    names.add(name);
    return name;
  });
  return [...names];
}
