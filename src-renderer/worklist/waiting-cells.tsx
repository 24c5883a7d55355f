import { messageTypeWords, waitingWords } from '../../src-main/contract/catalogue/words.ts';
import type { Waiting, WorklistRow } from '../../src-main/contract/worklist.ts';
import { useDesk, useDeskStore } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Cell } from '../ui/cell.tsx';
import { changedLetters } from '../ui/letters.ts';
import { MarkedAddress } from '../ui/marked.tsx';
import { Time } from '../ui/time.tsx';

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
        <span className="what-reason">
          {newAddress === '' ? (
            'The address comes out of the record'
          ) : (
            <MarkedAddress pieces={changedLetters(oldAddress, newAddress).after} />
          )}
        </span>
        <span className="what-detail">
          {away ? 'Written when the practice database is back' : 'Being written'}; {actor}, <Time at={madeAt} />
        </span>
      </Cell>
    );
  }
  return (
    <Cell className="cell-what">
      <span className="what-reason">{waitingWords[waiting.decision] ?? 'Waits'}</span>
      <span className="what-detail">
        {messageTypeWords[row.messageType].one}
        {waiting.until === null ? null : (
          <>
            , back <Time at={waiting.until} as="day" />
          </>
        )}
        {row.lastDecision === null ? null : (
          <>
            ; {row.lastDecision.actor}, <Time at={row.lastDecision.madeAt} as="day" />
          </>
        )}
      </span>
    </Cell>
  );
}

/** Taking back what is on its way, or going on with what waits. */
export function WaitingStep({ row, waiting }: WaitingProps) {
  const store = useDeskStore();
  if (waiting.kind === 'write') {
    return (
      <Button data-stop="" tabIndex={-1} onClick={() => void store.getState().withdraw(row, waiting.correction.id)}>
        Undo
      </Button>
    );
  }
  return (
    <Button data-stop="" tabIndex={-1} onClick={() => store.getState().edit(row)}>
      Correct
    </Button>
  );
}
