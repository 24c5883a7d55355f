import { t } from '../../src-main/contract/catalogue/translate.ts';

type Words = Readonly<Record<string, string | ((values: Readonly<Record<string, string>>) => string)>>;

/**
 * What react-aria says by itself, mostly to screen readers, in the words of our catalogue: it has none in Afrikaans and
 * would say them in English. By package and key, as in `react-aria-components/i18n`; of a package that we use and that is
 * missing here the library complains when it is first drawn.
 */
export const libraryWords: Readonly<Record<string, Words>> = {
  'react-aria-components': { selectPlaceholder: () => t('heard.choose') },
  '@react-aria/overlays': { dismiss: () => t('common.close') },
  '@react-aria/menu': { longPressMessage: () => t('heard.menu.long-press') },
  '@react-aria/spinbutton': { Empty: () => t('heard.empty') },
  '@react-aria/datepicker': {
    calendar: () => t('heard.calendar'),
    selectedDateDescription: ({ date = '' }) => t('heard.day.chosen', { date }),
  },
  '@react-aria/calendar': {
    previous: () => t('heard.month.previous'),
    next: () => t('heard.month.next'),
    selectedDateDescription: ({ date = '' }) => t('heard.day.chosen', { date }),
    // The library means the day where the computer is; the calendar marks the clinic's.
    todayDate: ({ date = '' }) => date,
    todayDateSelected: ({ date = '' }) => t('heard.day.is-chosen', { date }),
    dateSelected: ({ date = '' }) => t('heard.day.is-chosen', { date }),
    minimumDate: () => t('heard.day.first'),
    maximumDate: () => t('heard.day.last'),
  },
  '@react-stately/datepicker': {
    rangeUnderflow: ({ minValue = '' }) => t('day.not-before', { day: minValue }),
    rangeOverflow: ({ maxValue = '' }) => t('day.not-after', { day: maxValue }),
  },
};

/** Before anything is drawn: where the library looks for words before its own. Each is asked for when it is said, in the language of that moment. */
export function lendWords(): void {
  Object.assign(window, {
    [Symbol.for('react-aria.i18n.locale')]: 'en',
    [Symbol.for('react-aria.i18n.strings')]: libraryWords,
  });
}
