import { useState } from 'react';
import { sayBirthDate } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { FoundPatients, PatientData } from '../../src-main/contract/patient-data.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { Rich } from '../ui/rich.tsx';
import { PatientKept } from './patient-kept.tsx';

/** For a patient who asks what is kept about them: look for one, show it all, export it, erase it. */
export function OnePatient() {
  const { findPatients, showPatient } = useActions();
  const [text, setText] = useState('');
  const [found, setFound] = useState<FoundPatients | null>(null);
  const [shown, setShown] = useState<PatientData | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function find(): Promise<void> {
    const answer = await findPatients(text.trim());
    setShown(null);
    setFound(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : answer.error);
  }

  async function show(patientId: string): Promise<void> {
    const answer = await showPatient(patientId);
    setShown(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : answer.error);
  }

  return (
    <section aria-labelledby="patient-data">
      <h2 id="patient-data">{t('patient-data.title')}</h2>
      <p className="field-hint">{t('patient-data.about')}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void find();
        }}
      >
        <div className="field-row patient-find">
          <Field label={t('patient-data.search')} value={text} onChange={setText} />
          <Button type="submit" disabled={text.trim() === ''}>
            {t('patient-data.find')}
          </Button>
        </div>
      </form>
      <FailureNote failure={failure} />
      {found === null ? null : <Found found={found} onShow={show} />}
      {shown === null ? null : <PatientKept key={shown.patientId} data={shown} again={() => show(shown.patientId)} />}
    </section>
  );
}

interface FoundProps {
  readonly found: FoundPatients;
  readonly onShow: (patientId: string) => Promise<void>;
}

function Found({ found, onShow }: FoundProps) {
  const { patients, practiceAsked } = found;
  return (
    <>
      {practiceAsked ? null : <p className="field-hint">{t('patient-data.only-here')}</p>}
      {patients.length === 0 ? <p role="status">{t('patient-data.nobody')}</p> : null}
      <ul className="people">
        {patients.map(({ patientId, name, birthDate }) => {
          const known = name ?? t('patient-data.number', { id: patientId });
          return (
            <li key={patientId}>
              <bdi>{known}</bdi>
              <span className="tick-hint">
                {birthDate === null ? t('patient-data.number', { id: patientId }) : sayBirthDate(birthDate)}
              </span>
              <Button tone="quiet" onClick={() => void onShow(patientId)}>
                <Rich
                  id="patient-data.show"
                  parts={{ hidden: <span className="sr-only" />, name: <bdi>{known}</bdi> }}
                />
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
