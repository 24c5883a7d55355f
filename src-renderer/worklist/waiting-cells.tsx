import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Waiting, WorklistRow } from '../../src-main/contract/worklist.ts';
import { useDesk, useDeskStore } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Cell } from '../ui/cell.tsx';
import { changedLetters } from '../ui/letters.ts';
import { MarkedAddress } from '../ui/marked.tsx';
import { OneLine } from '../ui/one-line.tsx';
import { Rich } from '../ui/rich.tsx';
import { Time } from '../ui/time.tsx';
import { saysWhatFor } from './waits-for.ts';

interface WaitingProps {
  readonly row: WorklistRow;
  readonly waiting: Waiting;
}

/** What a line waits for, and until when. */
export function WaitingCell({ row, waiting }: WaitingProps) {
  const away = useDesk((desk) => desk.status?.practice.reachable === false);
  if (waiting.kind === 'write') {
    const { oldAddress, newAddress, actor, madeAt } = waiting.correction;
    return (
      <Cell className="cell-what">
        <OneLine className="what-reason">
          {newAddress === '' ? (
            t('row.comes-out')
          ) : (
            <MarkedAddress pieces={changedLetters(oldAddress, newAddress).after} />
          )}
        </OneLine>
        <OneLine className="what-detail">
          <Rich
            id={away ? 'row.written-later' : 'row.being-written'}
            parts={{ actor: <bdi>{actor}</bdi>, time: <Time at={madeAt} /> }}
          />
        </OneLine>
      </Cell>
    );
  }
  return (
    <Cell className="cell-what">
      <OneLine className="what-reason">{saysWhatFor(waiting.decision)}</OneLine>
      <OneLine className="what-detail">
        <Rich
          id="row.waiting"
          values={{
            type: t(`message-type.${row.messageType}`),
            returns: waiting.until === null ? 'no' : 'yes',
            decided: row.lastDecision === null ? 'no' : 'yes',
          }}
          parts={{
            back: <Time at={waiting.until ?? 0} as="day" />,
            actor: <bdi>{row.lastDecision?.actor}</bdi>,
            day: <Time at={row.lastDecision?.madeAt ?? 0} as="day" />,
          }}
        />
      </OneLine>
    </Cell>
  );
}

/** Taking back what is on its way, or going on with what waits. */
export function WaitingStep({ row, waiting }: WaitingProps) {
  const store = useDeskStore();
  if (waiting.kind === 'write') {
    return (
      <Button data-stop="" tabIndex={-1} onClick={() => void store.getState().withdraw(row, waiting.correction.id)}>
        {t('common.undo')}
      </Button>
    );
  }
  return (
    <Button data-stop="" tabIndex={-1} onClick={() => store.getState().edit(row)}>
      {t('step.correct')}
    </Button>
  );
}
