import { type ReactNode, useState } from 'react';
import { sayBirthDate } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { FoundPatients, KnownPatient } from '../../src-main/contract/patient-data.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';

interface FindOneProps {
  readonly label: string;
  readonly hint?: string;
  /** What the button beside somebody says. */
  readonly choose: (name: string) => ReactNode;
  readonly onChoose: (patient: KnownPatient) => void;
  /** Somebody else is looked for. */
  readonly onSearch?: () => void;
}

/** How a patient is called whose name may not be known. */
export const nameOf = ({ patientId, name }: Pick<KnownPatient, 'patientId' | 'name'>): string =>
  name || t('patient-data.number', { id: patientId });

/** Looks for one patient, by name, phone, address or number, to do something with. */
export function FindOne({ label, hint, choose, onChoose, onSearch }: FindOneProps) {
  const { findPatients } = useActions();
  const [text, setText] = useState('');
  const [found, setFound] = useState<FoundPatients | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function find(): Promise<void> {
    const answer = await findPatients(text.trim());
    onSearch?.();
    setFound(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : answer.error);
  }

  return (
    <>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void find();
        }}
      >
        <div className="field-row patient-find">
          <Field label={label} {...(hint === undefined ? {} : { hint })} value={text} onChange={setText} />
          <Button type="submit" disabled={text.trim() === ''}>
            {t('patient-data.find')}
          </Button>
        </div>
      </form>
      <FailureNote failure={failure} />
      {found === null ? null : (
        <>
          {found.practiceAsked ? null : <p className="field-hint">{t('patient-data.only-here')}</p>}
          {found.patients.length === 0 ? <p role="status">{t('patient-data.nobody')}</p> : null}
          <ul className="people" data-other="">
            {found.patients.map((patient) => (
              <li key={patient.patientId}>
                <bdi>{nameOf(patient)}</bdi>
                <span className="tick-hint">
                  {patient.birthDate === null
                    ? t('patient-data.number', { id: patient.patientId })
                    : sayBirthDate(patient.birthDate)}
                </span>
                <Button
                  tone="quiet"
                  onClick={() => {
                    setFound({ ...found, patients: [patient] });
                    onChoose(patient);
                  }}
                >
                  {choose(nameOf(patient))}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
