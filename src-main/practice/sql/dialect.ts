import type { Bind } from './statement.ts';

/** What one kind of database says differently. Columns arrive quoted, values through `bind`. */
export interface Dialect {
  /** Makes a name fit to stand in a statement; `mapping/names.ts` has checked it before. */
  quote(name: string): string;
  /** The placeholder of the value at `position`, from 1. */
  param(position: number): string;
  /** A column of any type as text, so that no driver turns ids into numbers or dates into moments. */
  asText(column: string): string;
  /** A date of any type as text, the year first; a text as it is. */
  dateText(column: string): string;
  /** A row's version of any type as text that differs wherever the version does. */
  versionText(column: string): string;
  /** A text without the blanks around it, in small letters. */
  folded(text: string): string;
  /** Whether a field holds exactly the value, byte for byte whatever its collation; NULL equals NULL. */
  exactEquals(column: string, value: string | null, bind: Bind): string;
  /** Whether a key column of any type, read as text, is exactly `id`; through the column's index where it has one. */
  sameId(column: string, id: string, bind: Bind): string;
  /** True for each field that may hold one of the normalised addresses, and for some that do not: the caller looks again. */
  mayHoldAny(column: string, addresses: readonly string[], bind: Bind): string;
  /** Whether fields are better sought in a query of their own, which an index over the addresses alone can answer. Where it is not, planners made of it the slower way. */
  readonly seeksApart: boolean;
  /** Whether one of the columns contains the folded text, without regard to case and accents. */
  contains(columns: readonly string[], folded: string, bind: Bind): string;
  /** Whether the digits of one of the columns contain `digits`. */
  containsDigits(columns: readonly string[], digits: string, bind: Bind): string;
  /** At most so many rows: what stands behind `SELECT`, and what at the end. As a literal, since some servers take no placeholder there. */
  atMost(limit: number): { readonly behindSelect: string; readonly atEnd: string };
  /** Wait until nobody holds a row of this alias for writing: what stands behind its name, and what at the end. Empty where a reader waits or is let through anyway. */
  settled(alias: string): { readonly behindTable: string; readonly atEnd: string };
  /** An ISO time in UTC in the form that date and text columns both take. */
  moment(iso: string): string;
  /** The server's own clock as text, `YYYY-MM-DD HH:MM:SS`, in the time that its programs use. */
  readonly serverNow: string;
  /** The engine's version as text; absent where nobody asks. */
  readonly version?: string;
  /** The key that the last row inserted on this connection was given. */
  readonly lastKey: string;
}

/** A table's name, each part of it quoted: `dem.identity` is a table of the schema `dem`. */
export const quoteTable = (dialect: Dialect, table: string): string => table.split('.').map(dialect.quote).join('.');

/** `LIMIT`, as most write it. */
export const limitAtEnd = (limit: number) => ({ behindSelect: '', atEnd: ` LIMIT ${wholeNumber(limit)}` });

export const wholeNumber = (limit: number): number => Math.max(0, Math.trunc(limit));
