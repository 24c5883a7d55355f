import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { CorrectionSummary, WorklistRow } from '../../src-main/contract/worklist.ts';
import { useDeskStore } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Cell } from '../ui/cell.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { changedLetters } from '../ui/letters.ts';
import { MarkedAddress } from '../ui/marked.tsx';
import { Rich } from '../ui/rich.tsx';
import { Time } from '../ui/time.tsx';
import { DecisionBy } from './decision-by.tsx';

/** What the two answers are called; a value to keep exists only where someone else put one there. */
function answersOf({ state, foundRaw }: CorrectionSummary): { readonly keep: string; readonly use: string | null } {
  if (state === 'gone') return { keep: t('conflict.leave'), use: null };
  if (state === 'refused') return { keep: t('conflict.leave-as-is'), use: t('common.try-again') };
  if (state === 'unknown' || foundRaw === null || foundRaw === '')
    return { keep: t('conflict.keep-there'), use: t('conflict.write-again') };
  return { keep: t('conflict.keep-theirs'), use: t('conflict.use-mine') };
}

/** A correction that could not simply be written: what was there (where the line does not show it above), what is there now, what was entered, by whom. */
export function Decision({ row, correction }: { readonly row: WorklistRow; readonly correction: CorrectionSummary }) {
  const store = useDeskStore();
  const { oldAddress, newAddress, foundRaw, actor, madeAt, state } = correction;
  const { keep, use } = answersOf(correction);
  const choose = (choice: 'keep-theirs' | 'use-mine') => void store.getState().choose(row, correction.id, choice);
  const mine = changedLetters(oldAddress, newAddress).after;
  return (
    <Cell className="cell-below decision" span={4}>
      {correction.failure === null ? (
        <p className="decision-says">{t('common.sentence', { text: t(`correction.${state}`) })}</p>
      ) : (
        <FailureNote failure={correction.failure} known />
      )}
      <div className="decision-line">
        <dl className="decision-values">
          {oldAddress === row.address ? null : (
            <div>
              <dt>{t('conflict.was')}</dt>
              <dd>
                <bdi dir="ltr">{oldAddress}</bdi>
              </dd>
            </div>
          )}
          {state === 'refused' || state === 'gone' ? null : (
            <div>
              <dt>{t('conflict.now')}</dt>
              <dd>
                {foundRaw === null || foundRaw === '' ? (
                  t('conflict.now.nothing')
                ) : (
                  <MarkedAddress pieces={changedLetters(oldAddress, foundRaw).after} />
                )}
              </dd>
              <DecisionBy correction={correction} />
            </div>
          )}
          <div>
            <dt>
              <Rich id="conflict.entered" parts={{ actor: <bdi>{actor}</bdi>, time: <Time at={madeAt} /> }} />
            </dt>
            <dd>{newAddress === '' ? t('conflict.entered.no-address') : <MarkedAddress pieces={mine} />}</dd>
          </div>
        </dl>
        <div className="step-buttons">
          <Button data-stop="" tabIndex={-1} onClick={() => choose('keep-theirs')}>
            {keep}
          </Button>
          {use === null ? null : (
            <Button data-stop="" tabIndex={-1} onClick={() => choose('use-mine')}>
              {use}
            </Button>
          )}
          {state === 'gone' || row.patient === null ? null : (
            <Button data-stop="" tabIndex={-1} tone="quiet" onClick={() => store.getState().edit(row)}>
              {t('conflict.type-anew')}
            </Button>
          )}
        </div>
      </div>
    </Cell>
  );
}
