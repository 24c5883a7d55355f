import { sections, type WorklistRow } from '../../contract/worklist.ts';
import { atomically, type Connection, listOf } from '../connection.ts';
import type { RankedRow } from '../port.ts';
import { foldText, markWords, searchText } from '../search-text.ts';

/** Rows of an older version lack what came later; they are derived anew at the start. */
export const rowOf = (json: string): WorklistRow =>
  ({ wrongNumbers: [], mayBeRight: false, ...JSON.parse(json) }) as WorklistRow;

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
  reason: row.reason ?? row.rejectReason,
  until: row.waiting?.kind === 'decision' ? row.waiting.until : null,
  searchText: markWords(
    searchText(
      [row.patient?.name ?? null, row.address],
      row.patient?.phones.map(({ number }) => number),
    ),
  ),
  row: JSON.stringify(row),
});

export function worklistOn(cache: Connection) {
  const stored = cache.prepare<
    [string],
    { readonly place: number; readonly id: string; readonly sortKey: string; readonly row: string }
  >('SELECT place, id, sortKey, row FROM worklist WHERE address IN (SELECT value FROM json_each(?))');
  const remove = cache.prepare('DELETE FROM worklist WHERE place = ?');
  const removeById = cache.prepare('DELETE FROM worklist WHERE id = ?');
  const insert =
    cache.prepare(`INSERT INTO worklist (id, view, section, sectionOrder, sortKey, newestKey, nameKey, address, patientId, type, reason,
        until, searchText, row)
      VALUES (@id, @view, @section, @sectionOrder, @sortKey, @newestKey, @nameKey, @address, @patientId, @type, @reason, @until, @searchText, @row)`);
  const addresses = cache.prepare<[], string>('SELECT DISTINCT address FROM worklist ORDER BY address').pluck();
  const due = cache.prepare<[number], string>('SELECT DISTINCT address FROM worklist WHERE until <= ?').pluck();
  const get = cache.prepare<[string], string>('SELECT row FROM worklist WHERE id = ?').pluck();
  return {
    /** Writes only what differs: at a start all lines are derived again, and nearly none has changed. */
    replace: (replaced: readonly string[], rows: readonly RankedRow[]): boolean =>
      atomically(cache, () => {
        const wanted = new Map(rows.map((ranked) => [ranked.row.id, storedRow(ranked)]));
        let changed = false;
        for (const { place, id, sortKey, row } of stored.all(listOf(replaced))) {
          const now = wanted.get(id);
          if (now?.row === row && now.sortKey === sortKey) wanted.delete(id);
          else {
            remove.run(place);
            changed = true;
          }
        }
        for (const row of wanted.values()) {
          removeById.run(row.id);
          insert.run(row);
        }
        return changed || wanted.size > 0;
      }),
    addresses: (): readonly string[] => addresses.all(),
    due: (now: number): readonly string[] => due.all(now),
    row(id: string): WorklistRow | null {
      const json = get.get(id);
      return json === undefined ? null : rowOf(json);
    },
  };
}
