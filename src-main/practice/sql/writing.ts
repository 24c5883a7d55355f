import type { ColumnValue, Plan, TraceRow } from '../mapping/plan.ts';
import { recordIdOf } from '../mapping/record-id.ts';
import type { EmailUpdate } from '../port.ts';
import { type Dialect, quoteTable } from './dialect.ts';
import { countingRows } from './source.ts';
import { type Bind, compose, type Statement } from './statement.ts';

/** The one statement that changes a patient: one field of one row with its stamps, only while it holds exactly what was expected. */
export function guardedUpdate(
  dialect: Dialect,
  plan: Plan,
  update: Pick<EmailUpdate, 'id' | 'expected' | 'next'>,
  stamps: readonly ColumnValue[] = [],
): Statement {
  const { quote, param } = dialect;
  const { table, email } = writtenField(plan);
  return compose(param, (bind) => {
    const set = [[email, update.next] as const, ...stamps].map(
      ([column, value]) => `${quote(column)} = ${bind(value)}`,
    );
    return (
      `UPDATE ${quoteTable(dialect, table)} SET ${set.join(', ')} ` +
      `WHERE ${theRow(dialect, plan, update.id, bind)} AND ${dialect.exactEquals(quote(email), update.expected, bind)}`
    );
  });
}

/** Where the address stands that a write changes. */
export const writtenField = ({ mapping }: Plan): { readonly table: string; readonly email: string } =>
  mapping.addresses ?? mapping;

/** The one row of a record: by its key, and where addresses have a table of their own, still of this patient and still one that counts. */
function theRow(dialect: Dialect, plan: Plan, id: string, bind: Bind): string {
  const { quote, sameId } = dialect;
  const { mapping } = plan;
  const addresses = mapping.addresses ?? null;
  if (addresses === null) return sameId(quote(mapping.id), id, bind);
  const { patient, key } = recordIdOf(plan, id);
  return [
    ...(addresses.key === null ? [] : [sameId(quote(addresses.key), key ?? '', bind)]),
    sameId(quote(addresses.patient), patient, bind),
    ...countingRows(dialect, plan, addresses, '', bind),
  ].join(' AND ');
}

/** How many rows hold `update.id` and exactly `update.next`: what the field became, after triggers and type conversions. */
export function countHolding(dialect: Dialect, plan: Plan, update: Pick<EmailUpdate, 'id' | 'next'>): Statement {
  const { quote, param } = dialect;
  const { table, email } = writtenField(plan);
  return compose(
    param,
    (bind) =>
      `SELECT count(*) AS ${quote('rows')} FROM ${quoteTable(dialect, table)} ` +
      `WHERE ${theRow(dialect, plan, update.id, bind)} AND ${dialect.exactEquals(quote(email), update.next, bind)}`,
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
