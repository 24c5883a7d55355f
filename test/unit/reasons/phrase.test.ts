import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../../src-main/reasons/phrase.ts';

const finds = (phrase: string, text: string): boolean => compilePhrases([phrase]).test(text);

describe('the notation of phrases', () => {
  it('takes whole words, beginnings, choices and options', () => {
    expect(finds('user unknown', 'the user unknown')).toBe(true);
    expect(finds('user unknown', 'superuser unknowns')).toBe(false);
    expect(finds('exceed* limit', 'exceeding limit')).toBe(true);
    expect(finds('(user|mail box) full', 'mail box full')).toBe(true);
    expect(finds('user [is|was] full', 'user full')).toBe(true);
    expect(finds('user [is|was] full', 'user was full')).toBe(true);
    expect(finds('user [is|was] full', 'user be full')).toBe(false);
    expect(finds('user _ unknown', 'user neko unknown')).toBe(true);
    expect(finds('{rcpt} unknown', 'mailbox unknown')).toBe(true);
  });

  it('bridges a clause or a reply, no further', () => {
    expect(finds('user .. unknown', 'user of that name unknown')).toBe(true);
    expect(finds('user .. unknown', 'user here. cause unknown')).toBe(false);
    expect(finds('user ... unknown', 'user here. cause unknown')).toBe(true);
    expect(finds('user ... unknown', 'user here |cause unknown')).toBe(false);
    expect(finds('user .. unknown', `user${' x'.repeat(40)} unknown`)).toBe(false);
  });

  it('knows the signs of addresses, hosts and links', () => {
    expect(finds('blocked (#|~)', 'blocked ~')).toBe(true);
    expect(finds('@ unknown', 'for @ unknown')).toBe(true);
  });

  it('refuses a group that the vocabulary lacks', () => {
    expect(() => compilePhrases(['{nobody} unknown'])).toThrow('nobody');
  });
});
