import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { ErasedPatient } from '../../src-main/contract/patient-data.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';

interface EraseProps {
  readonly patientId: string;
  readonly name: string;
  /** What was erased, in words; null where nothing was. */
  readonly onClose: (said: string | null) => void;
}

function wordsOf({ copiesRenewed, ...count }: ErasedPatient): string {
  const erased = t('patient-data.erased', { ...count });
  return copiesRenewed ? erased : t('patient-data.copies-kept', { erased });
}

/** What goes, what stays and why, before it can't be undone. */
export function ErasePatient({ patientId, name, onClose }: EraseProps) {
  const { erasePatient } = useActions();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <Ask title={t('patient-data.erase.title')} onClose={() => onClose(null)} role="alertdialog">
      <form
        className="form"
        onSubmit={async (event) => {
          event.preventDefault();
          setBusy(true);
          const answer = await erasePatient(patientId, reason.trim());
          setBusy(false);
          if (!answer.ok) setFailure(answer.error);
          else onClose(wordsOf(answer.value));
        }}
      >
        <p data-other="">{t('patient-data.erase.about', { name })}</p>
        <p>{t('patient-data.erase.stays')}</p>
        <Field label={t('patient-data.reason')} value={reason} onChange={setReason} autoFocus wide />
        <FailureNote failure={failure} />
        <div className="dialog-buttons">
          <Button type="submit" tone="main" disabled={busy || reason.trim() === ''}>
            {t('patient-data.erase.yes')}
          </Button>
          <Button tone="quiet" onClick={() => onClose(null)}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Ask>
  );
}
