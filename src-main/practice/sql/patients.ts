import type { Plan } from '../mapping/plan.ts';
import { keyColumnOf, recordIdOf } from '../mapping/record-id.ts';
import { type Dialect, quoteTable } from './dialect.ts';
import { foldText } from './fold.ts';
import { isPhoneLike, numbersAs, wordsOf } from './search-words.ts';
import { type Alias, aliases, columnOf, fromPatients, hasAddress, writtenAlias } from './source.ts';
import { type Bind, compose, type Statement } from './statement.ts';

/** A value of an alias as text. */
function textOf(dialect: Dialect, alias: Alias, column: string): string {
  if (alias === 'birthDate') return dialect.dateText(column);
  return alias === 'version' ? dialect.versionText(column) : dialect.asText(column);
}

/** The mapped columns and no others, each as text. */
function mapped(dialect: Dialect, plan: Plan): string {
  const columns = aliases.flatMap((alias) => {
    const column = columnOf(dialect, plan, alias);
    return column === null ? [] : [`${textOf(dialect, alias, column)} AS ${dialect.quote(alias)}`];
  });
  return columns.join(', ');
}

const needed = (column: string | null): string => {
  if (column === null) throw new Error('a plan without ids');
  return column;
};

/** `settled`: as it stands once nobody is in the middle of writing it; no row where the field that would be written is not there. */
export function patientById(dialect: Dialect, plan: Plan, id: string, { settled = false } = {}): Statement {
  const wanted = recordIdOf(plan, id);
  return compose(dialect.param, (bind) => {
    const from = fromPatients(dialect, plan, bind, { needed: wanted.key !== null || settled, settled });
    const same = [dialect.sameId(needed(columnOf(dialect, plan, 'id')), wanted.patient, bind)];
    if (wanted.key !== null) same.push(dialect.sameId(needed(columnOf(dialect, plan, 'key')), wanted.key, bind));
    const end = settled ? dialect.settled(dialect.quote(writtenAlias(plan))).atEnd : '';
    return `SELECT ${mapped(dialect, plan)} FROM ${from} WHERE ${same.join(' AND ')}${end}`;
  });
}

/**
 * Patients whose field may hold one of the normalised addresses. A field may hold several, so every one has to be looked at: one pass over
 * the table, or over an index of the addresses alone.
 */
export function patientsByEmails(dialect: Dialect, plan: Plan, addresses: readonly string[]): Statement {
  const { quote, param } = dialect;
  const { mapping } = plan;
  const own = mapping.addresses ?? null;
  const held =
    own !== null
      ? { table: own.table, key: keyColumnOf(own), email: own.email }
      : { table: mapping.table, key: mapping.id, email: mapping.email };
  return compose(param, (bind) => {
    const from = fromPatients(dialect, plan, bind, { needed: true });
    const alias = quote(writtenAlias(plan));
    const select = `SELECT ${mapped(dialect, plan)} FROM ${from}`;
    if (!dialect.seeksApart) {
      return `${select} WHERE ${alias}.${quote(held.key)} IS NOT NULL AND (${dialect.mayHoldAny(`${alias}.${quote(held.email)}`, addresses, bind)})`;
    }
    const may = dialect.mayHoldAny(quote(held.email), addresses, bind);
    return `${select} WHERE ${alias}.${quote(held.key)} IN (SELECT ${quote(held.key)} FROM ${quoteTable(dialect, held.table)} WHERE ${may})`;
  });
}

export function firstPatients(dialect: Dialect, plan: Plan, limit: number, withAddress = false): Statement {
  const { behindSelect, atEnd } = dialect.atMost(limit);
  return compose(
    dialect.param,
    (bind) =>
      `SELECT ${behindSelect}${mapped(dialect, plan)} FROM ${fromPatients(dialect, plan, bind, { needed: withAddress })} ` +
      `WHERE ${needed(columnOf(dialect, plan, 'id'))} IS NOT NULL${atEnd}`,
  );
}

/** Every word must stand in a name or the address, or its digits in a phone number; in the order of names. */
export function patientsLike(dialect: Dialect, plan: Plan, text: string, limit: number): Statement {
  const { behindSelect, atEnd } = dialect.atMost(limit);
  const columns = (wanted: readonly Alias[]) =>
    wanted.map((alias) => columnOf(dialect, plan, alias)).filter((column) => column !== null);
  return compose(dialect.param, (bind) => {
    const from = fromPatients(dialect, plan, bind);
    const words = wordsOf(text).map((word) => `(${likeWord(dialect, columns, word, bind)})`);
    const order = columns(['lastName', 'firstName', 'id']).map((column) => `lower(${dialect.asText(column)})`);
    return (
      `SELECT ${behindSelect}${mapped(dialect, plan)} FROM ${from} ` +
      `WHERE ${needed(columnOf(dialect, plan, 'id'))} IS NOT NULL AND ${words.join(' AND ')} ORDER BY ${order.join(', ')}${atEnd}`
    );
  });
}

/** How many patients are in none of the mapping's inactive statuses, and how many of them have an address. */
export function statusCounts(dialect: Dialect, plan: Plan): Statement {
  const { quote, asText, param } = dialect;
  const { mapping } = plan;
  const status = asText(columnOf(dialect, plan, 'status') ?? 'NULL');
  return compose(param, (bind) => {
    const has = `CASE WHEN ${hasAddress(dialect, plan, bind)} THEN 1 ELSE 0 END`;
    const each = `SELECT ${status} AS ${quote('status')}, ${has} AS ${quote('has')} FROM ${quoteTable(dialect, mapping.table)} ${quote('p')}`;
    return (
      `SELECT ${quote('status')}, count(*) AS ${quote('patients')}, sum(${quote('has')}) AS ${quote('withEmail')} ` +
      `FROM (${each}) ${quote('counted')} GROUP BY ${quote('status')}`
    );
  });
}

function likeWord(
  dialect: Dialect,
  columns: (wanted: readonly Alias[]) => readonly string[],
  word: string,
  bind: Bind,
): string {
  const alternatives = [dialect.contains(columns(['firstName', 'lastName', 'email']), foldText(word), bind)];
  const phones = columns(['mobile', 'home', 'work']);
  if (isPhoneLike(word) && phones.length > 0) {
    alternatives.push(...numbersAs(word).map((digits) => dialect.containsDigits(phones, digits, bind)));
  }
  return alternatives.join(' OR ');
}
