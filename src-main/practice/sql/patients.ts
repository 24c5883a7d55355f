import type { TableMapping } from '../../contract/settings.ts';
import type { Plan } from '../mapping/plan.ts';
import { type Dialect, quoteTable } from './dialect.ts';
import { digitsIn, foldText } from './fold.ts';
import { type Bind, compose, type Statement } from './statement.ts';

/** What each alias of a patient row is selected from; null where the mapping has nothing. */
function aliases(dialect: Dialect, { mapping, expressions }: Plan): readonly (readonly [string, string | null])[] {
  const text = (column: string | null) => (column === null ? null : dialect.asText(dialect.quote(column)));
  return [
    ['id', text(mapping.id)],
    ['email', text(mapping.email)],
    ['firstName', text(mapping.firstName)],
    ['lastName', text(mapping.lastName)],
    ['birthDate', expressions.birthDate ?? text(mapping.birthDate)],
    ['mobile', text(mapping.mobile)],
    ['home', text(mapping.home)],
    ['work', text(mapping.work)],
    ['status', expressions.status ?? text(mapping.status?.column ?? null)],
    ['emailConsent', text(mapping.emailConsent?.column ?? null)],
    ['version', text(mapping.version)],
  ];
}

/** `SELECT` of the mapped columns and no others, each as text. */
function selectPatients(dialect: Dialect, plan: Plan): string {
  const columns = aliases(dialect, plan).flatMap(([alias, selected]) =>
    selected === null ? [] : [`${selected} AS ${dialect.quote(alias)}`],
  );
  return `SELECT ${columns.join(', ')} FROM ${quoteTable(dialect, plan.mapping.table)}`;
}

/** `settled`: as it stands once nobody is in the middle of writing it. */
export function patientById(dialect: Dialect, plan: Plan, id: string, { settled = false } = {}): Statement {
  return compose(
    dialect.param,
    (bind) =>
      `${selectPatients(dialect, plan)} WHERE ${dialect.sameId(dialect.quote(plan.mapping.id), id, bind)}${settled ? dialect.settled : ''}`,
  );
}

/**
 * Patients whose field may hold one of the normalised addresses. Fields are sought by id in a query of their own, which can run through
 * an index over the addresses alone: a field may hold several, so every one has to be looked at.
 */
export function patientsByEmails(dialect: Dialect, plan: Plan, addresses: readonly string[]): Statement {
  const { quote, param } = dialect;
  const { mapping } = plan;
  return compose(param, (bind) => {
    const may = dialect.mayHoldAny(quote(mapping.email), addresses, bind);
    const ids = `SELECT ${quote(mapping.id)} FROM ${quoteTable(dialect, mapping.table)} WHERE ${may}`;
    return `${selectPatients(dialect, plan)} WHERE ${quote(mapping.id)} IN (${ids})`;
  });
}

export function firstPatients(dialect: Dialect, plan: Plan, limit: number): Statement {
  const { quote, param } = dialect;
  return compose(
    param,
    () => `${selectPatients(dialect, plan)} WHERE ${quote(plan.mapping.id)} IS NOT NULL ${atMost(limit)}`,
  );
}

/** As a literal: some servers take no placeholder there. */
const atMost = (limit: number): string => `LIMIT ${Math.max(0, Math.trunc(limit))}`;

/** Every word must stand in a name or the address, or its digits in a phone number; in the order of names. */
export function patientsLike(dialect: Dialect, plan: Plan, text: string, limit: number): Statement {
  const { quote, param } = dialect;
  const { mapping } = plan;
  const byName = [mapping.lastName, mapping.firstName, mapping.id].filter((column) => column !== null).map(quote);
  return compose(param, (bind) => {
    const words = wordsOf(text).map((word) => `(${likeWord(dialect, mapping, word, bind)})`);
    const order = byName.map((column) => `lower(${dialect.asText(column)})`).join(', ');
    return `${selectPatients(dialect, plan)} WHERE ${quote(mapping.id)} IS NOT NULL AND ${words.join(' AND ')} ORDER BY ${order} ${atMost(limit)}`;
  });
}

/** How many patients are in none of the mapping's inactive statuses, and how many of them have an address. */
export function statusCounts(dialect: Dialect, plan: Plan): Statement {
  const { quote, asText, param } = dialect;
  const { mapping } = plan;
  const mapped = mapping.status === null ? asText('NULL') : asText(quote(mapping.status.column));
  const status = plan.expressions.status ?? mapped;
  const hasEmail = `CASE WHEN trim(coalesce(${asText(quote(mapping.email))}, '')) = '' THEN 0 ELSE 1 END`;
  return compose(
    param,
    () =>
      `SELECT ${status} AS ${quote('status')}, count(*) AS ${quote('patients')}, sum(${hasEmail}) AS ${quote('withEmail')} FROM ${quoteTable(dialect, mapping.table)} GROUP BY 1`,
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
