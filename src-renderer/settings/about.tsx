import { useDesk } from '../state/use-desk.ts';

/** Which version, and where the keys are kept. */
export function About() {
  const status = useDesk((desk) => desk.status);
  if (status === null) return null;
  return (
    <section aria-labelledby="about">
      <h2 id="about">About</h2>
      <p>Bounce Desk {status.version}</p>
      <p className="field-hint">
        Patient data stays on this computer, encrypted.{' '}
        {status.keychain === 'system'
          ? 'Its keys are kept in this computer’s keychain.'
          : 'This computer has no keychain: keys are asked for after each start.'}
      </p>
    </section>
  );
}
