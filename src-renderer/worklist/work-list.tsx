import type { KeyboardEvent } from 'react';
import { useCallback, useMemo, useState } from 'react';
import { sayNumber } from '../../src-main/contract/catalogue/numbers.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { View } from '../../src-main/contract/worklist.ts';
import type { DeskStore } from '../state/store.ts';
import { useActions, useDesk, useDeskStore } from '../state/use-desk.ts';
import { isFiltered, rowsOf } from '../state/worklist.ts';
import { Cell } from '../ui/cell.tsx';
import { Grid } from '../ui/grid.tsx';
import { actionOfKey, perform, performNext } from './actions.ts';
import { ContextMenu, type MenuPlace } from './context-menu.tsx';
import { FiltersBar } from './filters-bar.tsx';
import { lineName } from './line-name.ts';
import type { Line } from './lines.ts';
import { headingsBefore, linesOf, totalOf } from './lines.ts';
import { ListState } from './list-state.tsx';
import { Orphan } from './orphan.tsx';
import { PickBar } from './pick-bar.tsx';
import { WorkRow } from './row.tsx';
import { useCaseFollows } from './use-case-follows.ts';

const columns = ['who', 'what', 'step', 'more'] as const;

/** To fix: every line that needs someone now, in the order in which to take them. Waiting: those that need nobody now. */
export function WorkList({ view }: { readonly view: View }) {
  const store = useDeskStore();
  const list = useDesk((desk) => desk.lists[view]);
  const picked = useDesk((desk) => desk.picked[view]);
  const editing = useDesk((desk) => desk.editing ?? desk.finding);
  const openRow = useDesk((desk) => desk.caseRowId);
  const othersHidden = useDesk((desk) => desk.othersHidden);
  // What is not to be seen is not to be heard.
  const isHidden = (key: string): boolean => othersHidden && key !== list.active && key !== openRow;
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const { activate, moreOfList, earlierOfList, pick, pickAll, unpick } = useActions();
  const counts = list.pages.at(-1)?.counts;
  const rows = useMemo(() => rowsOf(list), [list]);
  const lines = useMemo(() => linesOf(rows, counts), [rows, counts]);
  useCaseFollows(list.active);

  const onActive = useCallback((key: string) => activate(view, key), [activate, view]);
  const onNearEnd = useCallback(() => void moreOfList(view), [moreOfList, view]);
  const picks = useMemo(
    () => ({
      keys: picked,
      pick: (keys: readonly string[], on: boolean) => pick(view, keys, on),
      all: () => void pickAll(view),
      none: () => unpick(view),
    }),
    [picked, view, pick, pickAll, unpick],
  );
  const onNearStart = useCallback(() => void earlierOfList(view), [earlierOfList, view]);
  const onKey = useCallback((event: KeyboardEvent, line: Line) => onLineKey(event, line, store), [store]);

  return (
    <section className="list" aria-label={t(`worklist.${view}`)}>
      {picked.size > 0 ? (
        <PickBar view={view} />
      ) : lines.length > 0 || isFiltered(list.filters) ? (
        <FiltersBar view={view} total={counts} />
      ) : (
        // The bar names the screen; where there is nothing to filter, this does.
        <h1 className="sr-only">{t(`worklist.${view}`)}</h1>
      )}
      {view === 'to-fix' ? <Orphan rows={rows} /> : null}
      {lines.length === 0 ? (
        <ListState view={view} />
      ) : (
        <Grid
          name={view}
          label={t(`worklist.${view}`)}
          columns={columns.map((column) => t(`worklist.column.${column}`))}
          items={lines}
          total={totalOf(counts)}
          active={list.active}
          picks={picks}
          pinned={editing}
          onActive={onActive}
          onKey={onKey}
          before={list.before - list.kept.before.length + headingsBefore(list.pages[0]?.rows[0], counts)}
          begins={list.pages[0]?.previous === null}
          question={list.question}
          onNearEnd={onNearEnd}
          onMenu={(line, at) => !line.heading && setMenu({ row: line.row, ...at })}
          onNearStart={onNearStart}
          rowName={(line) => (line.heading || isHidden(line.key) ? undefined : lineName(line.row))}
          rowClass={(line) => classOf(line, openRow)}
        >
          {(line) =>
            line.heading ? (
              <Cell className="cell-heading" span={columns.length}>
                <h2>
                  {line.title} {line.count === null ? null : <span className="count">{sayNumber(line.count)}</span>}
                </h2>
              </Cell>
            ) : (
              <WorkRow line={line} />
            )
          }
        </Grid>
      )}
      {menu === null ? null : <ContextMenu place={menu} onClose={() => setMenu(null)} />}
    </section>
  );
}

function onLineKey(event: KeyboardEvent, line: Line, store: DeskStore): void {
  if (line.heading) return;
  const desk = store.getState();
  if (event.key === 'Enter') {
    // Enter on a button in the line presses that button.
    if (!(event.target instanceof HTMLElement) || event.target.dataset.key !== line.key) return;
    event.preventDefault();
    performNext(desk, line.row);
  }
  if (!desk.letterKeys || event.ctrlKey || event.altKey || event.metaKey) return;
  const action = actionOfKey(line.row, event.key.toLowerCase());
  if (action === undefined) return;
  event.preventDefault();
  perform(desk, line.row, action);
}

function classOf(line: Line, openRow: string | null): string {
  if (line.heading) return '';
  const { row, continues, continued } = line;
  const kind = row.waiting === null ? row.step.kind : 'waiting';
  return [
    'line',
    `line-${kind}`,
    row.id === openRow ? 'line-open' : '',
    continues ? 'line-continues' : '',
    continued ? 'line-continued' : '',
  ].join(' ');
}
