import type { Topic } from '../contract/bridge.ts';
import type { Failure } from '../contract/failure.ts';
import type { Settings } from '../contract/settings.ts';
import type { Person } from '../contract/status.ts';
import type { MandrillClient } from '../mandrill/port.ts';
import type { PracticeConnector } from '../practice/port.ts';
import type { Store } from '../store/port.ts';
import type { Clock } from './clock.ts';
import type { InTurn } from './in-turn.ts';

/** What the domain name system says of a mail domain; null while offline or unsure. */
export type DomainState = 'takes-mail' | 'no-mail' | 'missing';

/** One grouped toast: counts only, never a name or an address. */
export interface Toast {
  readonly bounces: number;
  readonly clinicSide: number;
  /** Straight to the notification centre: it was held back through quiet hours for as long as it may be. */
  readonly silent: boolean;
}

/** Ports, clock and values that the use cases share. The connectors come by function: settings may exchange them while the app runs. */
export interface Desk {
  readonly store: Store;
  readonly clock: Clock;
  /** A number from 0 up to 1, for jitter. */
  readonly random: () => number;
  readonly newId: () => string;
  readonly settings: () => Settings;
  /** Null until a key is known. */
  readonly mandrill: () => MandrillClient | null;
  /** Null until a practice database is chosen. */
  readonly practice: () => PracticeConnector | null;
  readonly atDesk: () => Person | null;
  /** Derivations of cases, one at a time: two that overlap would let the one that read first write last. */
  readonly deriving: InTurn;
  readonly lookUpDomain: (domain: string) => Promise<DomainState | null>;
  readonly notify: (toast: Toast) => Promise<{ readonly status: 'shown' | 'refused' }>;
  /** Whether the workstation's screen is locked: a toast would be seen by nobody. */
  readonly locked: () => boolean;
  /** Tells the screen what to ask for again. */
  readonly changed: (topics: readonly Topic[]) => void;
  /** Codes and counts only: never an address, a name or a key. */
  readonly log: (event: string, facts?: Readonly<Record<string, number | string>>) => void;
}

/** The name that goes into journal and audit, or the failure that nobody is at the desk. */
export function actorOf(
  desk: Desk,
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: Failure } {
  const person = desk.atDesk();
  return person ? { ok: true, value: person.name } : { ok: false, error: { code: 'nobody-at-desk' } };
}
