export const help = {
  'help.title': 'Why mail comes back',
  'help.about':
    'Mail servers say in their own words why they send a message back. Bounce Desk sorts those words into {reasons} reasons. Each has a page: what it means, what to do, and what to say on the phone.',
  'help.good-to-know': 'Good to know',
  'help.all': 'All of the help',
  'help.back.to-fix': 'Back to To fix',
  'help.back.waiting': 'Back to Waiting',
  'help.back.clinic-side': 'Back to the page for your IT person',
  'help.means': 'What it means',
  'help.to-do': 'What to do',
  'help.phone': 'On the phone',
  'help.phone.none': 'Nobody needs a call about this.',
  'help.who': 'Who must act',
  'help.waiting': 'Does waiting help?',
  'help.final': 'Final or passing?',
  'help.final.about':
    'That is Mandrill’s verdict, and the line says which it is. It does not follow from this reason: the same words may be final one day and passing the next.',
  'help.final.more': 'More about final and passing',
  'help.it': 'What your IT person should change',
  'help.final-or-passing.title': 'Final or passing',
  'help.final-or-passing.whose': 'It is Mandrill’s verdict',
  'help.final-or-passing.whose.about':
    'When a message comes back, Mandrill says whether the failure is final (it calls that a hard bounce) or passing (a soft bounce). Bounce Desk shows that verdict as it is. It never makes it.',
  'help.final-or-passing.not-reason': 'It does not follow from the reason',
  'help.final-or-passing.not-reason.about':
    'A full mailbox may be called final, and an address that does not exist passing. The reason tells what to do; the verdict tells what Mandrill does.',
  'help.final-or-passing.final': 'Final',
  'help.final-or-passing.final.about':
    'The line is listed and announced at once. Mandrill remembers the address and does not try it again until the block is lifted or runs out.',
  'help.final-or-passing.passing': 'Passing',
  'help.final-or-passing.passing.about':
    'Nothing is listed yet. The next message to the address may well arrive. If it keeps failing, it adds up.',
  'help.adding-up.title': 'When passing failures add up',
  'help.adding-up.counted': 'What is counted',
  'help.adding-up.counted.about':
    'Failures that Mandrill calls passing, of the same reason, each on a different day within 12 months, without a delivery between. The history of an address shows how far it is: “2 of 3”.',
  'help.adding-up.opens': 'When a line opens',
  'help.adding-up.mailbox':
    'The mailbox is full, switched off, said not to exist, or refuses our mail: {count, plural, one {the first time} other {after # times}}.',
  'help.adding-up.server':
    'The server was down, is set up wrongly, or gave no reason: {count, plural, one {the first time} other {after # times}}.',
  'help.adding-up.domain':
    'The part after the @ does not exist, and Bounce Desk’s own check finds the same: at once, without a notification.',
  'help.adding-up.own-side': 'The fault is on our own side: never. It stands on the page for your IT person.',
  'help.adding-up.whose': 'Whose rule it is',
  'help.adding-up.whose.about':
    'Ours, not Mandrill’s: it goes on calling such a failure passing. A delivery to the address ends the count. A manager can change the numbers under Settings.',
  'help.not-sent.title': 'Not sent at all',
  'help.not-sent.about':
    'Some messages never leave Mandrill, because of something that happened before or of how the clinic’s mail is set up. No mail server has refused them, so none of the {reasons} reasons fits.',
} as const;
