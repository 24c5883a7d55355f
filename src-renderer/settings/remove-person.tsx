import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Person } from '../../src-main/contract/status.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';

/** The button beside a person that takes them off the list, after a question: their PIN ends at once. */
export function RemovePerson({ person }: { readonly person: Person }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button tone="quiet" aria-label={t('people.remove', { name: person.name })} onClick={() => setAsking(true)}>
        {t('people.remove.button')}
      </Button>
      {asking ? <Question person={person} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Question({ person: { id, name }, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { removePerson, readStatus, tell } = useActions();
  const oneself = useDesk((desk) => desk.status?.atDesk?.id === id);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function remove(): Promise<void> {
    const refused = await removePerson(id);
    setFailure(refused);
    if (refused !== null) return;
    onClose();
    tell(t('people.removed', { name }));
    // Whoever removes themselves is at the desk no more.
    await readStatus();
  }

  return (
    <Ask title={t('people.remove.title', { name })} onClose={onClose} role="alertdialog">
      <p>{t('people.remove.about')}</p>
      {oneself ? <p>{t('people.remove.oneself')}</p> : null}
      <FailureNote failure={failure} />
      <div className="dialog-buttons">
        <Button tone="main" onClick={() => void remove()}>
          {t('people.remove.yes')}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Ask>
  );
}
