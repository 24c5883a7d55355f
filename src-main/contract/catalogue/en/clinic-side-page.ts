/** The page that a clinic passes on to its IT person, on the screen and as a text to paste. */
export const clinicSidePage = {
  'it-page.title': 'For your IT person',
  'it-page.copy': 'Copy all of it',
  'it-page.copied': 'Copied: paste it into a message to your IT person.',
  'it-page.none': 'Nothing on our side',
  'it-page.none.why': 'No message of the last 30 days came back because of the clinic’s own mail set-up.',
  'it-page.about':
    'These messages came back because of how the clinic’s mail is sent. That says nothing against the patients’ addresses: nobody needs a call about them. It takes someone who can change DNS records and the Mandrill account.',
  'it-page.messages': 'Messages',
  'it-page.count':
    '{messages, plural, one {# message} other {# messages}}{reports, plural, =0 {} one {, among them # consult report} other {, among them # consult reports}}',
  'it-page.reports': 'Show the reports',
  'it-page.when': 'When',
  'it-page.span': '<first/> to <last/>',
  'it-page.from': 'From',
  'it-page.to': 'To domains',
  'it-page.change': 'What to change',
  'it-page.more': 'More about this reason',
  'it-page.more-not-sent': 'More about mail that is not sent at all',
  'it-page.words': 'The server’s words',
  'it-page.text.count': '{count}, {first} to {last}',
  'it-page.text.count-once': '{count}, {at}',
  'it-page.text.from': 'From: {senders}',
  'it-page.text.to': 'To domains: {domains}',
  'it-page.text.change': 'What to change:',
  'it-page.text.words': 'The server’s words:',
} as const;
