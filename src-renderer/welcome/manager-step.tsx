import { shortestPin } from '../../src-main/contract/status.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Field } from '../ui/field.tsx';
import { StepButtons } from './step-buttons.tsx';

/** Who sets it up becomes the first manager. */
export function ManagerStep() {
  const { name, pin, pinAgain } = useDesk((desk) => desk.entry);
  const { enter, goToStep } = useActions();
  const differ = pinAgain !== '' && !pin.startsWith(pinAgain) ? 'The two PINs differ.' : null;
  const missing =
    name.trim() === ''
      ? 'Enter your name.'
      : pin.length < shortestPin
        ? `The PIN needs at least ${shortestPin} digits.`
        : pin !== pinAgain
          ? 'Enter the PIN twice.'
          : null;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) goToStep('mandrill');
      }}
    >
      <h1>You, as manager</h1>
      <p>
        Everyone at the desk has a name and a PIN, so that each correction says who made it. Yours may also change these
        settings; others are added later.
      </p>
      <Field label="Your name" autoFocus value={name} onChange={(entered) => enter({ name: entered })} />
      <div className="field-row">
        <Field label="PIN" type="password" numeric value={pin} onChange={(entered) => enter({ pin: entered })} />
        <Field
          label="PIN once more"
          type="password"
          numeric
          value={pinAgain}
          error={differ}
          onChange={(entered) => enter({ pinAgain: entered })}
        />
      </div>
      <StepButtons onBack={() => goToStep('start')} next="Next" missing={missing} />
    </form>
  );
}
