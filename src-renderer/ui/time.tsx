import type { Moment } from '../../src-main/contract/catalogue/times.ts';
import { sayAge, sayDate, sayDay, sayExactly, sayTime } from '../../src-main/contract/catalogue/times.ts';
import { useMoment } from '../state/use-desk.ts';

const ways = {
  time: sayTime,
  day: sayDay,
  date: sayDate,
  age: (at: number, { now }: Moment) => sayAge(at, now),
} as const;

interface TimeProps {
  readonly at: number;
  readonly as?: keyof typeof ways;
}

/** A moment as people say it, the exact one on hover. `at` is unix milliseconds. */
export function Time({ at, as = 'time' }: TimeProps) {
  const moment = useMoment();
  return (
    <time dateTime={new Date(at).toISOString()} title={sayExactly(at, moment.zone)}>
      {ways[as](at, moment)}
    </time>
  );
}
