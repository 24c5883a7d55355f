import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { afterEach, describe, expect, it } from 'vitest';
import { afrikaans } from '../../../src-main/contract/catalogue/af/all.ts';
import { english } from '../../../src-main/contract/catalogue/en/all.ts';
import { i18n, languageFor, speak, t, valuesFor } from '../../../src-main/contract/catalogue/translate.ts';

afterEach(() => speak('en'));

/** Names of values and elements, wherever they stand: in the cases of a plural too. */
function namesIn(tokens: CompiledMessage): readonly string[] {
  return tokens.flatMap((token) => {
    if (typeof token === 'string') return [...token.matchAll(/<\/?(\w+)\/?>/g)].map((match) => match[0]);
    const cases = typeof token[2] === 'object' ? Object.values(token[2] ?? {}) : [];
    return [token[0], ...cases.flatMap((of) => (Array.isArray(of) ? namesIn(of) : []))];
  });
}
const placeholders = (message: string): readonly string[] =>
  [...new Set(namesIn(compileMessageOrThrow(message)))].sort();

describe('the catalogue', () => {
  it('answers in the language that is active', () => {
    expect(t('appearance.theme.dark')).toBe('Dark');
    speak('af');
    expect(t('appearance.theme.dark')).toBe('Donker');
  });
  it.each(Object.entries(english))('keeps the placeholders and elements of %s in Afrikaans', (id, message) => {
    expect(placeholders(afrikaans[id as keyof typeof english])).toEqual(placeholders(message));
  });
  it('writes numbers with their thousands apart, counted or not', () => {
    const stale = { count: 12_345, phone: '0825550134' };
    i18n.load('en', { counted: '{count, plural, one {# line} other {# lines}}', plain: '{count} of {phone}' });
    expect(i18n._('counted', { ...valuesFor(stale) })).toBe('12\u202f345 lines');
    expect(i18n._('counted', { ...valuesFor({ count: 1 }) })).toBe('1 line');
    expect(i18n._('plain', { ...valuesFor(stale) })).toBe('12\u202f345 of 0825550134');
  });
  it('takes the first of the computer’s languages that it has', () => {
    expect(languageFor(['zu-ZA', 'af-ZA', 'en-ZA'])).toBe('af');
    expect(languageFor(['zu-ZA'])).toBe('en');
    expect(languageFor([])).toBe('en');
  });
});
