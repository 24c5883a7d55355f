import type { TableMapping } from '../../contract/settings.ts';
import type { EmailUpdate } from '../port.ts';
import type { Dialect } from './dialect.ts';
import { compose, type Statement } from './statement.ts';

type Audit = NonNullable<TableMapping['audit']>;

/** The one statement that changes a patient: one field of one row, only while it holds exactly what was expected. */
export function guardedUpdate(
  dialect: Dialect,
  mapping: TableMapping,
  update: Pick<EmailUpdate, 'id' | 'expected' | 'next'>,
): Statement {
  const { quote, param } = dialect;
  const email = quote(mapping.email);
  return compose(
    param,
    (bind) =>
      `UPDATE ${quote(mapping.table)} SET ${email} = ${bind(update.next)} ` +
      `WHERE ${dialect.sameId(quote(mapping.id), update.id, bind)} AND ${dialect.exactEquals(email, update.expected, bind)}`,
  );
}

/** How many rows hold `update.id` and exactly `update.next`: what the field became, after triggers and type conversions. */
export function countHolding(
  dialect: Dialect,
  mapping: TableMapping,
  update: Pick<EmailUpdate, 'id' | 'next'>,
): Statement {
  const { quote, param } = dialect;
  return compose(
    param,
    (bind) =>
      `SELECT count(*) AS ${quote('rows')} FROM ${quote(mapping.table)} ` +
      `WHERE ${dialect.sameId(quote(mapping.id), update.id, bind)} AND ${dialect.exactEquals(quote(mapping.email), update.next, bind)}`,
  );
}

/** The trace of a written correction. `changedAt` is an ISO time in UTC. */
export function auditInsert(dialect: Dialect, audit: Audit, update: EmailUpdate, changedAt: string): Statement {
  const { quote, param } = dialect;
  const columns = [
    audit.correctionId,
    audit.patientId,
    audit.oldEmail,
    audit.newEmail,
    audit.actor,
    audit.changedAt,
  ].map(quote);
  return compose(param, (bind) => {
    const values = [update.correctionId, update.id, update.expected, update.next, update.actor, changedAt].map(bind);
    return `INSERT INTO ${quote(audit.table)} (${columns.join(', ')}) VALUES (${values.join(', ')})`;
  });
}

export function auditCount(dialect: Dialect, audit: Audit, correctionId: string): Statement {
  const { quote, param } = dialect;
  return compose(
    param,
    (bind) =>
      `SELECT count(*) AS ${quote('rows')} FROM ${quote(audit.table)} WHERE ${quote(audit.correctionId)} = ${bind(correctionId)}`,
  );
}
