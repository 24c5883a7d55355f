export const rejections = {
  'rejection.hard-bounce.cause': 'the bounce',
  'rejection.hard-bounce.title': 'An earlier message to this address bounced',
  'rejection.hard-bounce.explanation': 'Mandrill remembers the addresses that bounced and does not try them again.',
  'rejection.hard-bounce.action': 'Do what the bounce before it asks for.',
  'rejection.soft-bounce.cause': 'the bounce',
  'rejection.soft-bounce.title': 'An earlier message bounced; the address may work again',
  'rejection.soft-bounce.explanation': 'After several passing failures Mandrill stops trying the address for a while.',
  'rejection.soft-bounce.action': 'Do what the bounce before it asks for.',
  'rejection.spam.cause': 'the complaint',
  'rejection.spam.title': 'The patient reported an earlier message as spam',
  'rejection.spam.explanation': 'Mandrill sends nothing more to someone who complained.',
  'rejection.spam.action':
    'Do not send it again. Give it another way, and ask at the next visit whether email is wanted.',
  'rejection.unsub.cause': 'the wish for no mail',
  'rejection.unsub.title': 'The patient asked not to receive mail',
  'rejection.unsub.explanation': 'They unsubscribed from an earlier message, and Mandrill keeps to that.',
  'rejection.unsub.action':
    'Do not send it again. Give it another way, and ask at the next visit whether email is wanted.',
  'rejection.custom.cause': 'the block',
  'rejection.custom.title': 'Blocked by hand: asked not to receive mail',
  'rejection.custom.explanation': 'Someone put this address on the list of the Mandrill account that gets no mail.',
  'rejection.custom.action':
    'Do not send it again. Give it another way, and ask at the next visit whether email is wanted.',
  'rejection.invalid.title': 'Not an address that mail can be sent to',
  'rejection.invalid.explanation': 'It is not written as an address is: a sign is missing, doubled or not allowed.',
  'rejection.invalid.action': 'Look for a typing mistake, or ring the patient for the right address.',
  'rejection.unsigned.title': 'Our sending domain is not set up',
  'rejection.unsigned.explanation': 'Mandrill sends only for domains that have shown that they are ours.',
  'rejection.unsigned.action':
    'This says nothing against the patient’s address. Pass the clinic-side page on to your IT person.',
  'rejection.invalid-sender.title': 'Our sender address is not accepted',
  'rejection.invalid-sender.explanation': 'Mandrill does not take mail from the address that the clinic sends from.',
  'rejection.invalid-sender.action':
    'This says nothing against the patient’s address. Pass the clinic-side page on to your IT person.',
  'rejection.test-mode-limit.title': 'Mandrill’s limit for test messages',
  'rejection.test-mode-limit.explanation':
    'The Mandrill account is in test mode, or over what it may send in that mode.',
  'rejection.test-mode-limit.action':
    'This says nothing against the patient’s address. Pass the clinic-side page on to your IT person.',
  'rejection.rule.title': 'A rule of the Mandrill account stopped it',
  'rejection.rule.explanation': 'Someone set up a rule in the account, and this message met it.',
  'rejection.rule.action':
    'This says nothing against the patient’s address. Pass the clinic-side page on to your IT person.',
  'rejection.silent.title': 'Mandrill did not say why',
  'rejection.other.title': 'Mandrill says “{word}”',
  'rejection.other.explanation': 'Mandrill did not try to send it.',
  'rejection.other.action': 'Pass Mandrill’s word on to your IT person.',
} as const;
