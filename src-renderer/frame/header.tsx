import { sayExactly } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { AppStatus } from '../../src-main/contract/status.ts';
import { tooFewToSay } from '../../src-main/contract/status.ts';
import { isFresh, sayChecked } from '../state/freshness.ts';
import { useDesk, useMoment } from '../state/use-desk.ts';
import { Icon } from '../ui/icon.tsx';
import { PersonMenu } from './person-menu.tsx';
import { Search } from './search.tsx';

/** Search, this month's rate, when it was checked, who is at the desk. */
export function Header({ status }: { readonly status: AppStatus }) {
  return (
    <header className="header">
      <Search />
      <div className="header-facts">
        <Rate status={status} />
        <Checked status={status} />
        <PersonMenu status={status} />
      </div>
    </header>
  );
}

/** "214 of 221 delivered"; below thirty a share says nothing. */
function Rate({ status }: { readonly status: AppStatus }) {
  const go = useDesk((desk) => desk.go);
  const { delivered, decided } = status.month;
  const few = decided < tooFewToSay;
  return (
    <button type="button" className="header-fact" title={t('frame.rate.hint')} onClick={() => go('delivery')}>
      {decided === 0 ? t('frame.rate.none') : t('frame.rate', { delivered, decided })}
      {few && decided > 0 ? <span className="header-few">{t('frame.rate.few')}</span> : null}
    </button>
  );
}

function Checked({ status }: { readonly status: AppStatus }) {
  const checkNow = useDesk((desk) => desk.checkNow);
  const moment = useMoment();
  const { sync } = status;
  const { running, lastCompleteAt } = sync;
  const stale = !isFresh(sync, moment.now);
  return (
    <button
      type="button"
      className={stale && running === null ? 'header-fact header-stale' : 'header-fact'}
      disabled={running !== null}
      title={
        lastCompleteAt === null
          ? t('frame.check-now')
          : t('frame.check-now.last', { when: sayExactly(lastCompleteAt, moment.zone) })
      }
      onClick={() => void checkNow()}
    >
      <Icon name="refresh" />
      <span aria-live="polite">
        {running === null
          ? sayChecked(sync, moment)
          : running.of > 1
            ? t('frame.checking.days', { day: running.day, of: running.of })
            : t('frame.checking')}
      </span>
    </button>
  );
}
