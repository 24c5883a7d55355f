/** What the editor says of a half-typed address. */
export const checks = {
  'check.incomplete': 'Not complete yet.',
  'check.invalid': 'This can’t be an email address.',
  'check.doubt.stand-in': 'This looks like a stand-in, not a patient’s own address.',
  'check.doubt.no-reply': 'Nobody reads mail at this address: programs send from it.',
  'check.doubt.clinic': 'This is the practice’s own address, which its mail comes from.',
  'check.doubt.colleague': 'This address is at the practice’s own domain. Is it the patient’s, or a doctor’s?',
  'check.doubt.not-a-patient': 'At this desk somebody said that this address is not a patient’s.',
  'check.doubt.letters':
    'There are letters before the @ that few mail systems can carry. Ask whether the patient has another address.',
  'check.domain.missing': 'There is no domain {domain}.',
  'check.domain.no-mail': '{domain} takes no mail.',
  'check.bounced': 'Mail to this address came back before, {when}.',
  'check.bounced.reason': 'Mail to this address came back before, {when}: {reason}.',
  'check.likely': 'Perhaps {address} is meant: choose it from the list, or save what you typed.',
  'check.fine': 'No problem found. {domain} takes mail.',
  'check.unchecked': 'No problem found. Whether {domain} takes mail could not be checked.',
  'check.asking': 'No problem found so far. Still asking about {domain}.',
  'check.stored-as': 'Stored as {address}: that is how such an address travels.',
  'check.rest':
    'The record holds {count, plural, one {another address} other {# other addresses}} too, kept as {count, plural, one {it is} other {they are}}: <address>{addresses}</address>',
} as const;
