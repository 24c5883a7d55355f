import type { Moment } from '../../src-main/contract/catalogue/times.ts';
import { sayClock, sayTime } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import type { AppStatus } from '../../src-main/contract/status.ts';

/** Older than this, a check says nothing about now. */
const freshFor = 2 * 3_600_000;

/** Whether the last complete check is less than two hours old: only then may a screen say "nothing to fix". */
export const isFresh = ({ lastCompleteAt }: Pick<AppStatus['sync'], 'lastCompleteAt'>, now: number): boolean =>
  lastCompleteAt !== null && now - lastCompleteAt < freshFor;

/** "Checked 09:10", "Not checked since Fri 16:40", "Not checked yet". */
export function sayChecked({ lastCompleteAt }: Pick<AppStatus['sync'], 'lastCompleteAt'>, moment: Moment): string {
  if (lastCompleteAt === null) return t('checked.never');
  if (!isFresh({ lastCompleteAt }, moment.now)) {
    return t('checked.stale', { when: sayTime(lastCompleteAt, moment) });
  }
  return t('checked.fresh', { when: sayClock(lastCompleteAt, moment.zone) });
}
