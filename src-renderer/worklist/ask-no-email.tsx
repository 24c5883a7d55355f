import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';

/** The patient has no email: take the address out of the record, or leave it there. */
export function NoEmail({ row }: { readonly row: WorklistRow }) {
  const { stopAsking, removeAddress, decide } = useActions();
  const writing = useDesk((desk) => desk.status?.practice.writing ?? false);
  const name = row.patient?.name ?? 'This patient';
  return (
    <Ask title="No email" onClose={stopAsking}>
      <p>
        <bdi>{name}</bdi> has no email address. The line closes; if a report is sent all the same, it comes back as
        “give it another way”.
      </p>
      <p>
        Shall{' '}
        <bdi dir="ltr" className="address">
          {row.address}
        </bdi>{' '}
        be taken out of the record?
      </p>
      <div className="dialog-buttons">
        <Button
          tone="main"
          onClick={() => {
            stopAsking();
            void removeAddress(row);
          }}
        >
          {writing ? 'Take it out' : 'Note that it must come out'}
        </Button>
        <Button
          onClick={() => {
            stopAsking();
            void decide(row, 'no-email');
          }}
        >
          Leave it in the record
        </Button>
        <Button tone="quiet" onClick={stopAsking}>
          Cancel
        </Button>
      </div>
    </Ask>
  );
}
