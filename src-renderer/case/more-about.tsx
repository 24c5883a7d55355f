import { runnerUp } from '../../src-main/contract/catalogue/reason-line.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';

/** From the case to the pages of the help about it; where the reason is a guess, to that of the runner-up too. */
export function MoreAbout({ row }: { readonly row: WorklistRow }) {
  const { openHelp } = useActions();
  const second = runnerUp(row);
  const page = row.reason ?? (row.rejectReason === null ? 's15' : 'not-sent');
  return (
    <p className="case-more">
      <Button tone="quiet" className="button-flush" onClick={() => openHelp(page)}>
        {t(row.reason === null ? 'case.more' : 'case.more.reason')}
      </Button>
      {second === null ? null : (
        <Button tone="quiet" className="button-flush" onClick={() => openHelp(second)}>
          {t('case.more.about', { title: t(`reason.${second}.title`) })}
        </Button>
      )}
      {row.opening.kind === 'soft-repeated' ? (
        <Button tone="quiet" className="button-flush" onClick={() => openHelp('adding-up')}>
          {t('case.more.adding-up')}
        </Button>
      ) : null}
    </p>
  );
}
