import { failureWords } from '../../src-main/contract/catalogue/failures.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { View } from '../../src-main/contract/worklist.ts';
import { isFresh, sayChecked } from '../state/freshness.ts';
import { useActions, useDesk, useMoment } from '../state/use-desk.ts';
import { isFiltered } from '../state/worklist.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { StateNote } from '../ui/state-note.tsx';
import { useLate } from '../ui/use-late.ts';

/** What stands where a list has no line: loading, an error, no match, or nothing to do. */
export function ListState({ view }: { readonly view: View }) {
  const { asking, asked, emptied, failure, filters } = useDesk((desk) => desk.lists[view]);
  const { openList, filter, go } = useActions();
  const late = useLate(asking || !asked);
  // What was searched for may be a name.
  const hidden = useDesk((desk) => desk.othersHidden);
  if (failure !== null) {
    return (
      <StateNote title={t('list.unread')} tone="warn">
        <FailureNote failure={failure} known />
        <Button onClick={() => void openList(view)}>{t('common.try-again')}</Button>
      </StateNote>
    );
  }
  if (!asked || asking) return late ? <StateNote title={t('list.reading')} /> : null;
  const showAll = (
    <Button onClick={() => void filter(view, { search: '', type: null, reason: null })}>
      {t('worklist.show-all')}
    </Button>
  );
  // Her own work took the last line away: that is no failure to find it.
  if (isFiltered(filters) && emptied) {
    return (
      <StateNote
        title={
          filters.search === '' || hidden
            ? t('worklist.none-left-of-kind')
            : t('worklist.none-left', { search: filters.search })
        }
      >
        <p>{t('worklist.none-left.where')}</p>
        <div className="state-buttons">
          {showAll}
          <Button onClick={() => go('done')}>{t('worklist.look-in-done')}</Button>
        </div>
      </StateNote>
    );
  }
  if (isFiltered(filters)) {
    return (
      <StateNote
        title={
          filters.search === '' || hidden
            ? t('worklist.none-of-kind')
            : t('worklist.nobody-found', { search: filters.search })
        }
      >
        <p>{t(`worklist.${view}.looked`)}</p>
        <div className="state-buttons">
          {showAll}
          {filters.search === '' ? null : <LookElsewhere text={filters.search} />}
        </div>
      </StateNote>
    );
  }
  return view === 'to-fix' ? <NothingToFix /> : <NothingWaits />;
}

function LookElsewhere({ text }: { readonly text: string }) {
  const { showSent } = useActions();
  return <Button onClick={() => showSent(text)}>{t('worklist.look-in-sent')}</Button>;
}

function NothingToFix() {
  const checkNow = useDesk((desk) => desk.checkNow);
  const status = useDesk((desk) => desk.status);
  const moment = useMoment();
  if (status === null) return null;
  const { sync, month } = status;
  if (sync.running !== null && !sync.firstRunDone) {
    return (
      <StateNote title={t('worklist.first-run')}>
        <p>{t('worklist.first-run.progress', { day: sync.running.day, of: sync.running.of })}</p>
        <progress value={sync.running.day} max={sync.running.of} aria-label={t('worklist.first-run.bar')} />
      </StateNote>
    );
  }
  if (!isFresh(sync, moment.now)) {
    const words = sync.lastFailure === null ? null : failureWords(sync.lastFailure, moment);
    return (
      <StateNote title={sayChecked(sync, moment)} tone="warn">
        <p>
          {words === null
            ? t('worklist.stale')
            : t('common.with-who', { what: words.what, next: words.next, who: t(`who.${words.who}`) })}
        </p>
        <Button disabled={sync.running !== null} onClick={() => void checkNow()}>
          {t('frame.check-now')}
        </Button>
      </StateNote>
    );
  }
  const checked = sayChecked(sync, moment);
  return (
    <StateNote title={t('worklist.to-fix.empty')}>
      <p>
        {month.decided === 0
          ? t('worklist.to-fix.empty.no-month', { checked })
          : t('worklist.to-fix.empty.month', { delivered: month.delivered, decided: month.decided, checked })}
      </p>
    </StateNote>
  );
}

function NothingWaits() {
  return (
    <StateNote title={t('worklist.waiting.empty')}>
      <p>{t('worklist.waiting.empty.why')}</p>
    </StateNote>
  );
}
