import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { WorklistRow } from '../../src-main/contract/worklist.ts';
import { useActions, useDesk } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Ask } from '../ui/dialog.tsx';
import { Rich } from '../ui/rich.tsx';

/** The patient has no email: take the address out of the record, or leave it there. */
export function NoEmail({ row }: { readonly row: WorklistRow }) {
  const { stopAsking, removeAddress, decide } = useActions();
  const writing = useDesk((desk) => desk.status?.practice.writing ?? false);
  const name = row.patient?.name ?? t('ask.no-email.this-patient');
  return (
    <Ask title={t('ask.no-email')} onClose={stopAsking}>
      <p>
        <Rich id="ask.no-email.says" parts={{ name: <bdi>{name}</bdi> }} />
      </p>
      <p>
        <Rich
          id="ask.no-email.take-out"
          parts={{
            address: (
              <bdi dir="ltr" className="address">
                {row.address}
              </bdi>
            ),
          }}
        />
      </p>
      <div className="dialog-buttons">
        <Button
          tone="main"
          onClick={() => {
            stopAsking();
            void removeAddress(row);
          }}
        >
          {t(writing ? 'ask.no-email.take-out.yes' : 'ask.no-email.take-out.noted')}
        </Button>
        <Button
          onClick={() => {
            stopAsking();
            void decide(row, 'no-email');
          }}
        >
          {t('ask.no-email.leave')}
        </Button>
        <Button tone="quiet" onClick={stopAsking}>
          {t('common.cancel')}
        </Button>
      </div>
    </Ask>
  );
}
