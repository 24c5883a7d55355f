import type { Actor, Confidence, ReasonCode } from '../contract/reason.ts';

/**
 * How much a rule's words weigh.
 * - `phrase`: the cause is said in words.
 * - `token`: a mark to which a provider or program has given one documented meaning.
 * - `hint`: words that leave room ("blocked", "try again later"); a specific enhanced code outweighs them.
 * - `faint`: a mere mention of what failed; every specific code and Mandrill's label outweigh it.
 */
export type RuleKind = 'phrase' | 'token' | 'hint' | 'faint';

/** One piece of knowledge on how servers word a cause. Of rules of one kind, the first in `allRules` decides. */
export interface Rule {
  readonly id: string;
  readonly reason: ReasonCode;
  readonly kind: RuleKind;
  /** Phrases (see phrase.ts), any of which fires; they read the words, in which addresses, hosts, links and codes are masked. */
  readonly phrases?: readonly string[];
  /** Marks, any of which fires; they read the folded but unmasked text. Bounded quantifiers only. */
  readonly marks?: readonly RegExp[];
  /** Fires only where the reply code (else the status) is 4xx, or only where it is not. */
  readonly when?: 'temporary' | 'permanent';
  /** Phrases whose presence silences the rule. */
  readonly unless?: readonly string[];
  /** The standard, manual or plain-language argument the rule rests on. */
  readonly source: string;
  /** Other fair readings, best first. */
  readonly alternatives?: readonly ReasonCode[];
  readonly confidence?: Confidence;
  /** Who must act, where it is not the one whom the reason names. */
  readonly actor?: Actor;
  /** Replies that prove the rule: each makes it fire, each phrase and mark is met by one, and it decides at least one. */
  readonly examples: readonly string[];
  /** Replies that look alike and must not make it fire. */
  readonly nearMisses: readonly string[];
}
