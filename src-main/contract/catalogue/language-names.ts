import type { Language } from './translate.ts';

/** Each language in its own words; what nobody who speaks it has read yet says so. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  af: 'Afrikaans (not yet read by a native speaker)',
};
