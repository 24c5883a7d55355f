import { t } from '../../src-main/contract/catalogue/translate.ts';
import { useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useLate } from '../ui/use-late.ts';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { Audit } from './audit.tsx';
import { Away } from './away.tsx';
import { ClinicTime } from './clinic-time.tsx';
import { MandrillKey } from './mandrill-key.tsx';
import { MessageTypes } from './message-types.tsx';
import { OwnPin } from './own-pin.tsx';
import { Parts } from './parts.tsx';
import { Passing } from './passing.tsx';
import { OnePatient } from './patient-data.tsx';
import { People } from './people.tsx';
import { PracticeDatabase } from './practice-database.tsx';
import { QuietHours } from './quiet-hours.tsx';
import { Recovery } from './recovery.tsx';
import { WhoseMailSection } from './whose-mail.tsx';
import { Writing } from './writing.tsx';

/** Everything that is set once. What only a manager may change is shown to everyone. */
export function Settings() {
  const settings = useDesk((desk) => desk.settings);
  const failure = useDesk((desk) => desk.settingsFailure);
  const mayManage = useDesk((desk) => desk.status?.sample === true || desk.status?.atDesk?.role === 'manager');
  const sample = useDesk((desk) => desk.status?.sample ?? false);
  const signOut = useDesk((desk) => desk.signOut);
  const show = useDesk((desk) => desk.show);
  const late = useLate(settings === null && failure === null);
  return (
    <div className="page settings">
      <div className="page-head">
        <h1>{t('settings.title')}</h1>
      </div>
      <FailureNote failure={failure} />
      {failure === null ? null : (
        <Button className="page-again" onClick={() => void show('settings')}>
          {t('common.try-again')}
        </Button>
      )}
      {settings === null ? late && <p className="panel-hint">{t('common.reading')}</p> : null}
      {settings === null ? null : (
        <>
          <Parts />
          <Appearance settings={settings} />
          <QuietHours settings={settings} />
          <Away settings={settings} />
          {sample ? null : <OwnPin />}
          {mayManage ? null : (
            <div className="manager-note">
              <p>{t('settings.rest')}</p>
              <Button onClick={() => void signOut()}>{t('settings.change-person')}</Button>
            </div>
          )}
          <fieldset className="managed" disabled={!mayManage} aria-label={t('settings.for-managers')}>
            <MandrillKey settings={settings} />
            <WhoseMailSection settings={settings} />
            <PracticeDatabase settings={settings} />
            <Writing settings={settings} />
            <MessageTypes settings={settings} />
            <Passing settings={settings} />
            <ClinicTime settings={settings} />
            <People />
            {mayManage && !sample ? <Recovery /> : null}
            {mayManage ? <OnePatient /> : null}
            {mayManage ? <Audit /> : null}
          </fieldset>
          <About />
        </>
      )}
    </div>
  );
}
