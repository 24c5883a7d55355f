import { useEffect, useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';

/** Nobody is at the desk: the list is covered until someone enters a PIN. What was half-typed stays underneath. */
export function Cover() {
  const people = useDesk((desk) => desk.people);
  const peopleFailure = useDesk((desk) => desk.peopleFailure);
  const { readPeople, signIn, show } = useActions();
  const screen = useDesk((desk) => desk.screen);
  const [personId, setPersonId] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => void readPeople(), [readPeople]);
  const chosen = people?.find((person) => person.id === personId) ?? (people?.length === 1 ? people[0] : undefined);

  async function uncover(): Promise<void> {
    if (chosen === undefined) return;
    const refused = await signIn(chosen.id, pin);
    setPin('');
    setFailure(refused);
    if (refused === null) await show(screen);
  }

  return (
    <main className="gate">
      <div className="gate-card">
        <h1>{t('gate.who')}</h1>
        <FailureNote failure={peopleFailure} />
        <fieldset className="people-choice" aria-label={t('gate.people')}>
          {people?.map(({ id, name }) => (
            <button
              type="button"
              key={id}
              className="person-choice"
              aria-pressed={id === chosen?.id}
              onClick={() => {
                setPersonId(id);
                setFailure(null);
              }}
            >
              <bdi>{name}</bdi>
            </button>
          ))}
        </fieldset>
        {chosen === undefined ? null : (
          <form
            className="gate-form"
            onSubmit={(event) => {
              event.preventDefault();
              void uncover();
            }}
          >
            <Field
              key={chosen.id}
              label={t('gate.pin', { name: chosen.name })}
              type="password"
              numeric
              autoFocus
              value={pin}
              onChange={setPin}
            />
            <FailureNote failure={failure} />
            <Button type="submit" tone="main" disabled={pin === ''}>
              {t('gate.uncover')}
            </Button>
          </form>
        )}
      </div>
    </main>
  );
}
