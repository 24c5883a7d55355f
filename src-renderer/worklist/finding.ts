import { inSentence } from '../../src-main/contract/catalogue/reason-line.ts';
import type { Moment } from '../../src-main/contract/catalogue/times.ts';
import { sayDay } from '../../src-main/contract/catalogue/times.ts';
import { t } from '../../src-main/contract/catalogue/translate.ts';
import { normaliseAddress } from '../../src-main/contract/patient.ts';
import type { EditorCheck } from '../../src-main/contract/worklist.ts';

export interface Finding {
  readonly tone: 'calm' | 'warn';
  readonly text: string;
}

const calm = (text: string): Finding => ({ tone: 'calm', text });
const warn = (text: string): Finding => ({ tone: 'warn', text });

/** What the checks found, the gravest first. Never "valid": a check can only fail to find a problem. */
export function findingOf(check: EditorCheck | null, text: string, moment: Moment): Finding | null {
  if (check === null || check.unchanged || text.trim() === '') return null;
  if (check.syntax === 'incomplete' || check.syntax === 'empty') return calm(t('check.incomplete'));
  if (check.syntax === 'invalid') return warn(t('check.invalid'));
  const readable = check.letters ?? check.address;
  const domain = readable.slice(readable.lastIndexOf('@') + 1);
  if (check.domain === 'missing' || check.domain === 'no-mail')
    return warn(t(`check.domain.${check.domain}`, { domain }));
  if (check.bouncedBefore !== null) return warn(cameBack(check.bouncedBefore, moment));
  if (check.doubt !== null) return warn(t(`check.doubt.${check.doubt}`));
  const [likely] = check.suggestions;
  if (likely !== undefined && normaliseAddress(likely) !== normaliseAddress(check.address))
    return warn(t('check.likely', { address: likely }));
  if (check.domain === 'takes-mail') return calm(t('check.fine', { domain }));
  return calm(t(check.complete ? 'check.unchecked' : 'check.asking', { domain }));
}

function cameBack({ at, reason }: NonNullable<EditorCheck['bouncedBefore']>, moment: Moment): string {
  const when = sayDay(at * 1000, moment);
  return reason === null
    ? t('check.bounced', { when })
    : t('check.bounced.reason', { when, reason: inSentence(t(`reason.${reason}.title`)) });
}
