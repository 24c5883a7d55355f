import type { ReasonCode } from '../reason.ts';
import { isMessage, t } from './translate.ts';

/** What to say on the phone about a reason, word for word; null where there is nothing to ring about. */
export function phoneSentence(code: ReasonCode): string | null {
  const id = `reason.${code}.phone`;
  return isMessage(id) ? t(id) : null;
}
