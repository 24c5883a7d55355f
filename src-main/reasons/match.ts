import type { Evidence } from '../contract/reason.ts';
import { compilePhrases } from './phrase.ts';
import type { Reading } from './read.ts';
import type { Rule, RuleKind } from './rule.ts';
import { allRules } from './rules/all.ts';
import { spanOf } from './view.ts';

/** A rule made ready to run. */
export interface Matcher {
  readonly rule: Rule;
  readonly match: (reading: Reading) => Evidence | undefined;
}

/** Compiles a rule; throws on a phrase that is not well formed, which a test keeps from happening. */
export function matcherOf(rule: Rule): Matcher {
  const phrases = rule.phrases === undefined ? undefined : compilePhrases(rule.phrases);
  const silencers = rule.unless === undefined ? undefined : compilePhrases(rule.unless);
  const marks = rule.marks ?? [];
  return {
    rule,
    match(reading) {
      if (rule.when !== undefined && (rule.when === 'temporary') !== reading.temporary) return undefined;
      const evidence = find(reading, phrases, marks);
      if (evidence === undefined || silencers?.test(reading.words.text)) return undefined;
      return evidence;
    },
  };
}

function find(reading: Reading, phrases: RegExp | undefined, marks: readonly RegExp[]): Evidence | undefined {
  for (const mark of marks) {
    const found = mark.exec(reading.raw.text);
    if (found !== null) return spanOf(reading.raw, found.index, found.index + found[0].length);
  }
  const found = phrases?.exec(reading.words.text);
  if (found === undefined || found === null) return undefined;
  const trimmed = found[0].trimEnd();
  return spanOf(reading.words, found.index, found.index + trimmed.length);
}

const matchers: readonly Matcher[] = allRules.map(matcherOf);

const byKind: ReadonlyMap<RuleKind, readonly Matcher[]> = Map.groupBy(matchers, (matcher) => matcher.rule.kind);

/** The matchers of one kind, in the order in which they decide. */
export function matchersOf(kind: RuleKind): readonly Matcher[] {
  return byKind.get(kind) ?? [];
}
