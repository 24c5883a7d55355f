import type { ReactNode } from 'react';
import { failureWords } from '../../src-main/contract/catalogue/failures.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { AppStatus } from '../../src-main/contract/status.ts';
import { isFresh, sayChecked } from '../state/freshness.ts';
import { useDesk, useMoment } from '../state/use-desk.ts';
import type { WorkingList } from '../state/worklist.ts';
import { isFiltered, rowsOf } from '../state/worklist.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';

/** What everyone at this desk must know before they believe the list: at most one line each. */
export function Banners({ status }: { readonly status: AppStatus }) {
  return (
    <>
      <HiddenBanner />
      {status.sample ? <SampleBanner /> : null}
      {status.unseen > 0 ? <UnseenBanner count={status.unseen} /> : null}
      {status.notices.map((notice) => (
        <Strip key={notice.code} failure={notice} />
      ))}
      <StaleBanner status={status} />
      <PracticeBanner status={status} />
      <ClinicSideBanner status={status} />
      {status.keychain === 'none' && !status.sample ? (
        <div className="strip strip-calm">
          <p>{t('banner.no-keychain')}</p>
        </div>
      ) : null}
    </>
  );
}

function Strip({ failure, children }: { readonly failure: Failure; readonly children?: ReactNode }) {
  const moment = useMoment();
  const { what, next, who } = failureWords(failure, moment);
  return (
    <div className={who === 'nobody' ? 'strip strip-calm' : 'strip strip-warn'} role="status">
      <p>
        <strong>{what}</strong> {next} {children}
      </p>
    </div>
  );
}

/** Forgotten, it would look as if lines were lost. */
function HiddenBanner() {
  const hidden = useDesk((desk) => desk.othersHidden);
  const hideOthers = useDesk((desk) => desk.hideOthers);
  if (!hidden) return null;
  return (
    <div className="strip strip-calm" role="status">
      <p>{t('hidden.says')}</p>
      <Button aria-keyshortcuts="F8" onClick={() => hideOthers(false)}>
        {t('hidden.show')}
        <span className="key" aria-hidden="true">
          F8
        </span>
      </Button>
    </div>
  );
}

function SampleBanner() {
  const leaveSample = useDesk((desk) => desk.leaveSample);
  return (
    <div className="strip strip-sample">
      <p>
        <Rich id="frame.banner.sample" parts={{ strong: <strong /> }} />
      </p>
      <Button onClick={() => void leaveSample()}>{t('frame.banner.sample.leave')}</Button>
    </div>
  );
}

const isEmpty = (list: WorkingList): boolean =>
  list.asked && list.failure === null && !isFiltered(list.filters) && rowsOf(list).length === 0;

/** The system refused the toast: what it would have said. */
function UnseenBanner({ count }: { readonly count: number }) {
  const seen = useDesk((desk) => desk.seen);
  return (
    <div className="strip strip-calm">
      <p>
        <Rich id="banner.unseen" values={{ count }} parts={{ strong: <strong /> }} />
      </p>
      <Button onClick={() => void seen()}>{t('banner.unseen.seen')}</Button>
    </div>
  );
}

/** The last check is too old or failed: since when, why, who must act. */
function StaleBanner({ status }: { readonly status: AppStatus }) {
  const moment = useMoment();
  const syncFailure = useDesk((desk) => desk.syncFailure);
  // An empty list says it itself.
  const saidByList = useDesk(({ screen, lists }) => screen === 'to-fix' && isEmpty(lists['to-fix']));
  const { sync } = status;
  const { lastFailure, running } = sync;
  if (syncFailure !== null) return <Strip failure={syncFailure} />;
  if (running !== null) {
    if (saidByList || sync.firstRunDone || running.of < 2) return null;
    return (
      <div className="strip strip-calm">
        <p>
          <Rich
            id="banner.first-run"
            values={{ day: running.day, of: running.of }}
            parts={{ nowrap: <span className="nowrap" /> }}
          />
        </p>
        <progress value={running.day} max={running.of} aria-label={t('worklist.first-run.bar')} />
      </div>
    );
  }
  const fresh = isFresh(sync, moment.now);
  if (fresh ? lastFailure === null : saidByList) return null;
  const words = lastFailure === null ? null : failureWords(lastFailure, moment);
  const checked = sayChecked(sync, moment);
  const since = fresh ? t('banner.check-failed', { checked }) : t('common.sentence', { text: checked });
  return (
    <div className="strip strip-warn" role="status">
      <p>
        <strong>{since}</strong>{' '}
        {words === null
          ? t('banner.hourly')
          : t('common.with-who', { what: words.what, next: words.next, who: t(`who.${words.who}`) })}
      </p>
    </div>
  );
}

function PracticeBanner({ status }: { readonly status: AppStatus }) {
  const { reachable, failure, queued, configured } = status.practice;
  if (!configured || (failure === null && reachable !== false)) return null;
  return (
    <Strip failure={failure ?? { code: 'practice-unreachable' }}>
      {queued === 0 ? t('banner.as-last-read') : t('banner.as-last-read.queued', { count: queued })}
    </Strip>
  );
}

function ClinicSideBanner({ status }: { readonly status: AppStatus }) {
  const screen = useDesk((desk) => desk.screen);
  const go = useDesk((desk) => desk.go);
  const { clinicSide } = status.counts;
  if (clinicSide === 0 || screen === 'clinic-side') return null;
  return (
    <div className="strip strip-calm">
      <p>
        <Rich id="banner.clinic-side" values={{ count: clinicSide }} parts={{ strong: <strong /> }} />
      </p>
      <Button onClick={() => go('clinic-side')}>{t('banner.clinic-side.show')}</Button>
    </div>
  );
}
