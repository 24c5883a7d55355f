import { type Section, sections, type View, type WorklistRow } from '../../contract/worklist.ts';
import { atomically, type Connection, listOf } from '../connection.ts';
import type { RankedRow } from '../port.ts';
import { foldText, searchText } from '../search-text.ts';

export const rowOf = (json: string): WorklistRow => JSON.parse(json) as WorklistRow;

/** Rows without a name come last when sorted by name: nothing sorts after this character. */
const afterAllNames = '\u{10ffff}';

const storedRow = ({ row, sortKey }: RankedRow) => ({
  id: row.id,
  view: row.view,
  section: row.section,
  sectionOrder: sections.indexOf(row.section),
  sortKey,
  newestKey: -row.failedAt,
  nameKey: row.patient === null ? afterAllNames : foldText(row.patient.name),
  address: row.address,
  patientId: row.patient?.id ?? null,
  type: row.messageType,
  reason: row.reason,
  until: row.waiting?.kind === 'decision' ? row.waiting.until : null,
  searchText: searchText(
    [row.patient?.name ?? null, row.address],
    row.patient?.phones.map(({ number }) => number),
  ),
  row: JSON.stringify(row),
});

export const noSections = (): Record<Section, number> => ({ decision: 0, line: 0, report: 0, nobody: 0 });

export function worklistOn(cache: Connection) {
  const remove = cache.prepare('DELETE FROM worklist WHERE address IN (SELECT value FROM json_each(?))');
  const insert =
    cache.prepare(`INSERT OR REPLACE INTO worklist (id, view, section, sectionOrder, sortKey, newestKey, nameKey, address, patientId, type, reason,
        until, searchText, row)
      VALUES (@id, @view, @section, @sectionOrder, @sortKey, @newestKey, @nameKey, @address, @patientId, @type, @reason, @until, @searchText, @row)`);
  const addresses = cache.prepare<[], string>('SELECT DISTINCT address FROM worklist ORDER BY address').pluck();
  const due = cache.prepare<[number], string>('SELECT DISTINCT address FROM worklist WHERE until <= ?').pluck();
  const get = cache.prepare<[string], string>('SELECT row FROM worklist WHERE id = ?').pluck();
  const count = cache.prepare<[], { readonly view: View; readonly section: Section; readonly rows: number }>(
    'SELECT view, section, count(*) AS rows FROM worklist GROUP BY view, section',
  );
  return {
    replace(replaced: readonly string[], rows: readonly RankedRow[]): void {
      atomically(cache, () => {
        remove.run(listOf(replaced));
        for (const row of rows) insert.run(storedRow(row));
      });
    },
    addresses: (): readonly string[] => addresses.all(),
    due: (now: number): readonly string[] => due.all(now),
    row(id: string): WorklistRow | null {
      const json = get.get(id);
      return json === undefined ? null : rowOf(json);
    },
    counts() {
      const counts = { 'to-fix': 0, waiting: 0, sections: noSections() };
      for (const { view, section, rows } of count.all()) {
        counts[view] += rows;
        if (view === 'to-fix') counts.sections[section] += rows;
      }
      return counts;
    },
  };
}
