import { inSentence } from '../../src-main/contract/catalogue/reason-line.ts';
import { reasonWords } from '../../src-main/contract/catalogue/reasons.ts';
import { rejectionWords } from '../../src-main/contract/catalogue/rejections.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { CaseDetail, TimelineEntry } from '../../src-main/contract/worklist.ts';
import { useActions } from '../state/use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { Time } from '../ui/time.tsx';

/** What became of the address and what people did about it, newest first. */
export function History({ detail }: { readonly detail: CaseDetail }) {
  const keyed = detail.timeline.map((entry, index) => ({ entry, key: `${entry.at} ${index}` }));
  const { showSent } = useActions();
  if (keyed.length === 0) return null;
  return (
    <section aria-labelledby="case-history">
      <div className="case-heading">
        <h3 id="case-history">{t('case.history')}</h3>
        <Button tone="quiet" onClick={() => showSent(detail.row.address)}>
          {t('case.history.everything')}
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
  return <p className="timeline-note">{t('case.history.counts', { seen: newest.seen, of: newest.of })}</p>;
}

function toneOf({ entry }: TimelineEntry): 'good' | 'bad' | 'plain' {
  if (entry.kind !== 'message') return 'plain';
  if (entry.outcome === 'bounced' || entry.outcome === 'not-sent') return 'bad';
  return entry.outcome === 'delivered' || entry.outcome === 'opened' ? 'good' : 'plain';
}

function Event({ entry, address }: { readonly entry: TimelineEntry['entry']; readonly address: string }) {
  switch (entry.kind) {
    case 'message':
      return <MessageEvent entry={entry} address={address} />;
    case 'correction': {
      const { actor, newAddress, state } = entry.correction;
      const values = { state: t(`correction.${state}`) };
      const who = <bdi>{actor}</bdi>;
      if (newAddress === '') return <Rich id="case.history.removal" values={values} parts={{ actor: who }} />;
      const entered = <bdi dir="ltr">{newAddress}</bdi>;
      return <Rich id="case.history.correction" values={values} parts={{ actor: who, address: entered }} />;
    }
    default: {
      const note = entry.note ?? '';
      return (
        <Rich
          id={note === '' ? 'case.history.decision' : 'case.history.decision-note'}
          values={{ decision: t(`decision.${entry.decision}`) }}
          parts={{ actor: <bdi>{entry.actor}</bdi>, note: <bdi>{note}</bdi> }}
        />
      );
    }
  }
}

interface MessageEventProps {
  readonly entry: Extract<TimelineEntry['entry'], { kind: 'message' }>;
  readonly address: string;
}

function MessageEvent({ entry, address }: MessageEventProps) {
  const { type, outcome, reason, confidence, notSent, count } = entry;
  const because = notSent?.because ?? null;
  return (
    <Rich
      id="case.history.message"
      values={{
        type: t(`message-type.${type}`),
        outcome: inSentence(t(`outcome.${outcome}`)),
        why: reason === null ? 'none' : confidence === 'low' ? 'likely' : 'known',
        reason: reason === null ? '' : inSentence(reasonWords[reason].title),
        stopped: notSent === null ? 'none' : because === null ? 'plain' : 'dated',
        counted: count === null ? 'no' : 'yes',
        seen: count?.seen ?? 0,
        of: count?.of ?? 0,
        elsewhere: entry.address === address ? 'no' : 'yes',
      }}
      parts={{
        stop: <>{notSent === null ? null : inSentence(rejectionWords(notSent.rejectReason).title)}</>,
        date: <Time at={(because?.at ?? 0) * 1000} as="date" />,
        address: <bdi dir="ltr">{entry.address}</bdi>,
      }}
    />
  );
}
