import { useCallback, useMemo, useState } from 'react';
import { sayClock } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { DoneRow } from '../../src-main/contract/reports.ts';
import { ExportButton } from '../files/export-button.tsx';
import { isWhole, rowsHeld } from '../state/listing.ts';
import { useActions, useDesk, useMoment } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Cell } from '../ui/cell.tsx';
import { DayGrid } from '../ui/day-grid.tsx';
import { changedLetters } from '../ui/letters.ts';
import { ListPlaceholder } from '../ui/list-placeholder.tsx';
import { MarkedAddress } from '../ui/marked.tsx';
import { OneLine } from '../ui/one-line.tsx';
import { UndoQuestion } from './ask-undo.tsx';
import { NameAndAddress } from './name-and-address.tsx';

const columns = ['time', 'who', 'how', 'by', 'undo'] as const;
const rowHeight = 61;
const closedAt = (row: DoneRow): number => row.closedAt;

/** What was closed: how, by whom, when; with undo where there is something to put back. */
export function Done() {
  const done = useDesk((desk) => desk.done);
  const { moreDone, earlierDone, searchDone, openDone } = useActions();
  const [undoing, setUndoing] = useState<DoneRow | null>(null);
  const rows = useMemo(() => rowsHeld(done), [done]);
  const onNearEnd = useCallback(() => void moreDone(), [moreDone]);
  const onNearStart = useCallback(() => void earlierDone(), [earlierDone]);
  return (
    <section className="list" aria-label={t('done.title')}>
      <div className="list-bar">
        <h1 className="list-title">{t('done.title')}</h1>
        <p className="list-note">{t('done.note')}</p>
        {rows.length === 0 ? null : (
          <div className="list-filters">
            <ExportButton />
          </div>
        )}
      </div>
      {rows.length === 0 ? (
        <ListPlaceholder
          listing={done}
          search={done.search}
          empty={t('done.empty')}
          emptyWhy={t('done.empty.why')}
          onRetry={() => void openDone()}
          onClear={() => void searchDone('')}
        />
      ) : (
        <DayGrid
          name="done"
          label={t('done.title')}
          columns={columns.map((column) => t(`done.column.${column}`))}
          rows={rows}
          at={closedAt}
          height={rowHeight}
          rowClass="line line-done"
          whole={isWhole(done)}
          before={done.before}
          begins={done.pages[0]?.previous === null}
          question={done.question}
          onNearEnd={onNearEnd}
          onNearStart={onNearStart}
        >
          {(row) => <DoneCells row={row} onUndo={() => setUndoing(row)} />}
        </DayGrid>
      )}
      {undoing === null ? null : <UndoQuestion row={undoing} onClose={() => setUndoing(null)} />}
    </section>
  );
}

function DoneCells({ row, onUndo }: { readonly row: DoneRow; readonly onUndo: () => void }) {
  const { zone } = useMoment();
  const { kind, address, newAddress, patientName, actor, correctionId } = row;
  return (
    <>
      <Cell className="cell-time">{sayClock(row.closedAt, zone)}</Cell>
      <NameAndAddress name={patientName} address={address} />
      <Cell className="cell-what">
        <OneLine className="what-reason">{t(`closing.${kind}`)}</OneLine>
        {newAddress === null || newAddress === '' ? null : (
          <span className="what-new">
            <MarkedAddress pieces={changedLetters(address, newAddress).after} />
          </span>
        )}
      </Cell>
      <Cell className="cell-by">
        {actor === null ? <span className="who-unknown">{t('done.by-itself')}</span> : <bdi>{actor}</bdi>}
      </Cell>
      <Cell className="cell-step">
        {correctionId === null ? null : (
          <Button data-stop="" tabIndex={-1} tone="quiet" onClick={onUndo}>
            {t('common.undo')}
          </Button>
        )}
      </Cell>
    </>
  );
}
