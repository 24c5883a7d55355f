import type { heard as english } from '../en/heard.ts';

export const heard: Readonly<Record<keyof typeof english, string>> = {
  'heard.choose': 'Kies een',
  'heard.empty': 'Leeg',
  'heard.menu.long-press': 'Druk lank, of druk Alt en die afpyltjie, om die kieslys oop te maak',
  'heard.calendar': 'Kalender',
  'heard.month.previous': 'Die vorige maand',
  'heard.month.next': 'Die volgende maand',
  'heard.day.chosen': 'Gekose dag: {date}',
  'heard.day.is-chosen': '{date}, gekies',
  'heard.day.first': 'Eerste dag wat gekies kan word',
  'heard.day.last': 'Laaste dag wat gekies kan word',
  'day.not-before': 'Kies {day} of later.',
  'day.not-after': 'Kies {day} of vroeër.',
};
