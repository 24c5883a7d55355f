import type { Moments, Trail } from '../mapping/plan.ts';
import type { EmailUpdate } from '../port.ts';
import type { Session } from '../session.ts';
import type { Dialect } from '../sql/dialect.ts';
import { compose } from '../sql/statement.ts';
import { serverNow, traceCount, traceInsert } from '../sql/writing.ts';
import { countOf } from './count-of.ts';

/** How many rows the practice's audit holds of this correction. */
export async function tracesOf(session: Session, dialect: Dialect, trail: Trail, update: EmailUpdate): Promise<number> {
  const { table, holds } = trail.trace(update);
  return countOf(await session.all(traceCount(dialect, table, holds)));
}

/** Leaves the rows of a correction; answers whether each was taken. */
export async function leaveTrace(
  session: Session,
  dialect: Dialect,
  trail: Trail,
  update: EmailUpdate,
  moments: Moments,
): Promise<boolean> {
  let key: string | null = null;
  for (const row of trail.rows(update, moments)) {
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
