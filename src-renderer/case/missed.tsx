import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { CaseDetail } from '../../src-main/contract/worklist.ts';
import { Rich } from '../ui/rich.tsx';
import { Time } from '../ui/time.tsx';

/** The messages that never arrived: a corrected address does not bring them back. */
export function Missed({ detail }: { readonly detail: CaseDetail }) {
  if (detail.missed.length === 0) return null;
  return (
    <section aria-labelledby="case-missed">
      <h3 id="case-missed">{t('case.missed')}</h3>
      <ul className="missed">
        {detail.missed.map(({ messageId, type, sentAt, settled }) => (
          <li key={messageId}>
            <span>{t(`message-type.${type}`)}</span>
            <span className="missed-when">
              <Rich id="case.missed.sent" parts={{ day: <Time at={sentAt * 1000} as="day" /> }} />
            </span>
            <span className="missed-state">
              {settled !== null ? t(`case.missed.${settled}`) : type === 'consult-report' ? t('case.missed.still') : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
