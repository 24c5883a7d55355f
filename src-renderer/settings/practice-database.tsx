import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import { lackOf, placeOf, sameLogin } from '../connect/draft.ts';
import { PracticeForm } from '../connect/practice-form.tsx';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useSection } from './use-section.ts';

/** Where the patients are, and whether Ocumail takes their addresses from there. */
export function PracticeDatabase({ settings }: { readonly settings: Settings }) {
  const section = useSection(['practice', 'ocumailFollows'], settings);
  const { savePracticePassword, enterSetting, forgetPractices } = useActions();
  const setPassword = (practicePassword: string) => enterSetting({ practicePassword });
  const password = useDesk((desk) => desk.entries.practicePassword);
  const [refused, setRefused] = useState<Failure | null>(null);
  // What was found out about a discarded entry goes with it.
  const [discarded, setDiscarded] = useState(0);
  const [wroteBefore, setWroteBefore] = useState(false);
  const { practice, ocumailFollows } = section.value;
  const lack = practice === null ? null : lackOf(practice);
  const changed = section.changed || password !== '';

  async function save(): Promise<void> {
    setWroteBefore(settings.writing);
    if (practice !== null && password !== '') {
      const failure = await savePracticePassword(placeOf(practice), password);
      setRefused(failure);
      if (failure !== null) return;
    }
    if (!(await section.save())) return;
    setPassword('');
    forgetPractices();
  }

  const said = changed
    ? t(lack === null ? 'connect.not-saved' : `connect.lacks.${lack}`)
    : section.saved
      ? t(wroteBefore && !settings.writing ? 'connect.saved.writing-off' : 'connect.saved')
      : '';
  return (
    <section aria-labelledby="practice">
      <h2 id="practice">{t('connect.title')}</h2>
      <PracticeForm
        key={discarded}
        value={practice}
        onChange={(entered) => section.change({ practice: entered })}
        password={password}
        onPassword={setPassword}
        mayBeKept={practice !== null && settings.practice !== null && sameLogin(practice, settings.practice)}
      />
      <Choices
        legend={t('connect.follows')}
        value={ocumailFollows ? 'yes' : 'no'}
        onChange={(answer) => section.change({ ocumailFollows: answer === 'yes' })}
        choices={[
          { value: 'yes', name: t('connect.follows.yes') },
          { value: 'no', name: t('connect.follows.no'), hint: t('connect.follows.no.hint') },
        ]}
      />
      <FailureNote failure={refused ?? section.failure} />
      <div className="save-line" role="status">
        {changed ? (
          <>
            <Button disabled={lack !== null} onClick={() => void save()}>
              {t('connect.save')}
            </Button>
            <Button
              tone="quiet"
              onClick={() => {
                section.discard();
                setPassword('');
                setRefused(null);
                forgetPractices();
                setDiscarded(discarded + 1);
              }}
            >
              {t('settings.discard')}
            </Button>
          </>
        ) : null}
        <span className="field-hint">{said}</span>
      </div>
    </section>
  );
}
