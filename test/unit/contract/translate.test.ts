import { afterEach, describe, expect, it } from 'vitest';
import { afrikaans } from '../../../src-main/contract/catalogue/af/all.ts';
import { english } from '../../../src-main/contract/catalogue/en/all.ts';
import { languageFor, speak, t } from '../../../src-main/contract/catalogue/translate.ts';

afterEach(() => speak('en'));

const placeholders = (message: string): readonly string[] =>
  [
    ...new Set(
      [...message.matchAll(/\{\s*(\w+)\s*[,}]|<\/?(\w+)\/?>/g)].map((match) => match[0].replace(/[\s,]/g, '')),
    ),
  ].sort();

describe('the catalogue', () => {
  it('answers in the language that is active', () => {
    expect(t('appearance.theme.dark')).toBe('Dark');
    speak('af');
    expect(t('appearance.theme.dark')).toBe('Donker');
  });
  it.each(Object.entries(english))('keeps the placeholders and elements of %s in Afrikaans', (id, message) => {
    expect(placeholders(afrikaans[id as keyof typeof english])).toEqual(placeholders(message));
  });
  it('takes the first of the computer’s languages that it has', () => {
    expect(languageFor(['zu-ZA', 'af-ZA', 'en-ZA'])).toBe('af');
    expect(languageFor(['zu-ZA'])).toBe('en');
    expect(languageFor([])).toBe('en');
  });
});
