import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Person } from '../../src-main/contract/status.ts';
import { shortestPin } from '../../src-main/contract/status.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { NewPin } from './new-pin.tsx';
import { RemovePerson } from './remove-person.tsx';

/** Who may uncover the list, each with a PIN of their own. */
export function People() {
  const people = useDesk((desk) => desk.people);
  const listFailure = useDesk((desk) => desk.peopleFailure);
  const sample = useDesk((desk) => desk.status?.sample ?? false);
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('people.title')}</h2>
      {sample ? <p className="field-hint">{t('people.sample')}</p> : null}
      <FailureNote failure={listFailure} />
      <ul className="people">
        {people?.map(({ id, name, role }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <span className="tick-hint">{t(`people.role.${role}`)}</span>
            {sample ? null : <NewPin person={{ id, name, role }} />}
            <RemovePerson person={{ id, name, role }} />
          </li>
        ))}
      </ul>
      <AddPerson />
    </section>
  );
}

function AddPerson() {
  const { addPerson, enterSetting } = useActions();
  const name = useDesk((desk) => desk.entries.personName);
  const pin = useDesk((desk) => desk.entries.personPin);
  const [role, setRole] = useState<Person['role']>('receptionist');
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <form
      className="form"
      onSubmit={async (event) => {
        event.preventDefault();
        const refused = await addPerson(name.trim(), pin, role);
        setFailure(refused);
        if (refused !== null) return;
        enterSetting({ personName: '', personPin: '' });
      }}
    >
      <h3>{t('people.add')}</h3>
      <div className="field-row">
        <Field label={t('people.name')} value={name} onChange={(personName) => enterSetting({ personName })} />
        <Field
          label={t('people.pin')}
          type="password"
          numeric
          value={pin}
          onChange={(personPin) => enterSetting({ personPin })}
          hint={t('pin.hint', { digits: shortestPin })}
        />
      </div>
      <Choices
        legend={t('people.role')}
        choices={[
          { value: 'receptionist', name: t('people.role.receptionist') },
          { value: 'manager', name: t('people.role.manager'), hint: t('people.role.manager.hint') },
        ]}
        value={role}
        onChange={setRole}
      />
      <FailureNote failure={failure} />
      <div className="save-line">
        <Button type="submit" disabled={name.trim() === '' || pin.length < shortestPin}>
          {t('settings.add')}
        </Button>
      </div>
    </form>
  );
}
