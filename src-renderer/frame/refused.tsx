import { failureWords } from '../../src-main/contract/catalogue/failures.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import { useDesk, useMoment } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';

/** The records can't be opened here: why, what to do, who must act. Nothing can be done by accident. */
export function Refused({ notices }: { readonly notices: readonly Failure[] }) {
  const moment = useMoment();
  const openAgain = useDesk((desk) => desk.openAgain);
  const version = useDesk((desk) => desk.status?.version ?? '');
  return (
    <main className="gate">
      <div className="gate-card">
        <h1>{t('gate.refused')}</h1>
        {notices.map((notice) => {
          const { what, next, who } = failureWords(notice, moment);
          return (
            <div key={notice.code} className="gate-why">
              <p>
                <strong>{what}</strong>
              </p>
              <p>{next}</p>
              <p className="field-hint">{t('gate.refused.who', { who: t(`who.${who}`) })}</p>
            </div>
          );
        })}
        <p className="field-hint">{t('gate.refused.version', { version })}</p>
        <Button onClick={() => void openAgain()}>{t('common.try-again')}</Button>
      </div>
    </main>
  );
}
