import type { PracticeFailure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import type { TableMapping } from '../../contract/settings.ts';
import type { Engine, FoundTable, Session } from '../session.ts';
import {
  addressColumns,
  isPlainName,
  isTableName,
  mappedColumns,
  renameAddressColumns,
  renameColumns,
  sameName,
  spelled,
} from './names.ts';
import type { Plan, PlanOf } from './plan.ts';

/** A mapping that the catalogue bears out, in the catalogue's own spelling. */
export interface CheckedPlan {
  readonly plan: Plan;
  readonly patients: FoundTable;
  /** The table that holds the addresses: the same, or one of their own. */
  readonly written: FoundTable;
  /** Longest address that the field takes, in characters; null where nothing limits it. */
  readonly emailLength: number | null;
}

type Checked<Value> = Promise<Result<Value, PracticeFailure>>;

/** Holds the mapping of patients and addresses against the database's own catalogue; a name that is not in it never reaches a statement. */
export async function checkPatientTable(
  session: Session,
  engine: Engine,
  mapping: TableMapping,
  planOf: PlanOf,
): Checked<CheckedPlan> {
  const { needs, addressNeeds, sets } = planOf(mapping);
  const { addresses = null } = mapping;
  const names = [...mappedColumns(mapping), ...needs, ...(addresses === null ? sets : [])];
  const found = await checkTable(session, engine, mapping.table, names);
  if (!found.ok) return found;
  const patients = found.value;
  const renamed = { ...renameColumns(mapping, spellingOf(patients)), table: patients.table };
  if (addresses === null) {
    const bare = planOf({ ...renamed, version: renamed.version ?? patients.rowVersion });
    const plan = await asFound(session, engine, bare, patients, renamed.email);
    return success({ plan, patients, written: patients, emailLength: lengthOf(patients, renamed.email) });
  }
  const wanted = [...addressColumns(addresses), ...addressNeeds, ...sets];
  const kept = await checkTable(session, engine, addresses.table, wanted);
  if (!kept.ok) return kept;
  const written = kept.value;
  const spelledOut = renameAddressColumns(addresses, spellingOf(written));
  const version = spelledOut.version ?? written.rowVersion;
  const bare = planOf({ ...renamed, addresses: { ...spelledOut, table: written.table, version } });
  const plan = await asFound(session, engine, bare, written, spelledOut.email);
  return success({ plan, patients, written, emailLength: lengthOf(written, spelledOut.email) });
}

/** The plan with what the catalogue alone can tell. */
async function asFound(
  session: Session,
  engine: Engine,
  plan: Plan,
  written: FoundTable,
  email: string,
): Promise<Plan> {
  const emptyAs = written.columns.find(({ name }) => name === email)?.nullable === true ? 'null' : 'blank';
  for (const { table, columns } of plan.perhaps) {
    if (!(await checkTable(session, engine, table, columns)).ok) return { ...plan, emptyAs, alsoIn: null };
  }
  return { ...plan, emptyAs };
}

const spellingOf =
  (table: FoundTable) =>
  (name: string): string =>
    spelled(name, namesOf(table)) ?? name;

const lengthOf = (table: FoundTable, email: string): number | null =>
  table.columns.find((column) => column.name === email)?.length ?? null;

/** The same for the audit that a write leaves its trace in. */
export async function checkTrail(
  session: Session,
  engine: Engine,
  { mapping, alsoIn, emptyAs }: Plan,
  planOf: PlanOf,
): Checked<{ readonly plan: Plan; readonly transactional: boolean }> {
  const found: FoundTable[] = [];
  for (const { table, columns } of planOf(mapping).trail?.tables ?? []) {
    const checked = await checkTable(session, engine, table, columns);
    if (!checked.ok) return checked;
    found.push(checked.value);
  }
  const [first] = found;
  const { audit } = mapping;
  const plan =
    audit === null || first === undefined ? planOf(mapping) : planOf({ ...mapping, audit: inSpelling(audit, first) });
  return success({
    plan: { ...plan, alsoIn, emptyAs },
    transactional: found.every(({ transactional }) => transactional),
  });
}

function inSpelling(audit: NonNullable<TableMapping['audit']>, found: FoundTable): NonNullable<TableMapping['audit']> {
  const spell = spellingOf(found);
  return {
    table: found.table,
    correctionId: spell(audit.correctionId),
    patientId: spell(audit.patientId),
    oldEmail: spell(audit.oldEmail),
    newEmail: spell(audit.newEmail),
    actor: spell(audit.actor),
    changedAt: spell(audit.changedAt),
  };
}

async function checkTable(
  session: Session,
  engine: Engine,
  table: string,
  names: readonly string[],
): Checked<FoundTable> {
  const unfit = isTableName(table, engine.schemas) ? names.find((name) => !isPlainName(name)) : table;
  if (unfit !== undefined) return failure({ code: 'practice-mapping-invalid', detail: unfit });
  const found = await session.table(table);
  if (found === null) return failure({ code: 'practice-table-missing', table });
  const missing = names.find((name) => !namesOf(found).some((known) => sameName(known, name)));
  if (missing !== undefined) return failure({ code: 'practice-column-missing', table, column: missing });
  return success(found);
}

const namesOf = ({ columns, rowVersion }: FoundTable): readonly string[] => [
  ...columns.map(({ name }) => name),
  ...(rowVersion === null ? [] : [rowVersion]),
];
