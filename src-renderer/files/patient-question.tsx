import { useCallback, useRef, useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { ReasonField } from './reason-field.tsx';

interface PatientQuestionProps {
  readonly patient: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

const purposes = ['asked', 'entitled', 'other'] as const;

/** Why one patient's data leaves the app, before it does. */
export function PatientQuestion({ patient, onClose }: PatientQuestionProps) {
  const { printPatient, tell, readAudit } = useActions();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const busy = useRef(false);
  const hear = useCallback((words: string) => setReason(words.trim()), []);

  async function make(to: 'printer' | 'pdf'): Promise<void> {
    if (reason === '' || busy.current) return;
    busy.current = true;
    const answer = await printPatient({ patientId: patient.id, reason, to });
    busy.current = false;
    void readAudit();
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok || answer.value === null) return;
    const { fileName } = answer.value;
    tell(fileName === '' ? t('files.patient.printed') : t('files.patient.saved', { name: fileName }));
    onClose();
  }
  return (
    <Ask title={t('files.patient.ask', { name: patient.name })} onClose={onClose} namesPatient>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void make('pdf');
        }}
      >
        <p>{t('files.patient.ask.about')}</p>
        <ReasonField purposes={purposes} first={null} onChange={hear} />
        <p className="field-hint">{t('files.patient.recorded')}</p>
        <FailureNote failure={failure} />
        <div className="dialog-buttons">
          <Button type="submit" tone="main" disabled={reason === ''}>
            {t('files.pdf')}
          </Button>
          <Button disabled={reason === ''} onClick={() => void make('printer')}>
            {t('files.print')}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Ask>
  );
}
