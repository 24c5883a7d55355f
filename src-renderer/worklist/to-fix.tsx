import type { KeyboardEvent } from 'react';
import { useCallback, useMemo } from 'react';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useDesk, useDeskStore } from '../state/use-desk.ts';
import { rowsOf } from '../state/worklist.ts';
import { Cell } from '../ui/cell.tsx';
import { Grid } from '../ui/grid.tsx';
import { actionOfKey, perform, performNext } from './actions.ts';
import { FiltersBar } from './filters-bar.tsx';
import type { Line } from './lines.ts';
import { linesOf, totalOf } from './lines.ts';
import { ListState } from './list-state.tsx';
import { Orphan } from './orphan.tsx';
import { ToFixRow } from './row.tsx';
import { useCaseFollows } from './use-case-follows.ts';

const columns = ['Patient and address', 'Phone', 'What happened', 'What to do'];

/** Home: every line that needs someone now, in the order in which to take them. */
export function ToFix() {
  const store = useDeskStore();
  const list = useDesk((desk) => desk.lists['to-fix']);
  const editing = useDesk((desk) => desk.editing ?? desk.finding);
  const othersHidden = useDesk((desk) => desk.othersHidden);
  const openRow = useDesk((desk) => desk.caseRowId);
  const { activate, moreOfList } = useDesk((desk) => desk);
  const counts = list.pages.at(-1)?.counts;
  const rows = useMemo(() => rowsOf(list), [list]);
  const lines = useMemo(() => linesOf(rows, counts), [rows, counts]);
  useCaseFollows(list.active);

  const onActive = useCallback((key: string) => activate('to-fix', key), [activate]);
  const onNearEnd = useCallback(() => void moreOfList('to-fix'), [moreOfList]);
  const onKey = useCallback((event: KeyboardEvent, line: Line) => !line.heading && onRowKey(event, line.row), [store]);

  function onRowKey(event: KeyboardEvent, row: WorklistRow): void {
    const desk = store.getState();
    if (event.key === 'Enter') {
      // Enter on a button in the line presses that button.
      if (event.target !== event.currentTarget.querySelector(`[data-key="${CSS.escape(row.id)}"]`)) return;
      event.preventDefault();
      return performNext(desk, row);
    }
    if (!desk.letterKeys || event.ctrlKey || event.altKey || event.metaKey) return;
    const action = actionOfKey(row, event.key.toLowerCase());
    if (action === undefined) return;
    event.preventDefault();
    perform(desk, row, action);
  }

  return (
    <section className="list" aria-label="To fix" data-private={othersHidden || undefined}>
      <FiltersBar view="to-fix" total={counts} />
      <Orphan rows={rows} />
      {lines.length === 0 ? (
        <ListState view="to-fix" />
      ) : (
        <Grid
          label="To fix"
          columns={columns}
          items={lines}
          total={totalOf(counts)}
          active={list.active}
          pinned={editing}
          onActive={onActive}
          onKey={onKey}
          onNearEnd={onNearEnd}
          rowClass={(line) => classOf(line, openRow)}
        >
          {(line) =>
            line.heading ? (
              <Cell className="cell-heading" span={columns.length}>
                <h2>
                  {line.title} <span className="count">{line.count}</span>
                </h2>
              </Cell>
            ) : (
              <ToFixRow line={line} />
            )
          }
        </Grid>
      )}
    </section>
  );
}

function classOf(line: Line, openRow: string | null): string {
  if (line.heading) return '';
  const { row, continues, continued } = line;
  return [
    'line',
    `line-${row.step.kind}`,
    row.id === openRow ? 'line-open' : '',
    continues ? 'line-continues' : '',
    continued ? 'line-continued' : '',
  ].join(' ');
}
