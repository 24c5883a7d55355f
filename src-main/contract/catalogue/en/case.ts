/** The panel of the open line. */
export const casePanel = {
  'case.choose': 'Choose a line to see what happened.',
  'case.reading': 'Reading…',
  'case.nobody': 'Nobody has this address',
  'case.copy-address': 'Copy the address',
  'case.shared': 'Shared with <names/>.',
  'case.record': 'Record',
  'case.phone.mobile': 'Mobile',
  'case.phone.home': 'Home',
  'case.phone.work': 'Work',
  'case.phone.none': 'none in the record',
  'case.phone.other': 'Phone',
  'case.phone.wrong': 'wrong number',
  'case.letters': 'Reads as {address}',
  'case.born': 'Born',
  'case.born.unknown': 'not known',
  'case.email-wanted': 'Email wanted',
  'case.email-wanted.yes': 'yes',
  'case.email-wanted.no': 'no, says the record',
  'case.also-in': 'Also kept',
  'case.also-in.contacts': 'Among the patient’s contacts too. Change it there in the practice system.',
  'case.as-of': 'As of',

  'case.happened': 'What happened',
  'case.came-back': '{type}, came back <time/>{missed, plural, =0 {} =1 {} other {; # messages since it began}}.',
  'case.not-sent': '{type}, not sent <time/>{missed, plural, =0 {} =1 {} other {; # messages since it began}}.',
  'case.not-sent.because': 'Not sent because of {cause} of <date/>.',
  'case.not-sent.because-reason': 'Not sent because of {cause} of <date/>: {reason}.',
  'case.verdict.soft-repeated':
    'Mandrill calls it passing each time. That it is listed after {count} different days is Bounce Desk’s rule, not Mandrill’s.',
  'case.verdict.domain-missing': 'Mandrill calls it passing; Bounce Desk looked, and found no such domain.',
  'case.verdict.echo': 'It bounced before this desk was watching.',
  'case.verdict.correction-bounced': 'It replaced <address/>, which had bounced too.',
  'case.verdict.ocumail-old-address': 'The record says <address/>, but a message still went to the old address.',
  'case.verdict.another-way': 'The patient has no email, and a report was sent all the same.',
  'case.more': 'More about this',
  'case.more.reason': 'More about this reason',
  'case.more.about': 'More about “{title}”',
  'case.more.adding-up': 'When passing failures add up',

  'case.missed': 'What never arrived',
  'case.missed.sent': 'sent <day/>',
  'case.missed.still': 'still missing',
  'case.missed.sent-again': 'sent again',
  'case.missed.given-another-way': 'given another way',
  'case.missed.not-needed': 'not needed',
  'case.missed.arrived-later': 'a later one arrived',

  'case.words': 'The server’s words',
  'case.words.none': 'The server said nothing.',

  'case.history': 'History',
  'case.history.everything': 'Everything sent',
  'case.history.counts':
    '“{seen} of {of}” counts failures that Mandrill calls passing, on different days and without a delivery between. After {of} the address is listed: that is Bounce Desk’s rule, not Mandrill’s.',
  'case.history.message':
    '{type}{elsewhere, select, yes { to <address/>} other {}}: {outcome}{why, select, known {, {reason}} likely {, most likely {reason}} other {}}{stopped, select, plain {, <stop/>} dated {, <stop/> (<date/>)} other {}}{counted, select, yes { ({seen} of {of})} other {}}',
  'case.history.correction':
    '<actor/> entered <address/>{about, select, yes { for <patient/>} other {}}{elsewhere, select, yes { instead of <old/>} other {}}. {state}.',
  'case.history.removal':
    '<actor/> entered no address{about, select, yes { for <patient/>} other {}}{elsewhere, select, yes { instead of <old/>} other {}}. {state}.',
  'case.history.decision':
    '<actor/>: {decision}{told, select, number {, <note/>} words {, “<note/>”} other {}}{about, select, yes { (<patient/>)} other {}}{elsewhere, select, yes {, about <address/>} other {}}',

  'phone-words.first': 'First check name and date of birth. Then say:',
  'phone-words.sentence': '“{sentence}”',
  'phone-words.voicemail': 'On voicemail only: “Please ring us about your contact details.”',
} as const;
