import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { PatientData } from '../../src-main/contract/patient-data.ts';
import { useActions } from '../state/use-desk.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Rich } from '../ui/rich.tsx';
import { FindOne } from './find-one.tsx';
import { PatientKept } from './patient-kept.tsx';

/** For a patient who asks what is kept about them: look for one, show it all, export it, erase it. */
export function OnePatient() {
  const { showPatient } = useActions();
  const [shown, setShown] = useState<PatientData | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function show(patientId: string): Promise<void> {
    const answer = await showPatient(patientId);
    setShown(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : answer.error);
  }

  return (
    <section aria-labelledby="patient-data">
      <h2 id="patient-data">{t('patient-data.title')}</h2>
      <p className="field-hint">{t('patient-data.about')}</p>
      <FindOne
        label={t('patient-data.search')}
        choose={(name) => (
          <Rich id="patient-data.show" parts={{ hidden: <span className="sr-only" />, name: <bdi>{name}</bdi> }} />
        )}
        onChoose={({ patientId }) => void show(patientId)}
        onSearch={() => {
          setShown(null);
          setFailure(null);
        }}
      />
      <FailureNote failure={failure} />
      {shown === null ? null : <PatientKept key={shown.patientId} data={shown} again={() => show(shown.patientId)} />}
    </section>
  );
}
