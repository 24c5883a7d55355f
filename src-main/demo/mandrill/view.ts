import type { Happening, StandInMessage } from './message.ts';

const day = 86_400;

/** A message as it stands at a moment. */
export interface MessageView {
  readonly message: StandInMessage;
  readonly current: Happening;
  /** What has happened so far, oldest first. */
  readonly past: readonly Happening[];
}

/** Null before it was sent. `at` in unix seconds. */
export function viewAt(message: StandInMessage, at: number): MessageView | null {
  const past = message.history.filter((happening) => happening.at <= at);
  const current = past.at(-1);
  return current === undefined || message.ts > at ? null : { message, current, past };
}

/** Mandrill keeps the detail of a bounced message for 90 days after sending, that of any other for 30. */
export function isKept(view: MessageView, now: number): boolean {
  const bounced = view.current.state === 'bounced' || view.current.state === 'soft-bounced';
  return now - view.message.ts <= (bounced ? 90 : 30) * day;
}

/** The receiving server took it; a complaint or an unsubscribe presupposes that. */
export function hasArrived(view: MessageView): boolean {
  return ['sent', 'delivered', 'spam', 'unsub'].includes(view.current.state);
}
