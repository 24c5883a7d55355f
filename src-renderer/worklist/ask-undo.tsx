import { useState } from 'react';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { DoneRow } from '../../src-main/contract/reports.ts';
import { useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';

/** A correction that was written long ago: undo writes the old address back, and says what that means. */
export function UndoQuestion({ row, onClose }: { readonly row: DoneRow; readonly onClose: () => void }) {
  const undoDone = useDesk((desk) => desk.undoDone);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <Ask title="Put the old address back?" onClose={onClose} role="alertdialog">
      <p>
        The record of <bdi>{row.patientName ?? 'this patient'}</bdi> says{' '}
        <bdi dir="ltr" className="address">
          {row.newAddress}
        </bdi>
        . It will say{' '}
        <bdi dir="ltr" className="address">
          {row.address}
        </bdi>{' '}
        again, unless someone has changed it since, and the line is open again.
      </p>
      <p>Messages that went to the new address meanwhile may have reached someone else: tell your privacy officer.</p>
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
          Put it back
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Ask>
  );
}
