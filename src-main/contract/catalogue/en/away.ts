export const away = {
  'away.title': 'Away from the desk',
  'away.minutes': 'Cover the list after',
  'away.choice': '{minutes, plural, one {# minute} other {# minutes}}',
  'away.hint':
    'When nobody has touched this computer, or Bounce Desk was out of sight, for so long. Also when the computer is locked, and at once with Ctrl L. A PIN brings it back; a half-typed correction is kept.',
} as const;
