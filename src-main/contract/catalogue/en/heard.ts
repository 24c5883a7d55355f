/** What fields, menus and calendars say by themselves, most of it to a screen reader only. */
export const heard = {
  'heard.choose': 'Choose one',
  'heard.empty': 'Empty',
  'heard.menu.long-press': 'Long press, or press Alt and the down arrow, to open the menu',
  'heard.calendar': 'Calendar',
  'heard.month.previous': 'The month before',
  'heard.month.next': 'The month after',
  'heard.day.chosen': 'Chosen day: {date}',
  'heard.day.is-chosen': '{date}, chosen',
  'heard.day.first': 'First day that can be chosen',
  'heard.day.last': 'Last day that can be chosen',
  'day.not-before': 'Choose {day} or later.',
  'day.not-after': 'Choose {day} or earlier.',
} as const;
