import { setupI18n } from '@lingui/core';
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage';
import { afrikaans } from './af/all.ts';
import { english } from './en/all.ts';
import { sayNumber } from './numbers.ts';

/** What the app can be read in. */
export const languages = ['en', 'af'] as const;
export type Language = (typeof languages)[number];

/** Every text of the app by its id: `screen.what-it-is`. */
export type MessageId = keyof typeof english;

/** The process's one catalogue. Messages are ICU MessageFormat, compiled when first asked for. */
export const i18n = setupI18n({ locale: 'en', messages: { en: english, af: afrikaans } });
i18n.setMessagesCompiler((message) => readNumbersAsSaid(compileMessage(message)));

export type Values = Readonly<Record<string, string | number>>;

/** Beside a value that plurals choose by, the same as people write it: "12 345". */
const said = (name: string): string => `${name} said`;

/** What a message's placeholders read: `{count}` and `#` a number as it is said, `plural` the number itself. */
export const valuesFor = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => [
      [name, value],
      [said(name), typeof value === 'number' ? sayNumber(value) : value],
    ]),
  );

function readNumbersAsSaid(tokens: CompiledMessage, counted?: string): CompiledMessage {
  return tokens.map((token) => {
    if (typeof token === 'string') return token === '#' && counted !== undefined ? [said(counted)] : token;
    const [name, format, cases] = token;
    if (format === undefined) return [said(name)];
    if (typeof cases !== 'object' || cases === null) return token;
    const read = Object.entries(cases).map(([key, value]) => [
      key,
      Array.isArray(value) ? readNumbersAsSaid(value, format === 'plural' ? name : counted) : value,
    ]);
    return [name, format, Object.fromEntries(read)];
  }) as CompiledMessage;
}

/**
 * The text of a message in the language that is active now: never called while a module loads, as the language may change later.
 * @param values what its placeholders stand for; numbers are written with their thousands apart.
 */
export const t = (id: MessageId, values: Values = {}): string => i18n._(id, { ...valuesFor(values) });

/** Whether there is a text of this id, for what comes from an open set. */
export const isMessage = (id: string): id is MessageId => Object.hasOwn(english, id);

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
