import type { Happening } from './message.ts';
import type { ContractVariant } from './options.ts';
import { timeText } from './time-text.ts';
import { hasArrived, type MessageView } from './view.ts';

type Row = Readonly<Record<string, unknown>>;

const emptyMetadata = { array: [], object: {}, null: null, absent: undefined } as const;

function smtpEvent(happening: Happening) {
  return {
    ts: happening.at,
    type: happening.type,
    diag: happening.diag ?? '',
    source_ip: '198.2.128.1',
    destination_ip: '192.0.2.25',
    size: 31_415,
  };
}

function textMessageRow({ message, current }: MessageView): Row {
  return {
    ts: message.ts,
    _id: message.id,
    channel: 'sms',
    state: current.state,
    to: message.email,
    from: message.sender,
    text: message.subject,
    consent: 'onetime',
    sms_events: [],
  };
}

/** What only the newer contract lists for messages/search. */
function detail({ message, current, past }: MessageView, variant: ContractVariant): Row {
  return {
    smtp_events: past
      .filter((happening) => happening.type !== null)
      .slice(-3)
      .map(smtpEvent),
    ...(variant.diag === 'present' ? { diag: current.diag ?? null } : {}),
    ...(current.bounceDescription === undefined ? {} : { bounce_description: current.bounceDescription }),
    reject:
      current.rejectReason === undefined
        ? null
        : { reason: current.rejectReason, last_event_at: timeText(current.at, variant) },
    resends: [],
    subaccount: message.subaccount,
    mc_template: null,
  };
}

/** A message as messages/search (`search`) or messages/info (`info`) answers it. Fields that are undefined stay out of the JSON. */
export function messageRow(view: MessageView, call: 'search' | 'info', variant: ContractVariant): Row {
  const { message, current } = view;
  if (message.channel === 'sms') return textMessageRow(view);
  return {
    ts: message.ts,
    _id: message.id,
    sender: message.sender,
    template: message.template,
    subject: message.subject,
    email: message.email,
    tags: message.tags,
    opens: hasArrived(view) ? message.opens : 0,
    opens_detail: [],
    clicks: 0,
    clicks_detail: [],
    state: current.state,
    metadata: Object.keys(message.metadata).length > 0 ? message.metadata : emptyMetadata[variant.emptyMetadata],
    ...(call === 'info' || variant.searchRows === 'full' ? detail(view, variant) : {}),
  };
}
