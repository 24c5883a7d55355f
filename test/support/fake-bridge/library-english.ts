import { createRequire } from 'node:module';

/** What react-aria says in English where it is lent no other words, by package and key. */
export const wordsInEnglish = (): Readonly<Record<string, Readonly<Record<string, unknown>>>> =>
  createRequire(import.meta.url)('react-aria-components/i18n/en-US');
