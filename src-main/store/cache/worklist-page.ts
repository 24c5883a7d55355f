import type { Section, WorklistPage, WorklistQuery, WorklistRow } from '../../contract/worklist.ts';
import type { Connection } from '../connection.ts';
import { askedBy, pageOf, pageSize, reading } from '../cursor.ts';
import { matches, type Needles, needlesOf } from '../search-text.ts';
import { rowOf } from './worklist.ts';
import { worklistCountsOn } from './worklist-counts.ts';

/** Each order is an index of its own; the id decides between equals. */
const orders = {
  urgent: { key: 'sortKey', kind: 'string', index: 'worklistUrgent' },
  newest: { key: 'newestKey', kind: 'number', index: 'worklistNewest' },
  name: { key: 'nameKey', kind: 'string', index: 'worklistName' },
} as const;

interface StoredRow {
  readonly sectionOrder: number;
  readonly key: string | number;
  readonly id: string;
  readonly row: string;
}

/**
 * Up to this many lines are gathered by an index of what was asked and then put in order. More are so common that a page is soon full where lines
 * are read in their order and those that do not fit are passed over.
 */
export const gathered = 1_000;

/** How the lines of a question are found: which index is read, and what else a line must be. */
interface Source {
  readonly from: string;
  readonly where: string;
}

/** SQL of a page. The inner part reads indexes alone; the lines themselves are read for what is shown. */
export function pageSql(
  { from, where }: Source,
  sort: WorklistQuery['sort'],
  asked: Parameters<typeof reading>[0],
): string {
  const { key } = orders[sort];
  const { comparison, direction } = reading(asked, 'ascending');
  const position = asked.position === null ? '' : `AND (sectionOrder, ${key}, id) ${comparison} (@section, @key, @id)`;
  const order = `sectionOrder ${direction}, ${key} ${direction}, id ${direction}`;
  return `SELECT sectionOrder, key, id, (SELECT row FROM worklist WHERE worklist.place = page.place) AS row
    FROM (SELECT place, sectionOrder, ${key} AS key, id FROM ${from} WHERE ${where} ${position} ORDER BY ${order} LIMIT ${pageSize + 1}) AS page`;
}

const ofKind = ({ type, reason }: WorklistQuery): string =>
  [type === null ? '' : 'AND type = @type', reason === null ? '' : 'AND reason = @reason'].join(' ');

/** Pages of To fix and Waiting: sections in the order of the screen, in each the order that was asked for. */
export function worklistPageOn(cache: Connection) {
  const { filtered, none } = worklistCountsOn(cache);
  const foundUpTo = cache
    .prepare<[string, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM worklistFound WHERE worklistFound MATCH ? LIMIT ?)',
    )
    .pluck();
  const countFound = (query: object, { from, where }: Source) => {
    const counts = none();
    const groups = cache.prepare<[object], { readonly section: Section; readonly lines: number }>(
      `SELECT section, count(*) AS lines FROM ${from} WHERE ${where} GROUP BY section`,
    );
    for (const { section, lines } of groups.all(query)) counts[section] = lines;
    return counts;
  };

  const countShown = (rows: readonly WorklistRow[]) => {
    const counts = none();
    for (const { section } of rows) counts[section] += 1;
    return counts;
  };

  /** The quickest source for the question, and whether it gathers all lines that fit. */
  function sourceOf(
    query: WorklistQuery,
    needles: Needles | null,
    ofThisKind: number,
  ): Source & { readonly all: boolean } {
    const kind = `view = @view ${ofKind(query)}`;
    const narrowed = query.type !== null || query.reason !== null;
    const fits = needles === null ? kind : `${kind} AND ${matches('searchText')}`;
    if (narrowed && ofThisKind <= gathered) {
      const index = query.reason === null ? 'worklistType' : 'worklistReason';
      return { from: `worklist INDEXED BY ${index}`, where: fits, all: true };
    }
    if (needles !== null && (foundUpTo.get(needles.indexed, gathered + 1) ?? 0) <= gathered) {
      const found = 'place IN (SELECT rowid FROM worklistFound WHERE worklistFound MATCH @indexed)';
      return { from: 'worklist NOT INDEXED', where: `${found} AND ${kind}`, all: true };
    }
    return { from: `worklist INDEXED BY ${orders[query.sort].index}`, where: fits, all: false };
  }

  return (query: WorklistQuery): WorklistPage => {
    const { view, type, reason, sort, search, cursor } = query;
    const needles = needlesOf(search);
    const kept = filtered(query);
    const source = sourceOf(
      query,
      needles,
      Object.values(kept).reduce((sum, one) => sum + one, 0),
    );
    const asked = askedBy(cursor, sort, ['number', orders[sort].kind, 'string']);
    const [section = null, key = null, id = null] = asked.position ?? [];
    const values = { view, type, reason, ...needles };
    const read = cache.prepare<[object], StoredRow>(pageSql(source, sort, asked)).all({ ...values, section, key, id });
    const { shown, ...placed } = pageOf(read, asked, sort, (row) => [row.sectionOrder, row.key, row.id]);
    const rows = shown.map((row) => rowOf(row.row));
    const isWhole = asked.position === null && placed.next === null;
    const countNow = () => (isWhole ? countShown(rows) : source.all ? countFound(values, source) : null);
    return { rows, ...placed, counts: needles === null ? kept : countNow() };
  };
}
