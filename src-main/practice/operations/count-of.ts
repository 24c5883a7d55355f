import type { Row } from '../sql/statement.ts';

/** The number in a row that a `count(*)` filled under `alias`; databases hand it over as a number or as text. */
export const countOf = ([row]: readonly Row[], alias = 'rows'): number => Number(row?.[alias] ?? 0);
