import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';

/** The patient says that the address is right: asked once, with what it costs. */
export function AddressIsRight({ row }: { readonly row: WorklistRow }) {
  const { stopAsking, decide } = useActions();
  return (
    <Ask title="The address is right?" onClose={stopAsking} role="alertdialog">
      <p>
        Only if the patient has read it back:{' '}
        <bdi dir="ltr" className="address">
          {row.address}
        </bdi>
      </p>
      <p>
        The block on this one address is lifted, and the line waits for the next delivery. If it bounces again, every
        such try costs the clinic some of its good name with mail providers.
      </p>
      <div className="dialog-buttons">
        <Button
          tone="main"
          onClick={() => {
            stopAsking();
            void decide(row, 'address-is-right');
          }}
        >
          The patient confirmed it
        </Button>
        <Button tone="quiet" onClick={stopAsking}>
          Cancel
        </Button>
      </div>
    </Ask>
  );
}
