import { sayAge, sayDay, sayExactly, sayTime } from '../../src-main/contract/catalogue/times.ts';
import { useMoment } from '../state/use-desk.ts';

/** A moment as people say it, the exact one on hover. `at` is unix milliseconds. */
export function Time({ at, as = 'time' }: { readonly at: number; readonly as?: 'time' | 'day' | 'age' }) {
  const moment = useMoment();
  const said = as === 'age' ? sayAge(at, moment.now) : as === 'day' ? sayDay(at, moment) : sayTime(at, moment);
  return (
    <time dateTime={new Date(at).toISOString()} title={sayExactly(at, moment.zone)}>
      {said}
    </time>
  );
}
