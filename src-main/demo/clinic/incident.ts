import type { ReasonCode } from '../../contract/reason.ts';
import type { StandInMessage } from '../mandrill/message.ts';
import type { StandInBlock } from '../mandrill/options.ts';

export type IncidentKind =
  | 'domain-typo'
  | 'unknown-user'
  | 'returned-late'
  | 'mailbox-full'
  | 'inactive-mailbox'
  | 'domain-missing'
  | 'refused'
  | 'server-down'
  | 'invalid-address'
  | 'never-seen-bounce'
  | 'nobody-has-it'
  | 'care-home'
  | 'employer'
  | 'divorced'
  | 'inactive-record'
  | 'one-of-several-addresses'
  | 'recovered'
  | 'not-yet-a-problem'
  | 'clinic-side'
  | 'complaint'
  | 'unsubscribed'
  | 'unsigned'
  | 'blocked-by-hand'
  | 'settled-report'
  | 'delayed';

/** Something that happened to mail of one address, and what a desk should make of it. */
export interface Incident {
  readonly kind: IncidentKind;
  readonly address: string;
  /** Who holds the address in the practice database. */
  readonly patientIds: readonly string[];
  /** Whether the address has an open problem now. */
  readonly open: boolean;
  /** What the replies say; null where no server ever said a word. */
  readonly reason: ReasonCode | null;
  readonly messages: readonly StandInMessage[];
  readonly block?: StandInBlock;
}
