import type { Actor, Confidence, Evidence, ReasonCode } from '../contract/reason.ts';
import { describedReason } from './bounce-descriptions.ts';
import { matchersOf } from './match.ts';
import type { Reading } from './read.ts';
import { replyCodeReason } from './reply-codes.ts';
import type { RuleKind } from './rule.ts';
import { statusMeaning } from './statuses.ts';

/** One piece of evidence for a reason. */
export interface Finding {
  readonly reason: ReasonCode;
  readonly rule: string;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly ReasonCode[];
  readonly actor?: Actor | undefined;
}

const usualConfidence: Readonly<Record<RuleKind, Confidence>> = {
  phrase: 'high',
  token: 'high',
  hint: 'medium',
  faint: 'low',
};

function saidBy(reading: Reading, kind: RuleKind): readonly Finding[] {
  return matchersOf(kind).flatMap(({ rule, match }) => {
    const evidence = match(reading);
    if (evidence === undefined) return [];
    return {
      reason: rule.reason,
      rule: rule.id,
      confidence: rule.confidence ?? usualConfidence[kind],
      evidence: [evidence],
      alternatives: rule.alternatives ?? [],
      actor: rule.actor,
    };
  });
}

function saidByStatus(reading: Reading, firm: boolean): readonly Finding[] {
  return reading.statuses.flatMap((code) => {
    const meaning = statusMeaning(code.value);
    if (meaning === undefined || meaning.firm !== firm) return [];
    return {
      reason: meaning.reason,
      rule: `status-${code.value}`,
      confidence: 'medium' as const,
      evidence: code.end > code.start ? [{ start: code.start, end: code.end }] : [],
      alternatives: meaning.alternatives,
    };
  });
}

/** What Mandrill's own label says; its evidence stands beside the diag, not in it. */
export function saidByMandrill(description: string): readonly Finding[] {
  const reason = describedReason(description);
  if (reason === undefined) return [];
  return [{ reason, rule: 'mandrill-description', confidence: 'medium', evidence: [], alternatives: [] }];
}

function saidByReplyCode(reading: Reading): readonly Finding[] {
  const code = reading.replyCode;
  const reason = code === undefined ? undefined : replyCodeReason(code.value);
  if (code === undefined || reason === undefined) return [];
  const evidence = [{ start: code.start, end: code.end }];
  return [{ reason, rule: `reply-${code.value}`, confidence: 'low', evidence, alternatives: ['s15'] }];
}

/**
 * All that speaks for a reason, the weightiest first: the server's words, a provider's own marks, a status code that
 * servers use with care, words that leave room, a status code used loosely, Mandrill's label, mere mentions, the
 * reply code.
 */
export function findingsOf(reading: Reading, mandrill: readonly Finding[]): readonly Finding[] {
  return [
    ...saidBy(reading, 'phrase'),
    ...saidBy(reading, 'token'),
    ...saidByStatus(reading, true),
    ...saidBy(reading, 'hint'),
    ...saidByStatus(reading, false),
    ...mandrill,
    ...saidBy(reading, 'faint'),
    ...saidByReplyCode(reading),
  ];
}
