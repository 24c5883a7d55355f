import { messageTypeWords } from '../../src-main/contract/catalogue/words.ts';
import type { CaseDetail, MissedMessage } from '../../src-main/contract/worklist.ts';
import { Time } from '../ui/time.tsx';

const settledWords: Readonly<Record<NonNullable<MissedMessage['settled']>, string>> = {
  'sent-again': 'sent again',
  'given-another-way': 'given another way',
  'not-needed': 'not needed',
  'arrived-later': 'a later one arrived',
};

/** The messages that never arrived: a corrected address does not bring them back. */
export function Missed({ detail }: { readonly detail: CaseDetail }) {
  if (detail.missed.length === 0) return null;
  return (
    <section aria-labelledby="case-missed">
      <h3 id="case-missed">What never arrived</h3>
      <ul className="missed">
        {detail.missed.map(({ messageId, type, sentAt, settled }) => (
          <li key={messageId}>
            <span>{messageTypeWords[type].one}</span>
            <span className="missed-when">
              sent <Time at={sentAt * 1000} as="day" />
            </span>
            <span className="missed-state">
              {settled !== null ? settledWords[settled] : type === 'consult-report' ? 'still missing' : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
