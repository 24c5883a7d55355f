import { useEffect, useState } from 'react';
import { sayBirthDate } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Patient } from '../../src-main/contract/patient.ts';
import { useActions } from '../state/use-desk.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';

const searchDelay = 200;

/** Looks for a patient of the practice database by name, phone or birth date. */
export function PatientSearch({ onChoose }: { readonly onChoose: (patient: Patient) => void }) {
  const { searchPatients } = useActions();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Patient[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    setFailure(null);
    if (text.trim().length < 2) return setFound(null);
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await searchPatients(text.trim());
      if (!current) return;
      setFound(answer.ok ? answer.value : null);
      setFailure(answer.ok ? null : answer.error);
    }, searchDelay);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, searchPatients]);
  return (
    <search className="form">
      <Field label={t('files.patient.find')} value={text} onChange={setText} wide />
      <FailureNote failure={failure} />
      <ul className="found" aria-live="polite">
        {found?.length === 0 ? <li className="found-none">{t('find.nobody')}</li> : null}
        {found?.map((patient) => (
          <li key={patient.id}>
            <button type="button" className="found-patient" onClick={() => onChoose(patient)}>
              <bdi className="found-name">{patient.name}</bdi>
              <span>{patient.birthDate === null ? t('find.birth-date-unknown') : sayBirthDate(patient.birthDate)}</span>
              <bdi dir="ltr">{patient.rawEmail || t('find.no-email')}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </search>
  );
}
