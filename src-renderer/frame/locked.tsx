import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import { useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';

/** The key to the records is gone from this computer: the recovery passphrase opens them, while the file that it opens is whole. */
export function Locked({ notices }: { readonly notices: readonly Failure[] }) {
  const openAgain = useDesk((desk) => desk.openAgain);
  if (notices.every(({ code }) => code !== 'sealed-key-lost')) return <AskPassphrase notices={notices} />;
  return (
    <main className="gate">
      <div className="gate-card">
        <h1>{t('gate.locked.lost')}</h1>
        {notices.map((notice) => (
          <FailureNote key={notice.code} failure={notice} />
        ))}
        <Button onClick={() => void openAgain()}>{t('common.try-again')}</Button>
      </div>
    </main>
  );
}

function AskPassphrase({ notices }: { readonly notices: readonly Failure[] }) {
  const unlock = useDesk((desk) => desk.unlock);
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <main className="gate">
      <form
        className="gate-card"
        onSubmit={async (event) => {
          event.preventDefault();
          setBusy(true);
          setFailure(await unlock(passphrase));
          setBusy(false);
        }}
      >
        <h1>{t('gate.locked')}</h1>
        {notices.map((notice) => (
          <FailureNote key={notice.code} failure={notice} known />
        ))}
        <p>{t('gate.locked.why')}</p>
        <Field
          label={t('gate.passphrase')}
          hint={t('gate.passphrase.hint')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          wide
        />
        <FailureNote failure={failure} />
        <Button type="submit" tone="main" disabled={busy || passphrase.trim() === ''}>
          {t('gate.unlock')}
        </Button>
      </form>
    </main>
  );
}
