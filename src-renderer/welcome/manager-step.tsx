import { t } from '../../src-main/contract/catalogue/translate.ts';
import { shortestPin } from '../../src-main/contract/status.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Field } from '../ui/field.tsx';
import { StepButtons } from './step-buttons.tsx';

/** Who sets it up becomes the first manager. */
export function ManagerStep() {
  const { name, pin, pinAgain } = useDesk((desk) => desk.entry);
  const { enter, goToStep } = useActions();
  const differ = pinAgain !== '' && !pin.startsWith(pinAgain) ? t('welcome.manager.differ') : null;
  const missing =
    name.trim() === ''
      ? t('welcome.manager.enter-name')
      : pin.length < shortestPin
        ? t('welcome.manager.digits', { digits: shortestPin })
        : pin !== pinAgain
          ? t('welcome.manager.twice')
          : null;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) goToStep('mandrill');
      }}
    >
      <h1>{t('welcome.manager')}</h1>
      <p>{t('welcome.manager.about')}</p>
      <Field
        label={t('welcome.manager.name')}
        autoFocus
        value={name}
        onChange={(entered) => enter({ name: entered })}
      />
      <div className="field-row">
        <Field
          label={t('welcome.manager.pin')}
          type="password"
          numeric
          value={pin}
          onChange={(entered) => enter({ pin: entered })}
        />
        <Field
          label={t('welcome.manager.again')}
          type="password"
          numeric
          value={pinAgain}
          error={differ}
          onChange={(entered) => enter({ pinAgain: entered })}
        />
      </div>
      <StepButtons onBack={() => goToStep('start')} next={t('welcome.next')} missing={missing} />
    </form>
  );
}
