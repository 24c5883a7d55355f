import { allRules } from './rules/all.ts';

const sources: ReadonlyMap<string, string> = new Map(allRules.map((rule) => [rule.id, rule.source]));

/** The standard, manual or argument behind the rule that a verdict names. */
export function ruleSource(rule: string): string {
  if (rule.startsWith('status-')) return 'IANA registry of enhanced status codes; Microsoft 365 non-delivery codes';
  if (rule.startsWith('reply-')) return 'RFC 5321 4.2.2';
  if (rule === 'mandrill-description') return "Mandrill's own label";
  return sources.get(rule) ?? 'no evidence';
}
