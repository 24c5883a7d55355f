import { reasonWords } from '../../src-main/contract/catalogue/reasons.ts';
import { rejectionWords } from '../../src-main/contract/catalogue/rejections.ts';
import {
  correctionStateWords,
  decisionWords,
  messageTypeWords,
  outcomeWords,
} from '../../src-main/contract/catalogue/words.ts';
import type { CaseDetail, NotSent, TimelineEntry } from '../../src-main/contract/worklist.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Time } from '../ui/time.tsx';
import { inSentence } from '../worklist/reason-line.ts';

/** What became of the address and what people did about it, newest first. */
export function History({ detail }: { readonly detail: CaseDetail }) {
  const keyed = detail.timeline.map((entry, index) => ({ entry, key: `${entry.at} ${index}` }));
  const { showSent } = useActions();
  if (keyed.length === 0) return null;
  return (
    <section aria-labelledby="case-history">
      <div className="case-heading">
        <h3 id="case-history">History</h3>
        <Button tone="quiet" onClick={() => showSent(detail.row.address)}>
          Everything sent
        </Button>
      </div>
      <ol className="timeline">
        {keyed.map(({ entry, key }) => (
          <li key={key} className={`event event-${toneOf(entry)}`}>
            <span className="event-when">
              <Time at={entry.at} as="day" />
            </span>
            <span className="event-what">
              <Event entry={entry.entry} address={detail.row.address} />
            </span>
          </li>
        ))}
      </ol>
      <CountNote detail={detail} />
    </section>
  );
}

/** What "2 of 3" counts, and that the count is ours. */
function CountNote({ detail }: { readonly detail: CaseDetail }) {
  const counts = detail.timeline.flatMap(({ entry }) => (entry.kind === 'message' ? (entry.count ?? []) : []));
  const [newest] = counts;
  if (newest === undefined) return null;
  return (
    <p className="timeline-note">
      “{newest.seen} of {newest.of}” counts failures that Mandrill calls passing, on different days and without a
      delivery between. After {newest.of} the address is listed: that is Bounce Desk’s rule, not Mandrill’s.
    </p>
  );
}

function WhyNotSent({ notSent: { rejectReason, because } }: { readonly notSent: NotSent }) {
  return (
    <>
      , {inSentence(rejectionWords(rejectReason).title)}
      {because === null ? null : (
        <>
          {' '}
          (<Time at={because.at * 1000} as="date" />)
        </>
      )}
    </>
  );
}

function toneOf({ entry }: TimelineEntry): 'good' | 'bad' | 'plain' {
  if (entry.kind !== 'message') return 'plain';
  if (entry.outcome === 'bounced' || entry.outcome === 'not-sent') return 'bad';
  return entry.outcome === 'delivered' || entry.outcome === 'opened' ? 'good' : 'plain';
}

function Event({ entry, address }: { readonly entry: TimelineEntry['entry']; readonly address: string }) {
  switch (entry.kind) {
    case 'message':
      return (
        <>
          {messageTypeWords[entry.type].one}: {outcomeWords[entry.outcome].toLowerCase()}
          {entry.reason === null
            ? ''
            : `, ${entry.confidence === 'low' ? 'most likely ' : ''}${inSentence(reasonWords[entry.reason].title)}`}
          {entry.notSent === null ? null : <WhyNotSent notSent={entry.notSent} />}
          {entry.count === null ? '' : ` (${entry.count.seen} of ${entry.count.of})`}
          {entry.address === address ? null : (
            <>
              {' '}
              to <bdi dir="ltr">{entry.address}</bdi>
            </>
          )}
        </>
      );
    case 'correction':
      return (
        <>
          {entry.correction.actor} entered{' '}
          {entry.correction.newAddress === '' ? 'no address' : <bdi dir="ltr">{entry.correction.newAddress}</bdi>}.{' '}
          {correctionStateWords[entry.correction.state]}.
        </>
      );
    default:
      return (
        <>
          {entry.actor}: {decisionWords[entry.decision]}
          {entry.note === null || entry.note === '' ? '' : `, “${entry.note}”`}
        </>
      );
  }
}
