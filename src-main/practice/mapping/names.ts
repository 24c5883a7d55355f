import type { TableMapping } from '../../contract/settings.ts';

/** Names cannot be bound as values, so only these pass; each is also looked up in the database's own catalogue. */
const plainName = /^[A-Za-z_][A-Za-z0-9_$]*$/;

export const isPlainName = (name: string): boolean => plainName.test(name);

/** The columns of the patient table that the mapping names: all that we ever select. */
export function mappedColumns(mapping: TableMapping): readonly string[] {
  const named = [
    mapping.id,
    mapping.email,
    mapping.firstName,
    mapping.lastName,
    mapping.birthDate,
    mapping.mobile,
    mapping.home,
    mapping.work,
    mapping.status?.column ?? null,
    mapping.emailConsent?.column ?? null,
    mapping.version,
  ];
  return [...new Set(named.filter((name) => name !== null))];
}

/** The columns of the audit table; none where the mapping has no audit table. */
export function auditColumns(audit: TableMapping['audit']): readonly string[] {
  if (audit === null) return [];
  return [audit.correctionId, audit.patientId, audit.oldEmail, audit.newEmail, audit.actor, audit.changedAt];
}
