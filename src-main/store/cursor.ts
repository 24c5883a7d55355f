/** Where a page ended: the sort key of its last row, opaque to whoever holds it. */
export type Position = readonly (string | number)[];

/** A cursor for the rows after `position` in this order. */
export const cursorAfter = (order: string, position: Position): string =>
  Buffer.from(JSON.stringify([order, ...position])).toString('base64url');

/**
 * The position that a cursor stands for; null for none, a broken one or one of another order, which all mean the first page. `kinds` are the
 * types of the position's parts.
 */
export function positionOf(
  cursor: string | null,
  order: string,
  kinds: readonly ('string' | 'number')[],
): Position | null {
  if (cursor === null) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== kinds.length + 1 || parts[0] !== order) return null;
    const position: unknown[] = parts.slice(1);
    return kinds.every((kind, index) => typeof position[index] === kind) ? (position as Position) : null;
  } catch {
    return null;
  }
}

/** The rows of a page out of one row more than fits, and whether there are more. */
export function cut<Row>(rows: readonly Row[]): { readonly shown: readonly Row[]; readonly last: Row | null } {
  const shown = rows.slice(0, pageSize);
  return { shown, last: rows.length > pageSize ? (shown.at(-1) ?? null) : null };
}

/** Rows of a page everywhere. */
export const pageSize = 50;
