import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { afrikaans } from './af/all.ts';
import { english } from './en/all.ts';

/** What the app can be read in. */
export const languages = ['en', 'af'] as const;
export type Language = (typeof languages)[number];

/** Every text of the app by its id: `screen.what-it-is`. */
export type MessageId = keyof typeof english;

/** The process's one catalogue. Messages are ICU MessageFormat, compiled when first asked for. */
export const i18n = setupI18n({ locale: 'en', messages: { en: english, af: afrikaans } });
i18n.setMessagesCompiler(compileMessage);

/**
 * The text of a message in the language that is active now: never called while a module loads, as the language may change later.
 * @param values what its placeholders stand for; numbers that are shown (not only counted) come already said by `sayNumber`.
 */
export const t = (id: MessageId, values?: Readonly<Record<string, string | number>>): string => i18n._(id, values);

/** The language that fits the computer's own list of preferred ones (BCP 47): the first that we have, else English. */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** Switches every text asked for from now on. */
export const speak = (language: Language): void => i18n.activate(language);
