import { describe, expect, it } from 'vitest';
import { classify } from '../../../src-main/reasons/classify.ts';
import { matcherOf } from '../../../src-main/reasons/match.ts';
import { compilePhrases, phraseSource } from '../../../src-main/reasons/phrase.ts';
import { readDiag } from '../../../src-main/reasons/read.ts';
import { allRules } from '../../../src-main/reasons/rules/all.ts';

/** Quantifiers without an upper bound, escaped signs and the insides of character classes left aside. */
function unbounded(source: string): boolean {
  const bare = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  return /[*+]|\{\d+,\}/.test(bare);
}

describe('the rules', () => {
  it('have names of their own and a source', () => {
    expect(new Set(allRules.map((rule) => rule.id)).size).toBe(allRules.length);
    expect(allRules.filter((rule) => rule.source.length < 8)).toEqual([]);
  });

  it('can tell every unbounded quantifier', () => {
    expect(['a*', 'a+', 'a{2,}'].map(unbounded)).toEqual([true, true, true]);
    expect(['a{0,60}', 'a?', '[+*]', String.raw`\+`].map(unbounded)).toEqual([false, false, false, false]);
  });

  describe.each(allRules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    const matcher = matcherOf(rule);
    const phrases = [...(rule.phrases ?? []), ...(rule.unless ?? [])];

    it('fires on each of its examples and on none of its near misses', () => {
      expect(rule.examples.filter((reply) => matcher.match(readDiag(reply, '')) === undefined)).toEqual([]);
      expect(rule.nearMisses.filter((reply) => matcher.match(readDiag(reply, '')) !== undefined)).toEqual([]);
      expect(rule.examples.length).toBeGreaterThan(0);
      expect(rule.nearMisses.length).toBeGreaterThan(0);
    });

    it('has an example for each phrase and mark', () => {
      const readings = rule.examples.map((reply) => readDiag(reply, ''));
      const idle = (rule.phrases ?? []).filter((phrase) => {
        const pattern = compilePhrases([phrase]);
        return !readings.some((reading) => pattern.test(reading.words.text));
      });
      const idleMarks = (rule.marks ?? []).filter((mark) => !readings.some((reading) => mark.test(reading.raw.text)));
      expect([...idle, ...idleMarks]).toEqual([]);
    });

    it('decides at least one of its examples among all rules', () => {
      const verdicts = rule.examples.map((diag) => classify({ diag }));
      expect(verdicts.map((verdict) => verdict.rule)).toContain(rule.id);
      expect(verdicts.find((verdict) => verdict.rule === rule.id)?.code).toBe(rule.reason);
    });

    it('matches in linear time: no quantifier is unbounded', () => {
      const sources = [...phrases.map(phraseSource), ...(rule.marks ?? []).map((mark) => mark.source)];
      expect(sources.filter(unbounded)).toEqual([]);
    });
  });
});
