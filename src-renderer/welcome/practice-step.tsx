import { mappingOf } from '../../src-main/contract/settings.ts';
import { PracticeForm } from '../settings/practice-form.tsx';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { StepButtons } from './step-buttons.tsx';

/** Where the patients are. It can be left for later: bounces are then listed without names. */
export function PracticeStep() {
  const practice = useDesk((desk) => desk.entry.practice);
  const { enter, goToStep } = useActions();
  const missing =
    practice === null
      ? 'Choose the file, or leave it for later.'
      : mappingOf(practice)?.id === '' || mappingOf(practice)?.email === ''
        ? 'Patient number and email are needed.'
        : null;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) goToStep('check');
      }}
    >
      <h1>Practice database</h1>
      <p>
        Names and phone numbers come from here. Bounce Desk only reads at first; writing is switched on later, under
        Settings.
      </p>
      <PracticeForm value={practice} onChange={(entered) => enter({ practice: entered })} />
      <Button
        tone="quiet"
        onClick={() => {
          enter({ practice: null });
          goToStep('check');
        }}
      >
        Leave it for later
      </Button>
      <StepButtons onBack={() => goToStep('mandrill')} next="Next" missing={missing} />
    </form>
  );
}
