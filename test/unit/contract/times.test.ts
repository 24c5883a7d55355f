import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  sayAge,
  sayBirthDate,
  sayDay,
  sayExactly,
  sayMonth,
  sayTime,
  startOfDay,
} from '../../../src-main/contract/catalogue/times.ts';

import { speak } from '../../../src-main/contract/catalogue/translate.ts';

afterEach(() => speak('en'));

const zone = 'Africa/Johannesburg';
/** Thursday. */
const now = Date.parse('2026-11-12T09:24:00+02:00');
const moment = { now, zone };
const at = (text: string) => Date.parse(`${text}+02:00`);

describe('times as people say them', () => {
  test.each([
    ['2026-11-12T09:10:00', 'today 09:10'],
    ['2026-11-12T00:00:00', 'today 00:00'],
    ['2026-11-11T23:59:59', 'yesterday 23:59'],
    ['2026-11-06T16:40:00', 'Fri 16:40'],
    ['2026-11-05T16:40:00', '5 Nov'],
    ['2025-11-12T09:24:00', '12 Nov 2025'],
    ['2026-11-13T06:00:00', 'tomorrow 06:00'],
    ['2026-11-16T06:00:00', 'Mon 06:00'],
  ])('%s is %s', (text, said) => expect(sayTime(at(text), moment)).toBe(said));

  test('the day is the clinic’s, not the workstation’s', () => {
    const late = Date.parse('2026-11-11T22:30:00Z');
    expect(sayDay(late, moment)).toBe('today');
    expect(sayDay(late, { now, zone: 'Europe/London' })).toBe('yesterday');
  });

  test('an unknown zone falls back instead of failing', () => {
    expect(sayTime(now, { now, zone: 'Mars/Olympus' })).toMatch(/^today \d\d:\d\d$/);
  });

  test.each([
    ['2026-11-12T09:10:00', 'vandag 09:10'],
    ['2026-11-06T16:40:00', 'Vr 16:40'],
    ['2025-10-08T09:24:00', '8 Okt 2025'],
  ])('%s is %s in Afrikaans', (text, said) => {
    speak('af');
    expect(sayTime(at(text), moment)).toBe(said);
  });

  test('the exact time names weekday, second and zone', () => {
    expect(sayExactly(now, zone)).toMatch(/^Thursday,? 12 November 2026.* 09:24:00 GMT\+2$/);
  });
});

describe('ages, numbers, months, birth dates', () => {
  test.each([
    [20_000, 'just now'],
    [60_000, '1 minute'],
    [59 * 60_000, '59 minutes'],
    [3_600_000, '1 hour'],
    [2 * 86_400_000, '2 days'],
    [13 * 86_400_000, '13 days'],
    [14 * 86_400_000, '2 weeks'],
    [90 * 86_400_000, '2 months'],
    [800 * 86_400_000, '2 years'],
    [-5000, 'just now'],
  ])('%i ms is %s', (age, said) => expect(sayAge(now - age, now)).toBe(said));

  test('months and birth dates pass through no time zone; what is no date stays as it came', () => {
    expect(sayMonth('2026-01')).toBe('January 2026');
    expect(sayBirthDate('1984-03-05')).toBe('5 March 1984');
    expect(sayBirthDate('1984-13-40')).toBe('1984-13-40');
    expect(sayBirthDate('about 1950')).toBe('about 1950');
  });
});

describe('days in a zone', () => {
  test('a day begins when it begins in the zone, also where clocks change', () => {
    expect(startOfDay('2026-11-16', zone, 6)).toBe(Date.parse('2026-11-16T06:00:00+02:00'));
    expect(startOfDay('2026-03-29', 'Europe/London')).toBe(Date.parse('2026-03-29T00:00:00Z'));
    expect(startOfDay('2026-03-29', 'Europe/London', 6)).toBe(Date.parse('2026-03-29T06:00:00+01:00'));
    expect(startOfDay('2026-10-25', 'Europe/London', 6)).toBe(Date.parse('2026-10-25T06:00:00Z'));
  });

  test('days add up over months and years, and come back from their beginning', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    for (const day of ['2026-01-01', '2026-03-29', '2026-10-25', '2028-02-29']) {
      for (const place of [zone, 'Europe/London', 'America/New_York', 'Asia/Kolkata']) {
        expect(dayOf(startOfDay(day, place), place)).toBe(day);
      }
    }
  });
});
