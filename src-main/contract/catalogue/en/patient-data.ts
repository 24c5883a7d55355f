/** One patient's data: shown, exported and erased by a manager. */
export const patientData = {
  'patient-data.title': 'One patient’s data',
  'patient-data.about':
    'For a patient who asks what is kept about them, or wants it gone. What the practice database and Mandrill hold is not Bounce Desk’s to show or erase.',
  'patient-data.search': 'Name, phone, email address or patient number',
  'patient-data.find': 'Find',
  'patient-data.nobody': 'Nobody found.',
  'patient-data.only-here':
    'The practice database could not be asked: only patients of whom something is kept here were looked for.',
  'patient-data.show': 'Show <hidden>what is kept about <name/></hidden>',
  'patient-data.number': 'Patient number {id}',
  'patient-data.kept': 'Kept about {name}',
  'patient-data.nothing': 'Nothing is kept about this patient on this computer.',
  'patient-data.no-snapshot': 'Name, phones and birth date are not kept now.',
  'patient-data.email-field': 'Email field',
  'patient-data.addresses': 'Addresses',
  'patient-data.lines': 'Lists',
  'patient-data.lines.open': '{lines, plural, =0 {no line is open} one {one line is open} other {# lines are open}}',
  'patient-data.history': 'Mail, calls, notes and corrections ({count})',
  'patient-data.audit': 'Audit ({count})',
  'patient-data.hand-out': 'Print or save…',
  'patient-data.erase': 'Erase…',
  'patient-data.reason': 'Why?',
  'patient-data.erase.title': 'Erase this patient’s data?',
  'patient-data.erase.about':
    'Name, phones, birth date, calls, notes, corrections and the mail to {name} are erased from this computer. This can’t be undone.',
  'patient-data.erase.stays':
    'The audit keeps which address was changed, by whom and when, under the patient’s number. The sealed copies are made anew without the rest; a file that was once set aside as damaged is not touched. What Mandrill still tells of earlier mail is left out from now on. If new mail to the patient comes back, the practice database is asked for the name again.',
  'patient-data.erase.yes': 'Erase for good',
  'patient-data.erased':
    'Erased: {messages, plural, one {one message} other {# messages}}, {steps, plural, one {one call or note} other {# calls and notes}}, {corrections, plural, one {one correction} other {# corrections}}.',
  'patient-data.copies-kept':
    '{erased} The sealed copies could not be made anew: they still have it until the next ones take their place, within a day where the disk has room.',

  'failure.patient-correction-open.what': 'A correction of this patient is not settled yet: nothing was erased.',
  'failure.patient-correction-open.next': 'Settle it in To fix or Waiting first, then erase.',
} as const;
