import { i18n } from './translate.ts';

/** How Intl writes dates, numbers and lists in the language that is active: English as in South Africa's offices, day before month and 24 hours. */
export const localeNow = (): string => (i18n.locale === 'en' ? 'en-GB' : i18n.locale);
