/** What everyone at the desk must know, a line each. */
export const banners = {
  'banner.no-keychain': 'This computer has no keychain: Bounce Desk asks for its keys again after each start.',
  'banner.unseen':
    '<strong>{count, plural, one {# email} other {# emails}} came back since you last looked.</strong> This computer did not show the notification.',
  'banner.unseen.seen': 'Seen',
  'banner.first-run':
    'Reading the last {of} days, newest first: <nowrap>day {day}</nowrap> of {of}. You can work meanwhile.',
  'banner.check-failed': '{checked}, then a check failed.',
  'banner.hourly': 'Bounce Desk checks every hour while it runs.',
  'banner.as-last-read': 'Names and phone numbers are as they were last read.',
  'banner.as-last-read.queued':
    'Names and phone numbers are as they were last read. {count, plural, one {# correction waits} other {# corrections wait}}: keep Bounce Desk running.',
  'banner.clinic-side':
    '<strong>{count, plural, one {# message} other {# messages}} came back because of our own mail set-up.</strong> No patient needs a call about {count, plural, one {it} other {them}}: your IT person must act.',
  'banner.clinic-side.show': 'Show what to change',
} as const;
