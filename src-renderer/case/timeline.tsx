import { inSentence } from '../../src-main/contract/catalogue/reason-line.ts';
import { rejectionWords } from '../../src-main/contract/catalogue/rejections.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { TimelineEntry } from '../../src-main/contract/worklist.ts';
import { Rich } from '../ui/rich.tsx';
import { Time } from '../ui/time.tsx';

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  /** That of the case: others are named. Null: all are. */
  readonly address: string | null;
}

/** Mail, calls, notes and corrections in their order, each with its day. */
export function Timeline({ entries, address }: TimelineProps) {
  const keyed = entries.map((entry, index) => ({ entry, key: `${entry.at} ${index}` }));
  return (
    <ol className="timeline">
      {keyed.map(({ entry, key }) => (
        <li key={key} className={`event event-${toneOf(entry)}`} data-other={isOfAnother(entry) || undefined}>
          <span className="event-when">
            <Time at={entry.at} as="day" />
          </span>
          <span className="event-what">
            <Event entry={entry.entry} address={address} />
          </span>
        </li>
      ))}
    </ol>
  );
}

const isOfAnother = ({ entry }: TimelineEntry): boolean => entry.kind !== 'message' && entry.about !== null;

function toneOf({ entry }: TimelineEntry): 'good' | 'bad' | 'plain' {
  if (entry.kind !== 'message') return 'plain';
  if (entry.outcome === 'bounced' || entry.outcome === 'not-sent') return 'bad';
  return entry.outcome === 'delivered' || entry.outcome === 'opened' ? 'good' : 'plain';
}

function Event({ entry, address }: { readonly entry: TimelineEntry['entry']; readonly address: string | null }) {
  switch (entry.kind) {
    case 'message':
      return <MessageEvent entry={entry} address={address} />;
    case 'correction':
      return <CorrectionEvent entry={entry} address={address} />;
    default:
      return <DecisionEvent entry={entry} address={address} />;
  }
}

interface EventProps<Kind extends TimelineEntry['entry']['kind']> {
  readonly entry: Extract<TimelineEntry['entry'], { kind: Kind }>;
  /** That of the case: others are named. Null: all are. */
  readonly address: string | null;
}

const yes = (holds: boolean): 'yes' | 'no' => (holds ? 'yes' : 'no');

function CorrectionEvent({ entry, address }: EventProps<'correction'>) {
  const { actor, oldAddress, newAddress, state } = entry.correction;
  return (
    <Rich
      id={newAddress === '' ? 'case.history.removal' : 'case.history.correction'}
      values={{
        state: t(`correction.${state}`),
        about: yes(entry.about !== null),
        elsewhere: yes(oldAddress !== address),
      }}
      parts={{
        actor: <bdi>{actor}</bdi>,
        address: <bdi dir="ltr">{newAddress}</bdi>,
        old: <bdi dir="ltr">{oldAddress}</bdi>,
        patient: <bdi>{entry.about}</bdi>,
      }}
    />
  );
}

/** The note of a call is the number that was tried; any other is in somebody's words. */
function DecisionEvent({ entry, address }: EventProps<'decision'>) {
  const { decision, note, actor, about } = entry;
  const called = decision === 'voicemail' || decision === 'wrong-number';
  return (
    <Rich
      id="case.history.decision"
      values={{
        decision: t(`decision.${decision}`),
        told: note === null || note === '' ? 'nothing' : called ? 'number' : 'words',
        about: yes(about !== null),
        elsewhere: yes(entry.address !== address),
      }}
      parts={{
        actor: <bdi>{actor}</bdi>,
        note: <bdi className={called ? 'event-number' : ''}>{note}</bdi>,
        patient: <bdi>{about}</bdi>,
        address: <bdi dir="ltr">{entry.address}</bdi>,
      }}
    />
  );
}

function MessageEvent({ entry, address }: EventProps<'message'>) {
  const { type, outcome, reason, confidence, notSent, count } = entry;
  const because = notSent?.because ?? null;
  return (
    <Rich
      id="case.history.message"
      values={{
        type: t(`message-type.${type}`),
        outcome: inSentence(t(`outcome.${outcome}`)),
        why: reason === null ? 'none' : confidence === 'low' ? 'likely' : 'known',
        reason: reason === null ? '' : inSentence(t(`reason.${reason}.title`)),
        stopped: notSent === null ? 'none' : because === null ? 'plain' : 'dated',
        counted: yes(count !== null),
        seen: count?.seen ?? 0,
        of: count?.of ?? 0,
        elsewhere: yes(entry.address !== address),
      }}
      parts={{
        stop: <>{notSent === null ? null : inSentence(rejectionWords(notSent.rejectReason).title)}</>,
        date: <Time at={(because?.at ?? 0) * 1000} as="date" />,
        address: <bdi dir="ltr">{entry.address}</bdi>,
      }}
    />
  );
}
