import {
  type Confidence,
  type Reason,
  type ReasonCode,
  type Reply,
  severityOf,
  usualActor,
} from '../contract/reason.ts';
import type { Finding } from './findings.ts';
import { findingsOf, saidByMandrill } from './findings.ts';
import { readDiag } from './read.ts';
import { mayRetry } from './verdict.ts';

/** Counts up whenever a rule changes a verdict, so that stored verdicts can be told from fresh ones. */
export const rulesVersion = 1;

const nothing: Finding = { reason: 's15', rule: 'nothing-usable', confidence: 'low', evidence: [], alternatives: [] };

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * The reason for one bounce: that of the weightiest finding (findings.ts), else s15. Pure; never throws, whatever the
 * diag holds; the time it takes grows linearly with the text and is capped.
 */
export function classify(reply: Reply): Reason {
  const reading = readDiag(textOf(reply.diag), textOf(reply.status).trim());
  const mandrill = saidByMandrill(textOf(reply.bounceDescription));
  const findings = findingsOf(reading, mandrill);
  const decisive = findings[0] ?? nothing;
  return {
    code: decisive.reason,
    confidence: confidenceOf(decisive, findings, mandrill[0]),
    actor: decisive.actor ?? usualActor[decisive.reason],
    severity: severityOf(reply.state),
    retry: mayRetry(decisive.reason, reading),
    evidence: decisive.evidence,
    alternatives: runnersUp(decisive, findings),
    rule: decisive.rule,
    version: rulesVersion,
  };
}

/** The rule's own other readings first, then what other evidence says; s15 is no alternative to a cause. */
function runnersUp(decisive: Finding, findings: readonly Finding[]): readonly ReasonCode[] {
  const others = findings.map((finding) => finding.reason).filter((reason) => reason !== 's15');
  const all = new Set([...decisive.alternatives, ...others]);
  all.delete(decisive.reason);
  return [...all].slice(0, 4);
}

/** The rule's own confidence, one step up where Mandrill agrees, one down where it or other plain words disagree. */
function confidenceOf(decisive: Finding, findings: readonly Finding[], mandrill: Finding | undefined): Confidence {
  const steps: readonly Confidence[] = ['low', 'medium', 'high'];
  let step = steps.indexOf(decisive.confidence);
  if (mandrill !== undefined && mandrill !== decisive) step += mandrill.reason === decisive.reason ? 1 : -1;
  const rival = findings.some((finding) => finding.confidence === 'high' && finding.reason !== decisive.reason);
  if (rival && decisive.confidence === 'high') step -= 1;
  return steps[Math.max(0, Math.min(2, step))] ?? 'low';
}
