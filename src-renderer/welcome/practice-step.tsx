import { t } from '../../src-main/contract/catalogue/translate.ts';
import { entryNameOf, lackOf } from '../connect/draft.ts';
import { PracticeForm } from '../connect/practice-form.tsx';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { StepButtons } from './step-buttons.tsx';

/** Where the patients are. It can be left for later: bounces are then listed without names. */
export function PracticeStep() {
  const practice = useDesk((desk) => desk.entry.practice);
  const password = useDesk((desk) => desk.entry.practicePassword);
  const { enter, goToStep, keepPractice } = useActions();
  const lack = practice === null ? 'system' : lackOf(practice);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (lack === null) goToStep('check');
      }}
    >
      <h1>{t('connect.title')}</h1>
      <p>{t('connect.step.intro')}</p>
      <PracticeForm
        value={practice}
        onChange={(entered) => enter({ practice: entered })}
        password={password}
        onPassword={(entered) => enter({ practicePassword: entered })}
        mayBeKept={false}
      />
      <Button
        tone="quiet"
        onClick={() => {
          // Back here, what was typed is there again when the same system is chosen.
          if (practice !== null) keepPractice(entryNameOf(practice), { config: practice, password });
          enter({ practice: null, practicePassword: '' });
          goToStep('check');
        }}
      >
        {t('connect.step.later')}
      </Button>
      <StepButtons
        onBack={() => goToStep('mandrill')}
        next={t('connect.step.next')}
        missing={lack === null ? null : t(`connect.missing.${lack}`)}
      />
    </form>
  );
}
