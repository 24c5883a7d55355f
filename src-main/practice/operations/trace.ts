import type { Moments, Plan } from '../mapping/plan.ts';
import { recordIdOf } from '../mapping/record-id.ts';
import type { EmailUpdate } from '../port.ts';
import type { Session } from '../session.ts';
import type { Dialect } from '../sql/dialect.ts';
import { compose } from '../sql/statement.ts';
import { serverNow, traceCount, traceInsert } from '../sql/writing.ts';
import { countOf } from './count-of.ts';

/** The practice's audit knows patients, not the rows of their addresses. */
const ofPatient = (plan: Plan, update: EmailUpdate): EmailUpdate => ({
  ...update,
  id: recordIdOf(plan, update.id).patient,
});

/** How many rows the practice's audit holds of this correction; none where it keeps no audit. */
export async function tracesOf(session: Session, dialect: Dialect, plan: Plan, update: EmailUpdate): Promise<number> {
  if (plan.trail === null) return 0;
  const { table, holds } = plan.trail.trace(ofPatient(plan, update));
  return countOf(await session.all(traceCount(dialect, table, holds)));
}

/** Leaves the rows of a correction, where there is an audit; answers whether each was taken. */
export async function leaveTrace(
  session: Session,
  dialect: Dialect,
  plan: Plan,
  update: EmailUpdate,
  moments: Moments,
): Promise<boolean> {
  let key: string | null = null;
  for (const row of plan.trail?.rows(ofPatient(plan, update), moments) ?? []) {
    if (row.keyOf !== null) key = await lastKey(session, dialect);
    if ((await session.run(traceInsert(dialect, row, key))) !== 1) return false;
  }
  return true;
}

/** `now` is unix milliseconds. */
export async function momentsOf(session: Session, dialect: Dialect, now: number): Promise<Moments> {
  const [row] = await session.all(serverNow(dialect));
  return { utc: dialect.moment(new Date(now).toISOString()), server: String(row?.now ?? '').slice(0, 19) };
}

async function lastKey(session: Session, dialect: Dialect): Promise<string> {
  const [row] = await session.all(compose(dialect.param, () => `SELECT ${dialect.lastKey} AS ${dialect.quote('key')}`));
  return String(row?.key ?? '');
}
