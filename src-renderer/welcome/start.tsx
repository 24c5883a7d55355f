import { useState } from 'react';
import type { Failure } from '../../src-main/contract/failure.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';

/** What it is for, and the two ways to begin. */
export function Start() {
  const { goToStep, trySample } = useActions();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <main className="gate">
      <div className="gate-card">
        <h1>Bounce Desk</h1>
        <p>
          Shows which mail to patients came back, why, and what to do; and puts the corrected address into the practice
          database.
        </p>
        <div className="start-ways">
          <section>
            <Button tone="main" onClick={() => goToStep('manager')}>
              Set up my clinic
            </Button>
            <p className="field-hint">
              For a manager: the Mandrill key and the practice database at hand, ten minutes.
            </p>
          </section>
          <section>
            <Button
              disabled={busy}
              onClick={async () => {
                setBusy(true);
                setFailure(await trySample());
                setBusy(false);
              }}
            >
              Try it with a sample clinic
            </Button>
            <p className="field-hint">Made-up patients, nothing is sent, nothing to prepare.</p>
          </section>
        </div>
        <FailureNote failure={failure} />
      </div>
    </main>
  );
}
