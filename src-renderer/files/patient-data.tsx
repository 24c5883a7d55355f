import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Patient } from '../../src-main/contract/patient.ts';
import { PatientQuestion } from './patient-question.tsx';
import { PatientSearch } from './patient-search.tsx';

/** Everything that is kept about one patient, for when they ask: found by name, then printed or saved. */
export function PatientData() {
  const [chosen, setChosen] = useState<Patient | null>(null);
  return (
    <section aria-labelledby="patient-data">
      <h2 id="patient-data">{t('files.patient.title')}</h2>
      <p className="field-hint">{t('files.patient.about')}</p>
      <PatientSearch onChoose={setChosen} />
      {chosen === null ? null : <PatientQuestion patient={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}
