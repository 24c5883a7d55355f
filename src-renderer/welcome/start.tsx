import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
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
        <h1>{t('welcome.start')}</h1>
        <p>{t('welcome.start.about')}</p>
        <div className="start-ways">
          <section>
            <Button tone="main" onClick={() => goToStep('manager')}>
              {t('welcome.start.own')}
            </Button>
            <p className="field-hint">{t('welcome.start.own.hint')}</p>
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
              {t('welcome.start.sample')}
            </Button>
            <p className="field-hint">{t('welcome.start.sample.hint')}</p>
          </section>
        </div>
        <FailureNote failure={failure} />
      </div>
    </main>
  );
}
