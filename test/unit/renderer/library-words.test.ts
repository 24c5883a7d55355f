import { afterEach, describe, expect, test } from 'vitest';
import { speak } from '../../../src-main/contract/catalogue/translate.ts';
import { libraryWords } from '../../../src-renderer/ui/library-words.ts';
import { wordsInEnglish } from '../../support/fake-bridge/library-english.ts';

afterEach(() => speak('en'));

describe.each(Object.entries(libraryWords))('the words lent to %s', (name, words) => {
  test.each(Object.entries(words))(
    '%s is one that it asks for, and is said in the language of the moment',
    (key, word) => {
      expect(Object.keys(wordsInEnglish()[name] ?? {})).toContain(key);
      const say = () => (typeof word === 'function' ? word({ date: '1', minValue: '1', maxValue: '1' }) : word);
      const english = say();
      speak('af');
      const afrikaans = say();
      expect(afrikaans).not.toBe('');
      // A date alone is the library's, in the language that it was given.
      if (/\p{L}/u.test(english)) expect(afrikaans).not.toBe(english);
    },
  );
});
