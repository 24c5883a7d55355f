import type { Actor } from '../reason.ts';
import { isMessage, t } from './translate.ts';

/** Why Mandrill did not even try a message: no server refused it, so it has none of the 17 reasons. */
interface RejectionWords {
  readonly title: string;
  readonly explanation: string;
  readonly action: string;
  readonly actor: Actor;
}

/** Mandrill's own words, and who must act. */
const actors = {
  'hard-bounce': 'patient',
  'soft-bounce': 'wait',
  spam: 'clinic',
  unsub: 'clinic',
  custom: 'clinic',
  invalid: 'clinic',
  unsigned: 'it',
  'invalid-sender': 'it',
  'test-mode-limit': 'it',
  rule: 'it',
} as const satisfies Readonly<Record<string, Actor>>;

type Rejection = keyof typeof actors;
export const rejections = Object.keys(actors) as Rejection[];

const isRejection = (word: string): word is Rejection => Object.hasOwn(actors, word);

/** The words for Mandrill's reject reason, an open set: another word is shown as it came, `unknown` as what it is. */
export function rejectionWords(word: string): RejectionWords {
  if (isRejection(word)) {
    return {
      title: t(`rejection.${word}.title`),
      explanation: t(`rejection.${word}.explanation`),
      action: t(`rejection.${word}.action`),
      actor: actors[word],
    };
  }
  return {
    title: word === 'unknown' ? t('rejection.silent.title') : t('rejection.other.title', { word }),
    explanation: t('rejection.other.explanation'),
    action: t('rejection.other.action'),
    actor: 'it',
  };
}

/** The patient asked for no mail, in one way or another: sending again would be stopped again, and is not wanted. */
export const wishes: ReadonlySet<string> = new Set(['spam', 'unsub', 'custom']);

/** What happened before, by the reject reason that it led to; null where nothing did. */
export function causeWords(rejectReason: string): string | null {
  const id = `rejection.${rejectReason}.cause`;
  return isMessage(id) ? t(id) : null;
}
