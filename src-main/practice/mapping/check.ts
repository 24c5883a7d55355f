import type { PracticeFailure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { TableMapping } from '../../contract/settings.ts';
import type { TableDescription } from '../../contract/setup.ts';
import type { Session } from '../session.ts';
import { auditColumns, isPlainName, mappedColumns } from './names.ts';

type Column = TableDescription['columns'][number];

/** What the catalogue says of a mapping that it bears out. */
export interface CheckedMapping {
  /** Longest address that the field takes, in characters; null where nothing limits it. */
  readonly emailLength: number | null;
}

/** Holds the mapping of the patient table against the database's own catalogue; a name that is not in it never reaches a statement. */
export async function checkPatientTable(
  session: Session,
  mapping: TableMapping,
): Promise<Result<CheckedMapping, PracticeFailure>> {
  const columns = await checkTable(session, mapping.table, mappedColumns(mapping));
  if (!columns.ok) return columns;
  const email = columns.value.find((column) => sameName(column.name, mapping.email));
  return success({ emailLength: email?.length ?? null });
}

/** The same for the audit table, where the mapping has one. */
export async function checkAuditTable(session: Session, mapping: TableMapping): Promise<Result<null, PracticeFailure>> {
  if (mapping.audit === null) return success(null);
  const columns = await checkTable(session, mapping.audit.table, auditColumns(mapping.audit));
  return columns.ok ? success(null) : columns;
}

async function checkTable(
  session: Session,
  table: string,
  names: readonly string[],
): Promise<Result<readonly Column[], PracticeFailure>> {
  const unfit = [table, ...names].find((name) => !isPlainName(name));
  if (unfit !== undefined) return failure({ code: 'practice-mapping-invalid', detail: unfit });
  const found = await session.table(table);
  if (found === null) return failure({ code: 'practice-table-missing', table });
  const missing = names.find((name) => !found.columns.some((column) => sameName(column.name, name)));
  if (missing !== undefined) return failure({ code: 'practice-column-missing', table, column: missing });
  return success(found.columns);
}

/** Unquoted names in a mapping are compared as databases compare them. */
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
