import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { Rich } from '../ui/rich.tsx';

/** The patient says that the address is right: asked once, with what it costs. */
export function AddressIsRight({ row }: { readonly row: WorklistRow }) {
  const { stopAsking, decide } = useActions();
  return (
    <Ask title={t('ask.right')} onClose={stopAsking} role="alertdialog">
      <p>
        <Rich
          id="ask.right.only-if"
          parts={{
            address: (
              <bdi dir="ltr" className="address">
                {row.address}
              </bdi>
            ),
          }}
        />
      </p>
      <p>{t('ask.right.cost')}</p>
      <div className="dialog-buttons">
        <Button
          tone="main"
          onClick={() => {
            stopAsking();
            void decide(row, 'address-is-right');
          }}
        >
          {t('ask.right.yes')}
        </Button>
        <Button tone="quiet" onClick={stopAsking}>
          {t('common.cancel')}
        </Button>
      </div>
    </Ask>
  );
}
