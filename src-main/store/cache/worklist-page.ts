import type { Section, WorklistPage, WorklistQuery } from '../../contract/worklist.ts';
import type { Connection } from '../connection.ts';
import { cursorAfter, cut, pageSize, positionOf } from '../cursor.ts';
import { matches, searchOf } from '../search-text.ts';
import { noSections, rowOf } from './worklist.ts';

/** Each order is an index of its own; the id decides between equals. */
const orders = {
  urgent: { key: 'sortKey', kind: 'string' },
  newest: { key: 'newestKey', kind: 'number' },
  name: { key: 'nameKey', kind: 'string' },
} as const;

interface StoredRow {
  readonly sectionOrder: number;
  readonly key: string | number;
  readonly id: string;
  readonly row: string;
}

const filtered = `view = @view AND (@type IS NULL OR type = @type) AND (@reason IS NULL OR reason = @reason)`;

/** Pages of To fix and Waiting: sections in the order of the screen, in each the order that was asked for. */
export function worklistPageOn(cache: Connection) {
  return ({ view, search, type, reason, sort, cursor }: WorklistQuery): WorklistPage => {
    const { key, kind } = orders[sort];
    const where = search.trim() === '' ? filtered : `${filtered} AND ${matches('searchText')}`;
    const query = { view, type, reason, ...(search.trim() === '' ? {} : searchOf(search)) };
    const position = positionOf(cursor, sort, ['number', kind, 'string']);
    const [afterSection, afterKey, afterId] = position ?? [null, null, null];
    const rows = cache
      .prepare<[object], StoredRow>(
        `SELECT sectionOrder, ${key} AS key, id, row FROM worklist
         WHERE ${where} ${position === null ? '' : `AND (sectionOrder, ${key}, id) > (@afterSection, @afterKey, @afterId)`}
         ORDER BY sectionOrder, ${key}, id LIMIT ${pageSize + 1}`,
      )
      .all({ ...query, afterSection, afterKey, afterId });
    const counts = noSections();
    const counted = cache.prepare<[object], { readonly section: Section; readonly rows: number }>(
      `SELECT section, count(*) AS rows FROM worklist WHERE ${where} GROUP BY section`,
    );
    for (const group of counted.all(query)) counts[group.section] = group.rows;
    const { shown, last } = cut(rows);
    return {
      rows: shown.map((row) => rowOf(row.row)),
      next: last === null ? null : cursorAfter(sort, [last.sectionOrder, last.key, last.id]),
      counts,
    };
  };
}
