import type { PracticeTest } from '../../contract/setup.ts';
import { sameName } from '../mapping/names.ts';
import type { Plan } from '../mapping/plan.ts';
import type { ChangeRight, FoundTable, Session } from '../session.ts';
import { writtenField } from '../sql/writing.ts';

/** The tables that we know of a practice database. */
export interface KnownTables {
  readonly plan: Plan;
  readonly patients: FoundTable;
  readonly written: FoundTable;
}

export type Rights = Pick<PracticeTest, 'mayWriteEmail' | 'mayWriteElse'>;

/** What the catalogue says of what the login may change. An engine that knows no rights lets us write all of a file or nothing. */
export async function rightsIn(session: Session, known: KnownTables): Promise<Rights> {
  const { plan, written, patients } = known;
  const { updatable } = written;
  if (updatable === null) return { mayWriteEmail: true, mayWriteElse: true };
  const { email } = writtenField(plan);
  const ours = [email, ...plan.sets];
  const beside = patients.table === written.table ? [] : (patients.updatable ?? []);
  const inColumns = beside.length > 0 || updatable.some((name) => !ours.some((our) => sameName(our, name)));
  return {
    mayWriteEmail: updatable.some((name) => sameName(name, email)),
    mayWriteElse: inColumns || (await elsewhere(session, known)),
  };
}

/** Whether the login may take rows away, add any but those of our trace, or change another table; null where that can't be asked. */
async function elsewhere(session: Session, known: KnownTables): Promise<boolean | null> {
  try {
    const rights = await session.changeRights();
    return rights === null ? null : rights.some((right) => isTooMuch(right, known));
  } catch {
    // The rest of the test stands without it.
    return null;
  }
}

function isTooMuch(right: ChangeRight, { plan, patients, written }: KnownTables): boolean {
  const isOf = (table: string): boolean =>
    sameName(table, `${right.schema}.${right.table}`) || (right.near && sameName(table, right.table));
  if (right.deletes) return true;
  if (isOf(written.table)) return right.inserts;
  // What may be changed in the patients' own table was looked at by columns.
  if (isOf(patients.table)) return right.inserts;
  return (plan.trail?.tables ?? []).some(({ table }) => isOf(table)) ? right.updates : true;
}
