/** Several lines at once. */
export const picks = {
  'picks.pick': 'Pick {name}',
  'picks.count': '{count, plural, one {# line picked} other {# lines picked}}',
  'picks.most': '{count} lines picked, the most at once',
  'picks.snooze': 'Put off…',
  'picks.clear': 'Pick none',
  'picks.put-off':
    '{count, plural, one {Put off # line.} other {Put off # lines.}}{left, plural, =0 {} one { # can’t be put off and stays.} other { # can’t be put off and stay.}}',
  'picks.not-put-off': 'None of these lines was put off.',
  'picks.ask': '{count, plural, one {Put off # line} other {Put off # lines}}',
} as const;
