/** What the app says outside its window: toasts, the tray, questions of the system. */
export const shell = {
  'toast.bounces': '{count, plural, one {# email came back} other {# emails came back}}',
  'toast.bounces.body': 'Open Bounce Desk to see who to ring.',
  'toast.bounces.body-more': 'Open Bounce Desk to see who to ring. {count} more for a reason on the clinic’s side.',
  'toast.clinic-side': 'A problem on the clinic’s side',
  'toast.clinic-side.body':
    '{count, plural, one {# email came back} other {# emails came back}} for a reason that your IT person can mend.',
  'tray.open': 'Open Bounce Desk',
  'tray.check': 'Check now',
  'tray.pause.hour': 'Pause notifications for an hour',
  'tray.pause.tomorrow': 'Pause notifications until tomorrow 07:00',
  'tray.paused': 'Notifications are paused',
  'tray.paused.until': 'Notifications are paused until {when}',
  'tray.pause.end': 'End the pause',
  'tray.quit': 'Quit',
  'tray.nothing': 'Bounce Desk - Nothing to fix, checked {when}',
  'tray.to-fix': 'Bounce Desk - {count} to fix, checked {when}',
  'tray.stale': 'Bounce Desk - not checked since {when}',
  'tray.never': 'Bounce Desk - not checked since it was set up',
  'quit.waits': '{count, plural, one {# correction waits} other {# corrections wait}}: keep Bounce Desk running',
  'quit.detail':
    'The practice database is away. They are kept, and written when Bounce Desk runs again and can reach it.',
  'quit.keep': 'Keep running',
  'quit.anyway': 'Quit anyway',
  'shell.not-started':
    'Bounce Desk could not start. Please start it again; if that does not help, restart the computer.',
} as const;
