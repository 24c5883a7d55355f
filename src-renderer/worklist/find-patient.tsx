import { useEffect, useRef, useState } from 'react';
import { sayBirthDate } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { Patient } from '../../src-main/contract/patient.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Cell } from '../ui/cell.tsx';
import { FailureNote } from '../ui/failure-note.tsx';

const searchDelay = 200;

/** Looks for the patient whose address this was, by name, phone or birth date; the editor then opens for that record. */
export function FindPatient({ row }: { readonly row: WorklistRow }) {
  const { find, edit, searchPatients } = useActions();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Patient[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
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

  function leave(): void {
    field.current?.closest<HTMLElement>('[role=row]')?.focus();
    find(null);
  }

  return (
    <Cell className="cell-below finder" span={4}>
      <search className="finder-form" data-own-keys="" onKeyDown={(event) => event.key === 'Escape' && leave()}>
        <label className="field">
          <span className="field-label">{t('find.label')}</span>
          <input
            ref={field}
            className="input"
            value={text}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <FailureNote failure={failure} />
        <ul className="found" data-other="" aria-live="polite">
          {found?.length === 0 ? <li className="found-none">{t('find.nobody')}</li> : null}
          {found?.map((patient) => (
            <li key={patient.id}>
              <button type="button" className="found-patient" onClick={() => edit(row, patient)}>
                <bdi className="found-name">{patient.name}</bdi>
                <span>
                  {patient.birthDate === null ? t('find.birth-date-unknown') : sayBirthDate(patient.birthDate)}
                </span>
                <bdi dir="ltr">{patient.rawEmail || t('find.no-email')}</bdi>
              </button>
            </li>
          ))}
        </ul>
        <Button tone="quiet" onClick={leave}>
          {t('common.cancel')}
        </Button>
      </search>
    </Cell>
  );
}
