import { useState } from 'react';
import type { Failure } from '../../src-main/contract/failure.ts';
import { mappingOf, placeLine } from '../../src-main/contract/settings.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { StepButtons } from './step-buttons.tsx';

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
      <h1>Ready</h1>
      <dl className="facts facts-wide">
        <div>
          <dt>Manager</dt>
          <dd>
            <bdi>{name}</bdi>
          </dd>
        </div>
        <div>
          <dt>Mandrill</dt>
          <dd>{tested?.username || 'key entered'}</dd>
        </div>
        <div>
          <dt>Our mail</dt>
          <dd>{whoseMail.senders.length === 0 ? 'the whole account' : whoseMail.senders.join(', ')}</dd>
        </div>
        <div>
          <dt>Patients</dt>
          <dd>
            {practice === null
              ? 'left for later'
              : [placeLine(practice), mappingOf(practice)?.table].filter(Boolean).join(', table ')}
          </dd>
        </div>
      </dl>
      <p>
        Bounce Desk then reads the last 90 days, newest first. You can work while it does. The next page shows a
        recovery passphrase, once: have paper at hand.
      </p>
      <FailureNote failure={failure} />
      <StepButtons onBack={() => goToStep('practice')} next="Finish" missing={busy ? 'Setting up…' : null} />
    </form>
  );
}
