import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';

/** For the day when the paper is lost: another recovery passphrase, shown once as the first was. */
export function Recovery() {
  const [asking, setAsking] = useState(false);
  return (
    <section aria-labelledby="recovery">
      <h2 id="recovery">{t('recovery.title')}</h2>
      <p className="field-hint">{t('recovery.about')}</p>
      <Button onClick={() => setAsking(true)}>{t('recovery.renew')}</Button>
      {asking ? <Question onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function Question({ onClose }: { readonly onClose: () => void }) {
  const { renewPassphrase } = useActions();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  async function renew(): Promise<void> {
    setBusy(true);
    setFailure(await renewPassphrase());
    setBusy(false);
  }

  return (
    <Ask title={t('recovery.ask')} onClose={onClose} role="alertdialog">
      <p>{t('recovery.ask.about')}</p>
      <FailureNote failure={failure} />
      <div className="dialog-buttons">
        <Button tone="main" disabled={busy} onClick={() => void renew()}>
          {t('recovery.ask.yes')}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Ask>
  );
}
