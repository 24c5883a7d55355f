/** What is asked before a step, in a dialog. */
export const questions = {
  'ask.no-email': 'No email',
  'ask.no-email.says':
    '<name/> has no email address. The line closes; if a report is sent all the same, it comes back as “give it another way”.',
  'ask.no-email.this-patient': 'This patient',
  'ask.no-email.take-out': 'Shall <address/> be taken out of the record?',
  'ask.no-email.take-out.yes': 'Take it out',
  'ask.no-email.take-out.noted': 'Note that it must come out',
  'ask.no-email.leave': 'Leave it in the record',

  'ask.right': 'The address is right?',
  'ask.right.only-if': 'Only if the patient has read it back: <address/>',
  'ask.right.cost':
    'The block on this one address is lifted, and the line waits for the next delivery. If it bounces again, every such try costs the clinic some of its good name with mail providers.',
  'ask.right.yes': 'The patient confirmed it',

  'ask.snooze': 'Put off until',
  'ask.snooze.tomorrow': 'Tomorrow',
  'ask.snooze.next-week': 'Next week',
  'ask.snooze.day': 'Or a day',
  'ask.snooze.yes': 'Put off',

  'ask.undo': 'Put the old address back?',
  'ask.undo.says':
    'The record of <name/> says <new/>. It will say <old/> again, unless someone has changed it since, and the line is open again.',
  'ask.undo.yes': 'Put it back',

  'note.title': 'Note',
  'note.for': 'For <name/>',
  'note.hint': 'No health details. Seen on this computer only.',
  'note.keep': 'Keep note',
} as const;
