import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { CaseDetail, MissedMessage } from '../../src-main/contract/worklist.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { Time } from '../ui/time.tsx';

/** The messages that never arrived: a corrected address does not bring them back. */
export function Missed({ detail }: { readonly detail: CaseDetail }) {
  if (detail.missed.length === 0) return null;
  return (
    <section aria-labelledby="case-missed">
      <h3 id="case-missed">{t('case.missed')}</h3>
      <ul className="missed">
        {detail.missed.map((message) => (
          <li key={message.messageId}>
            <span>{t(`message-type.${message.type}`)}</span>
            <span className="missed-when">
              <Rich id="case.missed.sent" parts={{ day: <Time at={message.sentAt * 1000} as="day" /> }} />
            </span>
            <span className="missed-state">{stateOf(message)}</span>
            {message.open === null ? null : <Settle open={message.open} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf({ settled, type }: MissedMessage): string {
  if (settled !== null) return t(`case.missed.${settled}`);
  return type === 'consult-report' ? t('case.missed.still') : '';
}

const ways = ['sent-again', 'given-another-way', 'not-needed'] as const;

/** What became of a report. "Sent again" waits for the patient's word where the address was only suggested. */
function Settle({ open }: { readonly open: NonNullable<MissedMessage['open']> }) {
  const { settle } = useActions();
  return (
    <span className="missed-ways">
      {(open.unconfirmed ? ways.slice(1) : ways).map((how) => (
        <Button key={how} onClick={() => void settle({ id: open.rowId }, how)}>
          {t(`closing.${how}`)}
        </Button>
      ))}
    </span>
  );
}
