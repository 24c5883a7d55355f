import { useState } from 'react';
import { placeLine } from '../../src-main/contract/catalogue/place-line.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import { mappingOf, type PracticeConfig } from '../../src-main/contract/settings.ts';
import { computerZone } from '../state/setup.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { StepButtons } from './step-buttons.tsx';

/** Where the patients are, and in which table where there is one. */
function placeAndTable(practice: PracticeConfig): string {
  const place = placeLine(practice);
  const table = mappingOf(practice)?.table;
  return table === undefined || table === '' ? place : t('welcome.check.table', { place, table });
}

/** What was entered, once more, before anything is stored. */
export function CheckStep() {
  const { name, whoseMail, practice, tested } = useDesk((desk) => desk.entry);
  const { goToStep, finish } = useActions();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <form
      className="form"
      onSubmit={async (event) => {
        event.preventDefault();
        setBusy(true);
        setFailure(await finish());
        setBusy(false);
      }}
    >
      <h1>{t('welcome.check')}</h1>
      <dl className="facts facts-wide">
        <div>
          <dt>{t('welcome.check.manager')}</dt>
          <dd>
            <bdi>{name}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('welcome.mandrill')}</dt>
          <dd>{tested?.username || t('welcome.check.key')}</dd>
        </div>
        <div>
          <dt>{t('welcome.check.mail')}</dt>
          <dd>{whoseMail.senders.length === 0 ? t('welcome.check.whole') : whoseMail.senders.join(', ')}</dd>
        </div>
        <div>
          <dt>{t('welcome.check.patients')}</dt>
          <dd>{practice === null ? t('welcome.check.later') : placeAndTable(practice)}</dd>
        </div>
        <div>
          <dt>{t('zone.title')}</dt>
          <dd>{t('welcome.check.zone', { zone: computerZone() })}</dd>
        </div>
      </dl>
      <p>{t('welcome.check.about')}</p>
      <FailureNote failure={failure} />
      <StepButtons
        onBack={() => goToStep('practice')}
        next={t('welcome.check.finish')}
        missing={busy ? t('welcome.check.setting-up') : null}
      />
    </form>
  );
}
