import { useCallback, useMemo } from 'react';
import { reasonTitle } from '../../src-main/contract/catalogue/reason-line.ts';
import { rejectionWords } from '../../src-main/contract/catalogue/rejections.ts';
import { sayClock } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { SentRow } from '../../src-main/contract/reports.ts';
import { isWhole, rowsHeld } from '../state/listing.ts';
import { useActions, useDesk, useMoment } from '../state/use-desk.ts';
import { Cell } from '../ui/cell.tsx';
import { DayGrid } from '../ui/day-grid.tsx';
import { ListPlaceholder } from '../ui/list-placeholder.tsx';
import { OneLine } from '../ui/one-line.tsx';
import { NameAndAddress } from '../worklist/name-and-address.tsx';
import { SentBar } from './sent-bar.tsx';

const columns = () => [
  t('sent.column.time'),
  t('sent.column.patient'),
  t('sent.column.message'),
  t('sent.column.outcome'),
];
const rowHeight = 61;
const sentAt = (row: SentRow): number => row.sentAt * 1000;
const noFilters = { search: '', type: null, outcome: null, before: null };

/** Every message and what became of it, newest first. */
export function Sent() {
  const sent = useDesk((desk) => desk.sent);
  const { moreSent, earlierSent, filterSent, openSent } = useActions();
  const rows = useMemo(() => rowsHeld(sent), [sent]);
  const onNearEnd = useCallback(() => void moreSent(), [moreSent]);
  const onNearStart = useCallback(() => void earlierSent(), [earlierSent]);
  const { search, type, outcome, before } = sent.filters;
  return (
    <section className="list" aria-label={t('sent.title')}>
      <SentBar />
      {rows.length === 0 ? (
        <ListPlaceholder
          listing={sent}
          search={search}
          filtered={type !== null || outcome !== null || before !== null}
          empty={t('sent.empty')}
          emptyWhy={t('sent.empty.why')}
          onRetry={() => void openSent()}
          onClear={() => void filterSent(noFilters)}
        />
      ) : (
        <DayGrid
          name="sent"
          label={t('sent.title')}
          columns={columns()}
          rows={rows}
          at={sentAt}
          height={rowHeight}
          rowClass="line line-sent"
          whole={isWhole(sent)}
          before={sent.before}
          begins={sent.pages[0]?.previous === null}
          question={sent.question}
          onNearEnd={onNearEnd}
          onNearStart={onNearStart}
        >
          {(row) => <SentCells row={row} />}
        </DayGrid>
      )}
    </section>
  );
}

/** Names are kept for open cases only: elsewhere the address says it all. */
function SentCells({ row }: { readonly row: SentRow }) {
  const { zone } = useMoment();
  const { recipient, patientName, type, outcome } = row;
  return (
    <>
      <Cell className="cell-time">{sayClock(row.sentAt * 1000, zone)}</Cell>
      <NameAndAddress name={patientName} address={recipient} />
      <Cell className="cell-type">{t(`message-type.${type}`)}</Cell>
      <Cell className="cell-what">
        <span className={`outcome outcome-${outcome}`} title={t(`outcome.${outcome}.means`)}>
          {t(`outcome.${outcome}`)}
        </span>
        <OutcomeDetail row={row} />
      </Cell>
    </>
  );
}

function OutcomeDetail({ row }: { readonly row: SentRow }) {
  const { outcome, reason, confidence, alternative, hard, rejectReason, state } = row;
  if (outcome === 'unknown') return <OneLine className="what-detail">{t('sent.state.unknown', { state })}</OneLine>;
  if (outcome === 'not-sent') {
    return <OneLine className="what-detail">{rejectionWords(rejectReason ?? 'unknown').title}</OneLine>;
  }
  if (outcome !== 'bounced') return null;
  const said = reason === null ? t('sent.reason.unknown') : reasonTitle({ reason, confidence, alternative });
  return <OneLine className="what-detail">{hard ? said : t('sent.reason.may-pass', { reason: said })}</OneLine>;
}
