/** A place in an ordered list: the sort key of a row. */
export type Position = readonly (string | number)[];

/** Which rows a cursor asks for: those after a place, those from it on (itself included), or those before it. */
type Side = 'after' | 'from' | 'before';

/** A cursor of this order, opaque to whoever holds it. */
export const cursorOf = (order: string, side: Side, position: Position): string =>
  Buffer.from(JSON.stringify([order, side, ...position])).toString('base64url');

/** What a cursor stands for; without a position, the first page. */
export interface Asked {
  readonly side: Side;
  readonly position: Position | null;
}

const firstPage: Asked = { side: 'after', position: null };

const isSide = (value: unknown): value is Side => value === 'after' || value === 'from' || value === 'before';

/** Reads a cursor. None, a broken one or one of another order means the first page. `kinds` are the types of the position's parts. */
export function askedBy(cursor: string | null, order: string, kinds: readonly ('string' | 'number')[]): Asked {
  if (cursor === null) return firstPage;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== kinds.length + 2 || parts[0] !== order) return firstPage;
    const [, side, ...position]: unknown[] = parts;
    if (!isSide(side) || !kinds.every((kind, index) => typeof position[index] === kind)) return firstPage;
    return { side, position: position as Position };
  } catch {
    return firstPage;
  }
}

/** How SQL reads the rows that are asked for: the comparison with the position, and the direction from there. */
export function reading({ side }: Asked, list: 'ascending' | 'descending') {
  const backwards = side === 'before';
  const rising = (list === 'ascending') !== backwards;
  return {
    comparison: `${rising ? '>' : '<'}${side === 'from' ? '=' : ''}`,
    direction: rising ? 'ASC' : 'DESC',
  } as const;
}

/** Rows of a page everywhere. */
export const pageSize = 50;

/** Where a page lies among the others. */
export interface Placed {
  /** The cursor of the page behind it, or null at the end. */
  readonly next: string | null;
  /** The cursor of the page before it, or null at the beginning. */
  readonly previous: string | null;
  /** Asks for this page again, whatever its first row has become; null for the first page. */
  readonly from: string | null;
}

/** A page out of the rows that were read, one more than fits, in the direction of reading. */
export function pageOf<Row>(
  read: readonly Row[],
  asked: Asked,
  order: string,
  placeOf: (row: Row) => Position,
): Placed & { readonly shown: readonly Row[] } {
  const more = read.length > pageSize;
  const backwards = asked.side === 'before' && asked.position !== null;
  const cut = read.slice(0, pageSize);
  const shown = backwards ? cut.toReversed() : cut;
  const first = shown[0];
  const last = shown.at(-1);
  const begins = backwards ? !more : asked.position === null;
  const goesOn = backwards || more;
  return {
    shown,
    next: goesOn && last !== undefined ? cursorOf(order, 'after', placeOf(last)) : null,
    previous: begins || first === undefined ? null : cursorOf(order, 'before', placeOf(first)),
    from: begins || first === undefined ? null : cursorOf(order, 'from', placeOf(first)),
  };
}
