import type { ColumnValue, Plan, TraceRow } from '../mapping/plan.ts';
import type { EmailUpdate } from '../port.ts';
import { type Dialect, quoteTable } from './dialect.ts';
import { type Bind, compose, type Statement } from './statement.ts';

/** The one statement that changes a patient: one field of one row with its stamps, only while it holds exactly what was expected. */
export function guardedUpdate(
  dialect: Dialect,
  { mapping }: Plan,
  update: Pick<EmailUpdate, 'id' | 'expected' | 'next'>,
  stamps: readonly ColumnValue[] = [],
): Statement {
  const { quote, param } = dialect;
  const email = quote(mapping.email);
  return compose(param, (bind) => {
    const set = [[mapping.email, update.next] as const, ...stamps].map(
      ([column, value]) => `${quote(column)} = ${bind(value)}`,
    );
    return (
      `UPDATE ${quoteTable(dialect, mapping.table)} SET ${set.join(', ')} ` +
      `WHERE ${dialect.sameId(quote(mapping.id), update.id, bind)} AND ${dialect.exactEquals(email, update.expected, bind)}`
    );
  });
}

/** How many rows hold `update.id` and exactly `update.next`: what the field became, after triggers and type conversions. */
export function countHolding(dialect: Dialect, { mapping }: Plan, update: Pick<EmailUpdate, 'id' | 'next'>): Statement {
  const { quote, param } = dialect;
  return compose(
    param,
    (bind) =>
      `SELECT count(*) AS ${quote('rows')} FROM ${quoteTable(dialect, mapping.table)} ` +
      `WHERE ${dialect.sameId(quote(mapping.id), update.id, bind)} AND ${dialect.exactEquals(quote(mapping.email), update.next, bind)}`,
  );
}

/** One row of the trace of a written correction. `key` is what the row before it was given, where this one refers to it. */
export function traceInsert(dialect: Dialect, row: TraceRow, key: string | null): Statement {
  const { quote, param } = dialect;
  const values: readonly ColumnValue[] = row.keyOf === null ? row.values : [[row.keyOf, key], ...row.values];
  const columns = values.map(([column]) => quote(column)).join(', ');
  const written = (bind: Bind) => values.map(([, value]) => bind(value)).join(', ');
  return compose(
    param,
    (bind) => `INSERT INTO ${quoteTable(dialect, row.table)} (${columns}) VALUES (${written(bind)})`,
  );
}

/** How many rows carry the trace of a correction. */
export function traceCount(dialect: Dialect, table: string, holds: readonly ColumnValue[]): Statement {
  const { quote, param } = dialect;
  return compose(
    param,
    (bind) =>
      `SELECT count(*) AS ${quote('rows')} FROM ${quoteTable(dialect, table)} ` +
      `WHERE ${holds.map(([column, value]) => `${quote(column)} = ${bind(value)}`).join(' AND ')}`,
  );
}

export const serverNow = (dialect: Dialect): Statement =>
  compose(dialect.param, () => `SELECT ${dialect.serverNow} AS ${dialect.quote('now')}`);
