import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';

/** Why the audit leaves the app, before the system asks where to. `onClose` gets the number of lines, null where there is no file. */
export function ExportAudit({ onClose }: { readonly onClose: (lines: number | null) => void }) {
  const { exportAudit } = useActions();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <Ask title={t('audit.export.title')} onClose={() => onClose(null)}>
      <form
        className="form"
        onSubmit={async (event) => {
          event.preventDefault();
          setBusy(true);
          const answer = await exportAudit(reason.trim());
          setBusy(false);
          if (!answer.ok) setFailure(answer.error);
          else if (answer.value !== null) onClose(answer.value.lines);
        }}
      >
        <p>{t('audit.export.about')}</p>
        <Field label={t('audit.export.reason')} value={reason} onChange={setReason} autoFocus wide />
        <FailureNote failure={failure} />
        <div className="dialog-buttons">
          <Button type="submit" tone="main" disabled={busy || reason.trim() === ''}>
            {t('audit.export.choose')}
          </Button>
          <Button tone="quiet" onClick={() => onClose(null)}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Ask>
  );
}
