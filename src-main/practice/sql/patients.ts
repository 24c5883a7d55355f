import type { TableMapping } from '../../contract/settings.ts';
import type { Dialect } from './dialect.ts';
import { digitsIn, foldText } from './fold.ts';
import { type Bind, compose, type Statement } from './statement.ts';

/** The alias of each mapped column in a patient row. */
function aliases(mapping: TableMapping): readonly (readonly [string, string | null])[] {
  return [
    ['id', mapping.id],
    ['email', mapping.email],
    ['firstName', mapping.firstName],
    ['lastName', mapping.lastName],
    ['birthDate', mapping.birthDate],
    ['mobile', mapping.mobile],
    ['home', mapping.home],
    ['work', mapping.work],
    ['status', mapping.status?.column ?? null],
    ['emailConsent', mapping.emailConsent?.column ?? null],
    ['version', mapping.version],
  ];
}

/** `SELECT` of the mapped columns and no others, each as text. */
function selectPatients(dialect: Dialect, mapping: TableMapping): string {
  const columns = aliases(mapping).flatMap(([alias, column]) =>
    column === null ? [] : [`${dialect.asText(dialect.quote(column))} AS ${dialect.quote(alias)}`],
  );
  return `SELECT ${columns.join(', ')} FROM ${dialect.quote(mapping.table)}`;
}

export function patientById(dialect: Dialect, mapping: TableMapping, id: string): Statement {
  return compose(
    dialect.param,
    (bind) => `${selectPatients(dialect, mapping)} WHERE ${dialect.sameId(dialect.quote(mapping.id), id, bind)}`,
  );
}

/**
 * Patients whose field may hold one of the normalised addresses. Fields are sought by id in a query of their own, which can run through
 * an index over the addresses alone: a field may hold several, so every one has to be looked at.
 */
export function patientsByEmails(dialect: Dialect, mapping: TableMapping, addresses: readonly string[]): Statement {
  const { quote, param } = dialect;
  return compose(param, (bind) => {
    const may = dialect.mayHoldAny(quote(mapping.email), addresses, bind);
    const ids = `SELECT ${quote(mapping.id)} FROM ${quote(mapping.table)} WHERE ${may}`;
    return `${selectPatients(dialect, mapping)} WHERE ${quote(mapping.id)} IN (${ids})`;
  });
}

export function firstPatients(dialect: Dialect, mapping: TableMapping, limit: number): Statement {
  const { quote, param } = dialect;
  return compose(
    param,
    (bind) => `${selectPatients(dialect, mapping)} WHERE ${quote(mapping.id)} IS NOT NULL LIMIT ${bind(limit)}`,
  );
}

/** Every word must stand in a name or the address, or its digits in a phone number; in the order of names. */
export function patientsLike(dialect: Dialect, mapping: TableMapping, text: string, limit: number): Statement {
  const { quote, param } = dialect;
  const byName = [mapping.lastName, mapping.firstName, mapping.id].filter((column) => column !== null).map(quote);
  return compose(param, (bind) => {
    const words = wordsOf(text).map((word) => `(${likeWord(dialect, mapping, word, bind)})`);
    const order = byName.map((column) => `lower(${column})`).join(', ');
    return `${selectPatients(dialect, mapping)} WHERE ${quote(mapping.id)} IS NOT NULL AND ${words.join(' AND ')} ORDER BY ${order} LIMIT ${bind(limit)}`;
  });
}

/** How many patients are in none of the mapping's inactive statuses, and how many of them have an address. */
export function statusCounts(dialect: Dialect, mapping: TableMapping): Statement {
  const { quote, asText, param } = dialect;
  const status = mapping.status === null ? 'NULL' : asText(quote(mapping.status.column));
  const hasEmail = `CASE WHEN trim(coalesce(${asText(quote(mapping.email))}, '')) = '' THEN 0 ELSE 1 END`;
  return compose(
    param,
    () =>
      `SELECT ${status} AS ${quote('status')}, count(*) AS ${quote('patients')}, sum(${hasEmail}) AS ${quote('withEmail')} FROM ${quote(mapping.table)} GROUP BY 1`,
  );
}

/** A phone number typed with blanks is one word; anything else falls apart at its blanks. */
function wordsOf(text: string): readonly string[] {
  const trimmed = text.trim();
  return isPhoneLike(trimmed) ? [trimmed] : trimmed.split(/\s+/);
}

const isPhoneLike = (text: string): boolean => /^[\d\s()+./-]+$/.test(text) && digitsIn(text).length >= 3;

function likeWord(dialect: Dialect, mapping: TableMapping, word: string, bind: Bind): string {
  const quoted = (columns: readonly (string | null)[]) =>
    columns.filter((column) => column !== null).map(dialect.quote);
  const alternatives = [
    dialect.contains(quoted([mapping.firstName, mapping.lastName, mapping.email]), foldText(word), bind),
  ];
  const phones = quoted([mapping.mobile, mapping.home, mapping.work]);
  if (isPhoneLike(word) && phones.length > 0) {
    alternatives.push(...numbersAs(digitsIn(word)).map((digits) => dialect.containsDigits(phones, digits, bind)));
  }
  return alternatives.join(' OR ');
}

/** South Africa: a number may stand as 082…, as 2782… or as 002782…, and be sought in another of these forms. */
function numbersAs(digits: string): readonly string[] {
  const national = digits.replace(/^(?:00)?27(?=\d{9}$)/, '0');
  const international = /^0[1-9]\d{2,}$/.test(national) ? [`27${national.slice(1)}`] : [];
  return [...new Set([national, ...international])];
}
