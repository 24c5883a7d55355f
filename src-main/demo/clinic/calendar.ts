export const day = 86_400;
const hour = 3600;

/** South Africa keeps one time all year: two hours ahead of UTC. */
const offset = 2 * hour;

/** Times of day in unix seconds, counted back from `now` (unix milliseconds). */
export interface Calendar {
  readonly now: number;
  /** `daysAgo` days before today at this hour of the clinic's clock; a Sunday becomes the Saturday before. What would be later than ten minutes ago falls before that. */
  at(daysAgo: number, hourOfDay: number): number;
  /** Month and day of the date so many days ago: `02-29`. */
  dateOf(daysAgo: number): string;
}

/** `02-29` for a unix second, by the clinic's clock. */
export const monthAndDay = (time: number): string => new Date((time + offset) * 1000).toISOString().slice(5, 10);

const isSunday = (time: number): boolean => new Date((time + offset) * 1000).getUTCDay() === 0;

export function calendarOf(now: number): Calendar {
  const seconds = Math.floor(now / 1000);
  const midnight = Math.floor((seconds + offset) / day) * day - offset;
  return {
    now: seconds,
    at(daysAgo, hourOfDay) {
      const time = midnight - daysAgo * day + Math.round(hourOfDay * hour);
      const workday = isSunday(time) ? time - day : time;
      // What would still lie ahead today falls into the last hours, not all on one second.
      const latest = seconds - 600;
      return workday > latest ? latest - (time % 5400) : workday;
    },
    dateOf: (daysAgo) => monthAndDay(midnight - daysAgo * day),
  };
}
