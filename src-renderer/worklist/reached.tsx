import { useEffect, useState } from 'react';
import { sayNumber } from '../../src-main/contract/catalogue/numbers.ts';
import { sayExactly } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { Failure } from '../../src-main/contract/failure.ts';
import type { ReachedMessage } from '../../src-main/contract/reports.ts';
import { useActions, useMoment } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Time } from '../ui/time.tsx';

/** What reached the address that is about to be taken back, for the privacy officer: type and time of each. */
export function Reached({ correctionId }: { readonly correctionId: string }) {
  const { reached, copy } = useActions();
  const { zone } = useMoment();
  const [messages, setMessages] = useState<readonly ReachedMessage[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let current = true;
    void reached(correctionId).then((answer) => {
      if (!current) return;
      if (answer.ok) setMessages(answer.value);
      else setFailure(answer.error);
    });
    return () => {
      current = false;
    };
  }, [reached, correctionId]);
  if (failure !== null) return <FailureNote failure={failure} />;
  if (messages === null) return <p>{t('undo.reached.reading')}</p>;
  if (messages.length === 0) return <p>{t('undo.reached.none')}</p>;
  const lines = messages.map(({ type, sentAt }) => `${t(`message-type.${type}`)}, ${sayExactly(sentAt * 1000, zone)}`);
  return (
    <div className="reached">
      <p>{t('undo.reached', { count: messages.length, shown: sayNumber(messages.length) })}</p>
      <ul>
        {messages.map(({ id, type, sentAt }) => (
          <li key={id}>
            {t(`message-type.${type}`)}, <Time at={sentAt * 1000} />
          </li>
        ))}
      </ul>
      <p className="field-hint">
        {t('undo.reached.kept')}{' '}
        <Button tone="quiet" onClick={() => void copy(lines.join('\n'), t('undo.reached.copied'))}>
          {t('undo.reached.copy')}
        </Button>
      </p>
    </div>
  );
}
