import type { Message } from '../../contract/message.ts';
import type { ReasonCode } from '../../contract/reason.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Opening } from '../../contract/worklist.ts';
import type { StoredRejection } from '../../store/port.ts';
import { dayOf } from '../calendar.ts';
import { arrived, failed, failureTime, isClinicSide, isHard, isRejected, isSoft } from './failures.ts';

/** What is to be said once, by a key that outlives restarts. */
export interface Announcement {
  readonly key: string;
  readonly kind: 'bounce' | 'clinic-side';
  readonly address: string;
  /** It is said only while it still holds: a later delivery takes it away. */
  readonly mayPass: boolean;
  /** Unix seconds: the bounce's own time where Mandrill told it. */
  readonly at: number;
}

/** What the messages to one address say about it, before anyone looks at patients. Times are unix seconds. */
export interface AddressState {
  /** Failures that no later delivery has overtaken, oldest first. A hard bounce is overtaken only by mail that was sent after it came back. */
  readonly failures: readonly Message[];
  /** Null: there is no problem with the address (yet). */
  readonly opening: { readonly opening: Opening; readonly since: number; readonly by: Message | null } | null;
  readonly announcements: readonly Announcement[];
  /** "2 of 3" for each soft bounce that counts towards a problem, by message id. */
  readonly counts: ReadonlyMap<string, { readonly seen: number; readonly of: number }>;
}

const mailboxReasons: ReadonlySet<ReasonCode> = new Set(['s1', 's3', 'h1', 'h2']);

/** How many distinct days a soft bounce of this reason must repeat before it is a problem. A domain that our own check found alive counts like a server in trouble. */
function limitFor(reason: ReasonCode, thresholds: Settings['thresholds']): number {
  return mailboxReasons.has(reason) ? thresholds.mailbox : thresholds.server;
}

export interface OpeningRules {
  readonly thresholds: Settings['thresholds'];
  readonly timeZone: string;
  readonly domainMissing: boolean | null;
}

/**
 * Decides whether an address has a problem: a hard bounce, a soft one that repeats on distinct days without a delivery between, a domain that
 * does not exist, or a rejection whose bounce was never seen. Clinic-side failures, complaints, unsubscribes and manual blocks open nothing.
 */
export function stateOfAddress(
  address: string,
  messages: readonly Message[],
  rejections: readonly StoredRejection[],
  rules: OpeningRules,
): AddressState {
  const lastDelivery = messages.findLast(arrived)?.sentAt ?? Number.NEGATIVE_INFINITY;
  const failures = messages.filter(
    (message) => failed(message) && (isHard(message) ? failureTime(message) : message.sentAt) > lastDelivery,
  );
  /** From one delivery to the next an address is announced once, whichever message tipped the scale. */
  const spell = Number.isFinite(lastDelivery) ? lastDelivery : 0;
  const announcements: Announcement[] = messages.filter(isHard).map((message) => ({
    key: `bounce:${message.id}`,
    kind: isClinicSide(message) ? 'clinic-side' : 'bounce',
    address,
    mayPass: false,
    at: failureTime(message),
  }));
  const counts = new Map<string, { seen: number; of: number }>();
  const days = new Map<ReasonCode, Set<string>>();
  let opening: AddressState['opening'] = null;
  const open = (by: Message | null, how: Opening, since: number): void => {
    opening ??= { opening: how, since, by };
  };
  for (const message of failures) {
    if (isClinicSide(message)) continue;
    if (isHard(message)) open(message, { kind: 'hard' }, failureTime(message));
    else if (isSoft(message)) {
      const reason = message.reason ?? 's15';
      if (reason === 's7' && rules.domainMissing === true) {
        open(message, { kind: 'domain-missing' }, failureTime(message));
        continue;
      }
      const seenDays = days.get(reason) ?? new Set();
      days.set(reason, seenDays.add(dayOf(failureTime(message) * 1000, rules.timeZone)));
      const of = limitFor(reason, rules.thresholds);
      counts.set(message.id, { seen: Math.min(seenDays.size, of), of });
      if (seenDays.size >= of && opening === null) {
        open(message, { kind: 'soft-repeated', count: seenDays.size }, failureTime(message));
        announcements.push({
          key: `soft:${address}:${spell}`,
          kind: 'bounce',
          address,
          mayPass: true,
          at: failureTime(message),
        });
      }
    } else if (isRejected(message) && message.rejectReason === 'invalid') {
      open(message, { kind: 'invalid' }, message.sentAt);
      announcements.push({
        key: `bounce:${message.id}`,
        kind: 'bounce',
        address,
        mayPass: false,
        at: message.sentAt,
      });
    } else if (isRejected(message) && message.rejectReason === 'hard-bounce' && !failures.some(isHard)) {
      open(message, { kind: 'echo' }, message.sentAt);
    }
  }
  const echo = rejections.find(
    (rejection) =>
      rejection.reason === 'hard-bounce' && (rejection.lastEventAt ?? rejection.createdAt ?? 0) > lastDelivery,
  );
  if (echo && !failures.some(isHard)) open(null, { kind: 'echo' }, echo.lastEventAt ?? echo.createdAt ?? 0);
  const settled = opening as AddressState['opening'];
  if (settled?.opening.kind === 'echo') {
    announcements.push({
      key: `echo:${address}:${spell}`,
      kind: 'bounce',
      address,
      mayPass: true,
      at: settled.since,
    });
  }
  return { failures, opening: settled, announcements, counts };
}
