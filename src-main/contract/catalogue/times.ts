import { localeNow } from './locale.ts';
import { type MessageId, t } from './translate.ts';

/** Where and when a time is read: `now` in unix milliseconds, `zone` an IANA name (an unknown one falls back to the workstation's). */
export interface Moment {
  readonly now: number;
  readonly zone: string;
}

/** Dates that are read by the app itself, whatever the language. */
const fixed = 'en-GB';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(
  zone: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
  locale = localeNow(),
): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${name}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = zoned(zone, options, locale);
  formats.set(key, format);
  return format;
}

function zoned(zone: string, options: Intl.DateTimeFormatOptions, locale: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat(locale, options);
  }
}

const two = '2-digit';
const clockOptions = { hour: two, minute: two, hourCycle: 'h23' } as const;

/** The calendar day of a moment in the zone, `YYYY-MM-DD`. */
export function dayOf(at: number, zone: string): string {
  const parts = formatFor(zone, 'day', { year: 'numeric', month: two, day: two }, fixed).formatToParts(at);
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${value('year')}-${value('month')}-${value('day')}`;
}

const asUtc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day `count` days after (before, if negative) a day, both `YYYY-MM-DD`. */
export const addDays = (day: string, count: number): string =>
  new Date(asUtc(day) + count * 86_400_000).toISOString().slice(0, 10);

/** Whole calendar days from one day to another, both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number => Math.round((asUtc(to) - asUtc(from)) / 86_400_000);

/** When a day and a full hour begin in the zone, unix milliseconds; right on the days on which clocks change. */
export function startOfDay(day: string, zone: string, hour = 0): number {
  const wanted = asUtc(day) + hour * 3_600_000;
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) guess += wanted - wallClock(guess, zone);
  return guess;
}

function wallClock(at: number, zone: string): number {
  const options = { year: 'numeric', month: two, day: two, ...clockOptions, second: two } as const;
  const parts = formatFor(zone, 'wall', options, fixed).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const date = Date.UTC(value('year'), value('month') - 1, value('day'));
  return date + value('hour') * 3_600_000 + value('minute') * 60_000 + value('second') * 1000;
}

/** "09:10". */
export const sayClock = (at: number, zone: string): string => formatFor(zone, 'clock', clockOptions).format(at);

/** Shortened days and months without their full stop, which would stand beside that of a sentence. */
const undotted = (text: string): string => text.replaceAll('.', '');

/** "today", "yesterday", "tomorrow", "Tue" within six days, "12 Nov", "12 Nov 2025". */
export function sayDay(at: number, { now, zone }: Moment): string {
  const day = dayOf(at, zone);
  const today = dayOf(now, zone);
  const distance = daysBetween(today, day);
  if (distance === 0) return t('time.today');
  if (distance === -1) return t('time.yesterday');
  if (distance === 1) return t('time.tomorrow');
  if (Math.abs(distance) < 7) return undotted(formatFor(zone, 'weekday', { weekday: 'short' }).format(at));
  return sayDate(at, { now, zone });
}

/** The date alone, whatever day it is: "3 Nov", "3 Nov 2025". */
export function sayDate(at: number, { now, zone }: Moment): string {
  const year = dayOf(at, zone).slice(0, 4) === dayOf(now, zone).slice(0, 4) ? undefined : 'numeric';
  return undotted(formatFor(zone, `date ${year}`, { day: 'numeric', month: 'short', year }).format(at));
}

/** "today 09:10", "Tue 16:40", "12 Nov"; the hour is left out once it no longer helps. */
export function sayTime(at: number, moment: Moment): string {
  const day = sayDay(at, moment);
  const distance = Math.abs(daysBetween(dayOf(moment.now, moment.zone), dayOf(at, moment.zone)));
  return distance < 7 ? t('time.day-and-clock', { day, clock: sayClock(at, moment.zone) }) : day;
}

/** The exact time for whoever hovers: "Thursday 12 November 2026 at 09:10:22 GMT+2". */
export const sayExactly = (at: number, zone: string): string =>
  formatFor(zone, 'exact', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...clockOptions,
    second: two,
    timeZoneName: 'short',
  }).format(at);

const units = [
  { id: 'time.minutes', length: 60_000, below: 3_600_000 },
  { id: 'time.hours', length: 3_600_000, below: 86_400_000 },
  { id: 'time.days', length: 86_400_000, below: 14 * 86_400_000 },
  { id: 'time.weeks', length: 7 * 86_400_000, below: 60 * 86_400_000 },
  { id: 'time.months', length: 30.44 * 86_400_000, below: 730 * 86_400_000 },
  { id: 'time.years', length: 365.25 * 86_400_000, below: Number.POSITIVE_INFINITY },
] as const satisfies readonly { readonly id: MessageId; readonly length: number; readonly below: number }[];

/** How old something is: "just now", "5 minutes", "2 days", "3 weeks". */
export function sayAge(at: number, now: number): string {
  const age = Math.max(0, now - at);
  if (age < 60_000) return t('time.just-now');
  const unit = units.find(({ below }) => age < below) ?? units[5];
  return t(unit.id, { count: Math.floor(age / unit.length) });
}

/** "November 2026" of `2026-11`. */
export const sayMonth = (month: string): string =>
  formatFor('UTC', 'month', { month: 'long', year: 'numeric' }).format(asUtc(`${month}-01`));

/** "5 March 1984" of `1984-03-05`, read as text: a birth date has no time zone; anything else as it came. */
export function sayBirthDate(date: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(asUtc(date))) return date;
  return formatFor('UTC', 'birth', { day: 'numeric', month: 'long', year: 'numeric' }).format(asUtc(date));
}
