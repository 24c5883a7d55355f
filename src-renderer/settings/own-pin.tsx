import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import { shortestPin } from '../../src-main/contract/status.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';

/** Everyone's own: the PIN that uncovers the list. */
export function OwnPin() {
  const [asking, setAsking] = useState(false);
  return (
    <section aria-labelledby="own-pin">
      <h2 id="own-pin">{t('pin.own.title')}</h2>
      <p className="field-hint">{t('pin.own.about')}</p>
      <Button onClick={() => setAsking(true)}>{t('pin.own.change')}</Button>
      {asking ? <Question onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function Question({ onClose }: { readonly onClose: () => void }) {
  const { changePin, tell } = useActions();
  const [entered, setEntered] = useState({ old: '', next: '', again: '' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const { old, next, again } = entered;
  const differs = again.length >= next.length && again !== '' && again !== next;
  const field = (name: keyof typeof entered) => ({
    type: 'password' as const,
    numeric: true,
    value: entered[name],
    onChange: (value: string) => setEntered({ ...entered, [name]: value }),
  });
  return (
    <Ask title={t('pin.own.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={async (event) => {
          event.preventDefault();
          const refused = await changePin(old, next);
          setFailure(refused);
          if (refused !== null) return;
          tell(t('pin.own.done'));
          onClose();
        }}
      >
        <Field label={t('pin.own.old')} {...field('old')} autoFocus />
        <Field label={t('pin.own.new')} {...field('next')} hint={t('pin.hint', { digits: shortestPin })} />
        <Field label={t('pin.own.again')} {...field('again')} error={differs ? t('pin.own.differs') : null} />
        <FailureNote failure={failure} />
        <div className="dialog-buttons">
          <Button type="submit" tone="main" disabled={old === '' || next.length < shortestPin || again !== next}>
            {t('pin.own.save')}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Ask>
  );
}
