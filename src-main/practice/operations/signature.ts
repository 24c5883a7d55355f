import type { Plan } from '../mapping/plan.ts';
import type { Signature } from '../port.ts';
import type { Session } from '../session.ts';
import type { Dialect } from '../sql/dialect.ts';
import { quoteTable } from '../sql/dialect.ts';
import { compose } from '../sql/statement.ts';

/** Who put `found` into a patient's field and when, as the practice's audit has it; null where it has nothing of the kind. Never fails: it is told beside what matters. */
export async function signatureOf(
  session: Session,
  dialect: Dialect,
  plan: Plan,
  id: string,
  found: string | null,
): Promise<Signature | null> {
  const change = plan.trail?.changeTo?.(id, found ?? '') ?? null;
  if (change === null || found === null || found === '') return null;
  const { table, holds, who, when } = change;
  const statement = compose(
    dialect.param,
    (bind) =>
      `SELECT ${dialect.quote(who)} AS ${dialect.quote('who')}, ${dialect.quote(when)} AS ${dialect.quote('at')} FROM ${quoteTable(dialect, table)} ` +
      `WHERE ${holds.map(([column, value]) => `${dialect.quote(column)} = ${bind(value)}`).join(' AND ')}`,
  );
  try {
    const signatures = (await session.all(statement)).map((row) => ({
      who: String(row.who ?? '').trim() || null,
      at: momentOf(String(row.at ?? '')),
    }));
    return signatures.reduce<Signature | null>(
      (newest, one) => (newest === null || (one.at ?? 0) >= (newest.at ?? 0) ? one : newest),
      null,
    );
  } catch {
    return null;
  }
}

/** Our own rows hold UTC, with a T or a blank between day and time; anything else is no moment that we could tell. */
function momentOf(text: string): number | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/.exec(text) ?? [];
  const moment = day === undefined ? Number.NaN : Date.parse(`${day}T${time}Z`);
  return Number.isNaN(moment) ? null : moment;
}
