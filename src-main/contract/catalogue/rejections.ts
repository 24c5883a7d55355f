import type { Actor } from '../reason.ts';

/** Why Mandrill did not even try a message: no server refused it, so it has none of the 17 reasons. */
export interface RejectionWords {
  readonly title: string;
  readonly explanation: string;
  readonly action: string;
  readonly actor: Actor;
}

const ownSide = 'This says nothing against the patient’s address. Pass the clinic-side page on to your IT person.';
const respectWish = 'Do not send it again. Give it another way, and ask at the next visit whether email is wanted.';

/** By Mandrill's own word. */
export const rejections = {
  'hard-bounce': {
    title: 'An earlier message to this address bounced',
    explanation: 'Mandrill remembers the addresses that bounced and does not try them again.',
    action: 'Do what the bounce before it asks for.',
    actor: 'patient',
  },
  'soft-bounce': {
    title: 'An earlier message bounced; the address may work again',
    explanation: 'After several passing failures Mandrill stops trying the address for a while.',
    action: 'Do what the bounce before it asks for.',
    actor: 'wait',
  },
  spam: {
    title: 'The patient reported an earlier message as spam',
    explanation: 'Mandrill sends nothing more to someone who complained.',
    action: respectWish,
    actor: 'clinic',
  },
  unsub: {
    title: 'The patient asked not to receive mail',
    explanation: 'They unsubscribed from an earlier message, and Mandrill keeps to that.',
    action: respectWish,
    actor: 'clinic',
  },
  custom: {
    title: 'Blocked by hand: asked not to receive mail',
    explanation: 'Someone put this address on the list of the Mandrill account that gets no mail.',
    action: respectWish,
    actor: 'clinic',
  },
  invalid: {
    title: 'Not an address that mail can be sent to',
    explanation: 'It is not written as an address is: a sign is missing, doubled or not allowed.',
    action: 'Look for a typing mistake, or ring the patient for the right address.',
    actor: 'clinic',
  },
  unsigned: {
    title: 'Our sending domain is not set up',
    explanation: 'Mandrill sends only for domains that have shown that they are ours.',
    action: ownSide,
    actor: 'it',
  },
  'invalid-sender': {
    title: 'Our sender address is not accepted',
    explanation: 'Mandrill does not take mail from the address that the clinic sends from.',
    action: ownSide,
    actor: 'it',
  },
  'test-mode-limit': {
    title: 'Mandrill’s limit for test messages',
    explanation: 'The Mandrill account is in test mode, or over what it may send in that mode.',
    action: ownSide,
    actor: 'it',
  },
  rule: {
    title: 'A rule of the Mandrill account stopped it',
    explanation: 'Someone set up a rule in the account, and this message met it.',
    action: ownSide,
    actor: 'it',
  },
} as const satisfies Readonly<Record<string, RejectionWords>>;

/** The words for Mandrill's reject reason, an open set: another word is shown as it came, `unknown` as what it is. */
export function rejectionWords(rejectReason: string): RejectionWords {
  if (Object.hasOwn(rejections, rejectReason)) return rejections[rejectReason as keyof typeof rejections];
  return {
    title: rejectReason === 'unknown' ? 'Mandrill did not say why' : `Mandrill says “${rejectReason}”`,
    explanation: 'Mandrill did not try to send it.',
    action: 'Pass Mandrill’s word on to your IT person.',
    actor: 'it',
  };
}

/** The patient asked for no mail, in one way or another: sending again would be stopped again, and is not wanted. */
export const wishes: ReadonlySet<string> = new Set(['spam', 'unsub', 'custom']);

/** What happened before, by the reject reason that it led to; null where nothing did. */
export const causeWords: Readonly<Record<string, string>> = {
  'hard-bounce': 'the bounce',
  'soft-bounce': 'the bounce',
  spam: 'the complaint',
  unsub: 'the wish for no mail',
  custom: 'the block',
};
