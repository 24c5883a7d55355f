import type { Section, View, WorklistQuery } from '../../contract/worklist.ts';
import type { Connection } from '../connection.ts';

type Counts = Record<Section, number>;

const none = (): Counts => ({ decision: 0, line: 0, report: 0, nobody: 0 });

/** How many lines there are, read from the tallies that are kept with them: as quick among many lines as among few. */
export function worklistCountsOn(cache: Connection) {
  const all = cache.prepare<[], { readonly view: View; readonly section: Section; readonly lines: number }>(
    'SELECT view, section, sum(lines) AS lines FROM worklistTallies GROUP BY view, section',
  );
  const kept = cache.prepare<[object], { readonly section: Section; readonly lines: number }>(
    `SELECT section, sum(lines) AS lines FROM worklistTallies
     WHERE view = @view AND (@type IS NULL OR type = @type) AND (@reason IS NULL OR reason = @reason) GROUP BY section`,
  );
  return {
    counts() {
      const counts = { 'to-fix': 0, waiting: 0, sections: none() };
      for (const { view, section, lines } of all.all()) {
        counts[view] += lines;
        if (view === 'to-fix') counts.sections[section] += lines;
      }
      return counts;
    },
    /** Of a view under its filters, whatever is searched for. */
    filtered({ view, type, reason }: Pick<WorklistQuery, 'view' | 'type' | 'reason'>): Counts {
      const counts = none();
      for (const { section, lines } of kept.all({ view, type, reason })) counts[section] = lines;
      return counts;
    },
    none,
  };
}
