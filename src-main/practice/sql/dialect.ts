import type { Bind } from './statement.ts';

/** What one kind of database says differently. Columns arrive quoted, values through `bind`. */
export interface Dialect {
  /** Makes a name fit to stand in a statement; `mapping/names.ts` has checked it before. */
  quote(name: string): string;
  /** The placeholder of the value at `position`, from 1. */
  param(position: number): string;
  /** A column of any type as text, so that no driver turns ids into numbers or dates into moments. */
  asText(column: string): string;
  /** Whether a field holds exactly the value, byte for byte whatever its collation; NULL equals NULL. */
  exactEquals(column: string, value: string | null, bind: Bind): string;
  /** Whether a key column of any type, read as text, is exactly `id`; through the column's index where it has one. */
  sameId(column: string, id: string, bind: Bind): string;
  /** True for each field that may hold one of the normalised addresses, and for some that do not: the caller looks again. */
  mayHoldAny(column: string, addresses: readonly string[], bind: Bind): string;
  /** Whether one of the columns contains the folded text, without regard to case and accents. */
  contains(columns: readonly string[], folded: string, bind: Bind): string;
  /** Whether the digits of one of the columns contain `digits`. */
  containsDigits(columns: readonly string[], digits: string, bind: Bind): string;
}
