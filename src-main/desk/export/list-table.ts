import { reasonTitle } from '../../contract/catalogue/reason-line.ts';
import { rejectionWords } from '../../contract/catalogue/rejections.ts';
import { type MessageId, t } from '../../contract/catalogue/translate.ts';
import type { ListShown } from '../../contract/exports.ts';
import type { DoneRow, SentRow } from '../../contract/reports.ts';
import type { WorklistRow } from '../../contract/worklist.ts';
import type { Cell } from './csv.ts';
import {
  lastStepText,
  momentText,
  newAddressOf,
  patientText,
  phonesText,
  reasonText,
  stepText,
  waitText,
} from './list-words.ts';

/** How a cell breaks on paper, and how much room it needs: an address breaks at its @, a number and a moment nowhere. */
export type CellKind = 'address' | 'phones' | 'moment' | 'reason' | 'words';

interface Column<Row> {
  readonly name: MessageId;
  readonly kind?: CellKind;
  readonly cell: (row: Row, zone: string) => Cell;
}

const toFix: readonly Column<WorklistRow>[] = [
  { name: 'files.column.group', cell: (row) => t(`section.${row.section}`) },
  { name: 'files.column.patient', cell: patientText },
  { name: 'files.column.phones', kind: 'phones', cell: phonesText },
  { name: 'files.column.address', kind: 'address', cell: (row) => row.address },
  { name: 'files.column.reason', kind: 'reason', cell: reasonText },
  { name: 'files.column.message', cell: (row) => t(`message-type.${row.messageType}`) },
  { name: 'files.column.failed', kind: 'moment', cell: (row, zone) => momentText(row.failedAt * 1000, zone) },
  { name: 'files.column.missed-reports', cell: (row) => row.missedReports },
  { name: 'files.column.step', cell: stepText },
  { name: 'files.column.new-address', kind: 'address', cell: newAddressOf },
  { name: 'files.column.last-step', cell: lastStepText },
];

const waiting: readonly Column<WorklistRow>[] = [
  { name: 'files.column.patient', cell: patientText },
  { name: 'files.column.phones', kind: 'phones', cell: phonesText },
  { name: 'files.column.address', kind: 'address', cell: (row) => row.address },
  { name: 'files.column.waits-for', cell: (row) => waitText(row.waiting) },
  {
    name: 'files.column.back',
    kind: 'moment',
    cell: ({ waiting: wait }, zone) =>
      wait?.kind === 'decision' && wait.until !== null ? momentText(wait.until, zone) : null,
  },
  { name: 'files.column.new-address', kind: 'address', cell: newAddressOf },
  { name: 'files.column.message', cell: (row) => t(`message-type.${row.messageType}`) },
  { name: 'files.column.last-step', cell: lastStepText },
];

const done: readonly Column<DoneRow>[] = [
  { name: 'files.column.closed', kind: 'moment', cell: (row, zone) => momentText(row.closedAt, zone) },
  { name: 'files.column.patient', cell: (row) => row.patientName },
  { name: 'files.column.address', kind: 'address', cell: (row) => row.address },
  { name: 'files.column.how', cell: (row) => t(`closing.${row.kind}`) },
  { name: 'files.column.new-address', kind: 'address', cell: (row) => row.newAddress },
  { name: 'files.column.by', cell: (row) => row.actor ?? t('done.by-itself') },
];

const sent: readonly Column<SentRow>[] = [
  { name: 'files.column.sent', kind: 'moment', cell: (row, zone) => momentText(row.sentAt * 1000, zone) },
  { name: 'files.column.patient', cell: (row) => row.patientName },
  { name: 'files.column.address', kind: 'address', cell: (row) => row.recipient },
  { name: 'files.column.message', cell: (row) => t(`message-type.${row.type}`) },
  { name: 'files.column.outcome', cell: (row) => t(`outcome.${row.outcome}`) },
  { name: 'files.column.why', kind: 'reason', cell: whyOf },
];

/** What the screen says below the outcome. */
function whyOf({ outcome, reason, confidence, alternative, rejectReason, state, hard }: SentRow): Cell {
  if (outcome === 'unknown') return t('sent.state.unknown', { state });
  if (outcome === 'not-sent') return rejectionWords(rejectReason ?? 'unknown').title;
  if (outcome !== 'bounced') return null;
  const said = reason === null ? t('sent.reason.unknown') : reasonTitle({ reason, confidence, alternative });
  return hard ? said : t('sent.reason.may-pass', { reason: said });
}

/** What one row of each list is. */
export interface RowOf {
  readonly 'to-fix': WorklistRow;
  readonly waiting: WorklistRow;
  readonly done: DoneRow;
  readonly sent: SentRow;
}

type ListName = ListShown['list'];

const columns: { readonly [List in ListName]: readonly Column<RowOf[List]>[] } = {
  'to-fix': toFix,
  waiting,
  done,
  sent,
};

/** The names of a list's columns, in the language that is spoken now. */
export const headerOf = (list: ListName): readonly string[] => columns[list].map(({ name }) => t(name));

/** How the cells of each column break. */
export const kindsOf = (list: ListName): readonly CellKind[] => columns[list].map(({ kind = 'words' }) => kind);

/** A row's cells under that header, as the screen says them. */
export const cellsOf = <List extends ListName>(list: List, row: RowOf[List], zone: string): readonly Cell[] =>
  (columns[list] as readonly Column<RowOf[List]>[]).map(({ cell }) => cell(row, zone));
