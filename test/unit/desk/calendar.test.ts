import { describe, expect, it } from 'vitest';
import { dayOf, monthRange, nextWorkingDay } from '../../../src-main/desk/calendar.ts';

const utc = (...parts: [number, number, number, number?, number?]) =>
  Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3] ?? 0, parts[4] ?? 0);

describe('days and months in the clinic’s zone', () => {
  it('takes the day from the wall clock', () => {
    expect(dayOf(utc(2026, 11, 20, 22, 30), 'Africa/Johannesburg')).toBe('2026-11-21');
    expect(dayOf(utc(2026, 11, 20, 22, 30), 'America/New_York')).toBe('2026-11-20');
  });

  it('falls back where the zone is not known, without throwing', () => {
    expect(dayOf(utc(2026, 11, 20, 12), 'Mars/Olympus')).toMatch(/^2026-11-\d\d$/);
  });

  it('gives whole months, also over new year and a change of summer time', () => {
    const { month, from, to } = monthRange(utc(2026, 11, 20), 0, 'Africa/Johannesburg');
    expect([month, from, to]).toEqual(['2026-11', utc(2026, 10, 31, 22) / 1000, utc(2026, 11, 30, 22) / 1000]);
    expect(monthRange(utc(2026, 1, 5), 1, 'Africa/Johannesburg').month).toBe('2025-12');
    const october = monthRange(utc(2026, 10, 15), 0, 'Europe/Berlin');
    expect([october.from, october.to]).toEqual([utc(2026, 9, 30, 22) / 1000, utc(2026, 10, 31, 23) / 1000]);
  });

  it('months follow each other without a gap', () => {
    for (const zone of ['Africa/Johannesburg', 'Europe/Berlin', 'Australia/Sydney', 'America/St_Johns']) {
      for (let back = 1; back < 24; back += 1) {
        expect(monthRange(utc(2026, 11, 20), back, zone).to).toBe(monthRange(utc(2026, 11, 20), back - 1, zone).from);
      }
    }
  });

  it('the next working day after a Friday is Monday at eight', () => {
    expect(nextWorkingDay(utc(2026, 11, 20, 9), 'Africa/Johannesburg')).toBe(utc(2026, 11, 23, 6));
    expect(nextWorkingDay(utc(2026, 11, 23, 9), 'Africa/Johannesburg')).toBe(utc(2026, 11, 24, 6));
  });
});
