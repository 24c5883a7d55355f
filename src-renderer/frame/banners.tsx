import type { ReactNode } from 'react';
import { failureWords, whoWords } from '../../src-main/contract/catalogue/failures.ts';
import { sayCount } from '../../src-main/contract/catalogue/times.ts';
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
          <p>This computer has no keychain: Bounce Desk asks for its keys again after each start.</p>
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
        <strong>{sayCount(count, 'email')} came back since you last looked.</strong> This computer did not show the
        notification.
      </p>
      <Button onClick={() => void seen()}>Seen</Button>
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
          Reading the last {running.of} days, newest first: <span className="nowrap">day {running.day}</span> of{' '}
          {running.of}. You can work meanwhile.
        </p>
        <progress value={running.day} max={running.of} aria-label="Days read" />
      </div>
    );
  }
  const fresh = isFresh(sync, moment.now);
  if (fresh ? lastFailure === null : saidByList) return null;
  const words = lastFailure === null ? null : failureWords(lastFailure, moment);
  const since = `${sayChecked(sync, moment)}${fresh ? ', then a check failed' : ''}.`;
  return (
    <div className="strip strip-warn" role="status">
      <p>
        <strong>{since}</strong>{' '}
        {words === null
          ? 'Bounce Desk checks every hour while it runs.'
          : `${words.what} ${words.next} Who must act: ${whoWords[words.who]}.`}
      </p>
    </div>
  );
}

function PracticeBanner({ status }: { readonly status: AppStatus }) {
  const { reachable, failure, queued, configured } = status.practice;
  if (!configured || (failure === null && reachable !== false)) return null;
  return (
    <Strip failure={failure ?? { code: 'practice-unreachable' }}>
      Names and phone numbers are as they were last read.
      {queued === 0
        ? ''
        : ` ${sayCount(queued, 'correction')} ${queued === 1 ? 'waits' : 'wait'}: keep Bounce Desk running.`}
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
        <strong>{sayCount(clinicSide, 'message')} came back because of our own mail set-up.</strong> No patient needs a
        call about {clinicSide === 1 ? 'it' : 'them'}: your IT person must act.
      </p>
      <Button onClick={() => go('clinic-side')}>Show what to change</Button>
    </div>
  );
}
