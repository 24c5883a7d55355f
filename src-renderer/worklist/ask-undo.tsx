import { useState } from 'react';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { DoneRow } from '../../src-main/contract/reports.ts';
import { useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Rich } from '../ui/rich.tsx';
import { Reached } from './reached.tsx';

/** A correction that was written long ago: undo writes the old address back, and says what that means. */
export function UndoQuestion({ row, onClose }: { readonly row: DoneRow; readonly onClose: () => void }) {
  const undoDone = useDesk((desk) => desk.undoDone);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <Ask title={t('ask.undo')} onClose={onClose} role="alertdialog">
      <p>
        <Rich
          id="ask.undo.says"
          parts={{
            name: <bdi>{row.patientName ?? t('editor.this-patient')}</bdi>,
            new: (
              <bdi dir="ltr" className="address">
                {row.newAddress}
              </bdi>
            ),
            old: (
              <bdi dir="ltr" className="address">
                {row.address}
              </bdi>
            ),
          }}
        />
      </p>
      {row.correctionId === null ? null : <Reached correctionId={row.correctionId} />}
      <FailureNote failure={failure} />
      <div className="dialog-buttons">
        <Button
          tone="main"
          disabled={busy}
          onClick={async () => {
            setBusy(true);
            const refused = await undoDone(row);
            setBusy(false);
            setFailure(refused);
            if (refused === null) onClose();
          }}
        >
          {t('ask.undo.yes')}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Ask>
  );
}
