const formats = new Map<string, Intl.DateTimeFormat>();

/** A zone that the runtime does not know must not stop a sync: it falls back to the workstation's. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-CA', { ...options, timeZone });
  } catch {
    format = new Intl.DateTimeFormat('en-CA', options);
  }
  formats.set(timeZone, format);
  return format;
}

interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

function localTime(at: number, timeZone: string): LocalTime {
  const parts: Record<string, number> = {};
  for (const part of formatOf(timeZone).formatToParts(at)) parts[part.type] = Number(part.value);
  return {
    year: parts.year ?? 1970,
    month: parts.month ?? 1,
    day: parts.day ?? 1,
    hour: parts.hour ?? 0,
    minute: parts.minute ?? 0,
  };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The calendar day `YYYY-MM-DD` of a moment (unix milliseconds) in the clinic's zone. */
export function dayOf(at: number, timeZone: string): string {
  const local = localTime(at, timeZone);
  return `${local.year}-${twoDigits(local.month)}-${twoDigits(local.day)}`;
}

/** Minutes since midnight in the clinic's zone, for quiet hours. */
export function minuteOfDay(at: number, timeZone: string): number {
  const local = localTime(at, timeZone);
  return local.hour * 60 + local.minute;
}

/** The moment (unix milliseconds) at which the clock on the clinic's wall shows this local time. Two passes settle a change of summer time. */
export function momentOf(year: number, month: number, day: number, hour: number, timeZone: string): number {
  const wanted = Date.UTC(year, month - 1, day, hour);
  let moment = wanted;
  for (let pass = 0; pass < 2; pass += 1) {
    const local = localTime(moment, timeZone);
    moment += wanted - Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute);
  }
  return moment;
}

/** First and past-the-end unix second of the calendar month that lies `back` months before the one of `at` (unix milliseconds). */
export function monthRange(
  at: number,
  back: number,
  timeZone: string,
): { readonly month: string; readonly from: number; readonly to: number } {
  const local = localTime(at, timeZone);
  const first = new Date(Date.UTC(local.year, local.month - 1 - back, 1));
  const year = first.getUTCFullYear();
  const month = first.getUTCMonth() + 1;
  return {
    month: `${year}-${twoDigits(month)}`,
    from: Math.floor(momentOf(year, month, 1, 0, timeZone) / 1000),
    to: Math.floor(momentOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1, 0, timeZone) / 1000),
  };
}

/** Seven in the morning of the next day, unix milliseconds. */
export function nextMorning(at: number, timeZone: string): number {
  const local = localTime(at, timeZone);
  const day = new Date(Date.UTC(local.year, local.month - 1, local.day + 1));
  return momentOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), 7, timeZone);
}

/** Eight in the morning of the next day from Monday to Friday, unix milliseconds: when a patient who got a voicemail is rung again. */
export function nextWorkingDay(at: number, timeZone: string): number {
  const local = localTime(at, timeZone);
  for (let ahead = 1; ; ahead += 1) {
    const day = new Date(Date.UTC(local.year, local.month - 1, local.day + ahead));
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) {
      return momentOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), 8, timeZone);
    }
  }
}
