import type { Actor, Confidence, Evidence, Reason, ReasonCode, Reply } from '../contract/reason.ts';
import { describedReason } from './bounce-descriptions.ts';
import { matchers } from './match.ts';
import type { Reading } from './read.ts';
import { readDiag } from './read.ts';
import { replyCodeReason } from './reply-codes.ts';
import { statusMeaning } from './statuses.ts';
import { actorOf, mayRetry } from './verdict.ts';

/** Counts up whenever a rule changes a verdict, so that stored verdicts can be told from fresh ones. */
export const rulesVersion = 1;

/** One piece of evidence for a reason; the list of them is in order of weight. */
interface Finding {
  readonly reason: ReasonCode;
  readonly rule: string;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly ReasonCode[];
  readonly actor?: Actor | undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textFindings(reading: Reading, kinds: ReadonlySet<string>): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { rule, match } of matchers) {
    if (!kinds.has(rule.kind)) continue;
    const evidence = match(reading);
    if (evidence === undefined) continue;
    findings.push({
      reason: rule.reason,
      rule: rule.id,
      confidence: rule.confidence ?? (rule.kind === 'hint' ? 'medium' : 'high'),
      evidence: [evidence],
      alternatives: rule.alternatives ?? [],
      actor: rule.actor,
    });
  }
  return findings;
}

function statusFindings(reading: Reading, firm: boolean): readonly Finding[] {
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

function fieldFindings(description: string): readonly Finding[] {
  const reason = describedReason(description);
  return reason === undefined
    ? []
    : [{ reason, rule: 'mandrill-description', confidence: 'medium', evidence: [], alternatives: [] }];
}

function replyCodeFindings(reading: Reading): readonly Finding[] {
  const code = reading.replyCode;
  const reason = code === undefined ? undefined : replyCodeReason(code.value);
  if (code === undefined || reason === undefined) return [];
  const evidence = [{ start: code.start, end: code.end }];
  return [{ reason, rule: `reply-${code.value}`, confidence: 'low', evidence, alternatives: ['s15'] }];
}

const saidInWords = new Set(['phrase', 'token']);
const hinted = new Set(['hint']);
const nothing: Finding = { reason: 's15', rule: 'nothing-usable', confidence: 'low', evidence: [], alternatives: [] };

/**
 * The reason for one bounce. Evidence in this order: the server's words, a provider's own marks, a specific enhanced
 * status code, words that leave room, a loosely used status code, Mandrill's label, the reply code; else s15.
 * Pure; never throws, whatever the diag holds; the time it takes grows linearly with the text and is capped.
 */
export function classify(reply: Reply): Reason {
  const reading = readDiag(textOf(reply.diag), textOf(reply.status).trim());
  const field = fieldFindings(textOf(reply.bounceDescription));
  const findings = [
    ...textFindings(reading, saidInWords),
    ...statusFindings(reading, true),
    ...textFindings(reading, hinted),
    ...statusFindings(reading, false),
    ...field,
    ...replyCodeFindings(reading),
    nothing,
  ];
  const decisive = findings[0] ?? nothing;
  const alternatives = new Set([
    ...decisive.alternatives,
    ...findings.map((finding) => finding.reason).filter((reason) => reason !== 's15'),
  ]);
  alternatives.delete(decisive.reason);
  return {
    code: decisive.reason,
    confidence: weigh(decisive, findings, field[0]?.reason),
    actor: decisive.actor ?? actorOf(decisive.reason),
    retry: mayRetry(decisive.reason, reading),
    evidence: decisive.evidence,
    alternatives: [...alternatives].slice(0, 4),
    rule: decisive.rule,
    version: rulesVersion,
  };
}

/** Agreement of Mandrill's label raises confidence, contradiction lowers it. */
function weigh(decisive: Finding, findings: readonly Finding[], field: ReasonCode | undefined): Confidence {
  const steps: readonly Confidence[] = ['low', 'medium', 'high'];
  let step = steps.indexOf(decisive.confidence);
  if (field !== undefined && decisive.rule !== 'mandrill-description') step += field === decisive.reason ? 1 : -1;
  const rivals = findings.filter((finding) => finding.confidence === 'high' && finding.reason !== decisive.reason);
  if (decisive.confidence === 'high' && rivals.length > 0) step -= 1;
  return steps[Math.max(0, Math.min(2, step))] ?? 'low';
}
