import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Person } from '../../src-main/contract/status.ts';
import { shortestPin } from '../../src-main/contract/status.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';

/** The button beside a person with which a manager gives them a new PIN. */
export function NewPin({ person }: { readonly person: Person }) {
  const [asking, setAsking] = useState(false);
  const { name } = person;
  return (
    <>
      <Button tone="quiet" aria-label={t('pin.reset.for', { name })} onClick={() => setAsking(true)}>
        {t('pin.reset')}
      </Button>
      {asking ? <Question person={person} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Question({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { resetPin, tell } = useActions();
  const [pin, setPin] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, name } = person;
  return (
    <Ask title={t('pin.reset.title', { name })} onClose={onClose}>
      <form
        className="form"
        onSubmit={async (event) => {
          event.preventDefault();
          const refused = await resetPin(id, pin);
          setFailure(refused);
          if (refused !== null) return;
          tell(t('pin.reset.done', { name }));
          onClose();
        }}
      >
        <p>{t('pin.reset.about')}</p>
        <Field
          label={t('pin.own.new')}
          type="password"
          numeric
          autoFocus
          value={pin}
          onChange={setPin}
          hint={t('pin.hint', { digits: shortestPin })}
        />
        <FailureNote failure={failure} />
        <div className="dialog-buttons">
          <Button type="submit" tone="main" disabled={pin.length < shortestPin}>
            {t('pin.reset.save')}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Ask>
  );
}
