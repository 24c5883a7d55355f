/** Times as people say them. */
export const times = {
  'checked.never': 'Not checked yet',
  'checked.stale': 'Not checked since {when}',
  'checked.fresh': 'Checked {when}',
  'time.today': 'today',
  'time.yesterday': 'yesterday',
  'time.tomorrow': 'tomorrow',
  'time.day-and-clock': '{day} {clock}',
  'time.just-now': 'just now',
  'time.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'time.hours': '{count, plural, one {# hour} other {# hours}}',
  'time.days': '{count, plural, one {# day} other {# days}}',
  'time.weeks': '{count, plural, one {# week} other {# weeks}}',
  'time.months': '{count, plural, one {# month} other {# months}}',
  'time.years': '{count, plural, one {# year} other {# years}}',
} as const;
