import { reasonLine, reasonNote } from '../../src-main/contract/catalogue/reason-line.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { isTouched } from '../state/draft.ts';
import { numberToRing } from '../state/number-to-ring.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Cell } from '../ui/cell.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { OneLine } from '../ui/one-line.tsx';
import { Rich } from '../ui/rich.tsx';
import { Time } from '../ui/time.tsx';
import type { RowLine } from './lines.ts';
import { PickBox } from './pick-box.tsx';

/** Whether the address of this row can be corrected here. */
const isEditable = ({ step, waiting }: WorklistRow): boolean =>
  step.kind === 'correct' || step.kind === 'type-in-practice' || waiting?.kind === 'decision';

/** Name, phone and address. A line below one with the same address says so. */
export function WhoCell({ line }: { readonly line: RowLine }) {
  const { row, continues } = line;
  const draft = useDesk((desk) => desk.drafts[row.id]);
  return (
    <Cell className="cell-who">
      <PickBox row={row} />
      <span className="who-top">
        <span className="who-name">
          {row.patient === null ? (
            <span className="who-unknown">{t(row.patientLookedUp ? 'row.nobody' : 'row.patient-unknown')}</span>
          ) : (
            <bdi title={row.patient.name}>{row.patient.name}</bdi>
          )}
          <StatusBadge row={row} />
        </span>
        <PhoneButton row={row} />
      </span>
      <AddressButton row={row} />
      {draft !== undefined && isTouched(draft) ? (
        <span className="who-draft">
          <Rich id="row.draft" parts={{ address: <bdi dir="ltr">{draft.text}</bdi> }} />
        </span>
      ) : row.sharedWith.length > 0 ? (
        <span className="who-shared" data-other="">
          {continues ? t('row.same-address') : sharedBy(row)}
        </span>
      ) : null}
    </Cell>
  );
}

/** The address opens the editor where it can be corrected here. */
function AddressButton({ row }: { readonly row: WorklistRow }) {
  const { edit } = useActions();
  const address = <bdi dir="ltr">{row.address}</bdi>;
  if (!isEditable(row)) {
    return (
      <span className="who-address" title={row.address}>
        {address}
      </span>
    );
  }
  return (
    <button
      type="button"
      data-stop=""
      tabIndex={-1}
      className="who-address"
      title={row.address}
      onClick={() => edit(row)}
    >
      <Rich id="row.correct-address" parts={{ hidden: <span className="sr-only" />, address }} />
    </button>
  );
}

const sharedBy = ({ sharedWith }: WorklistRow): string =>
  sharedWith.length === 1
    ? t('row.shared-with-one', { name: sharedWith[0]?.name ?? '' })
    : t('row.shared-with', { count: sharedWith.length });

function StatusBadge({ row }: { readonly row: WorklistRow }) {
  const status = row.patient?.status ?? 'active';
  if (status === 'active' || status === 'unknown') return null;
  return <span className="badge">{t(`record-status.${status}`)}</span>;
}

/** The number to ring, copied by a click. A deceased or archived patient is not rung. */
function PhoneButton({ row }: { readonly row: WorklistRow }) {
  const { copy } = useActions();
  if (row.patient === null || (row.step.kind === 'none' && row.waiting === null)) return null;
  const number = numberToRing(row);
  if (number === null) {
    return <span className="phone-none">{t(row.wrongNumbers.length > 0 ? 'row.ask-at-visit' : 'row.no-number')}</span>;
  }
  return (
    <button
      type="button"
      data-stop=""
      tabIndex={-1}
      className="phone"
      title={t('row.copy-number.hint')}
      onClick={() => void copy(number, t('copied.this', { text: number }))}
    >
      <Rich id="row.copy-number" parts={{ hidden: <span className="sr-only" />, number: <>{number}</> }} />
    </button>
  );
}

/** Why it came back; below, what it was, since when, and what was done last. */
export function WhatCell({ row }: { readonly row: WorklistRow }) {
  const note = reasonNote(row);
  const { lastDecision, step } = row;
  return (
    <Cell className="cell-what">
      <OneLine className="what-reason">
        {step.kind === 'none' && row.patient !== null ? t('row.see-record') : reasonLine(row)}
      </OneLine>
      <OneLine className="what-detail">
        <Rich
          id="row.detail"
          values={{
            type: t(`message-type.${row.messageType}`),
            missed: row.missedReports,
            noted: note === null ? 'no' : 'yes',
          }}
          parts={{ age: <Time at={row.failedAt * 1000} as="age" />, note: <>{note}</> }}
        />
      </OneLine>
      {lastDecision === null ? null : (
        <OneLine className="what-detail">
          <Rich
            id="row.last-decision"
            values={{ decision: t(`decision.${lastDecision.kind}`) }}
            parts={{ actor: <bdi>{lastDecision.actor}</bdi>, day: <Time at={lastDecision.madeAt} as="day" /> }}
          />
        </OneLine>
      )}
    </Cell>
  );
}

/** What went wrong with the last step, in the row where it was taken. */
export function RowFailure({ rowId }: { readonly rowId: string }) {
  const failure = useDesk((desk) => desk.rowFailures[rowId]);
  if (failure === undefined) return null;
  return (
    <Cell className="cell-below" span={4}>
      <FailureNote failure={failure} />
    </Cell>
  );
}
