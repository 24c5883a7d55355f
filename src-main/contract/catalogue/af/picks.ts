import type { picks as english } from '../en/picks.ts';

export const picks: Record<keyof typeof english, string> = {
  'picks.pick': 'Kies {name}',
  'picks.count': '{count, plural, one {# reël gekies} other {# reëls gekies}}',
  'picks.most': '{count} reëls gekies, die meeste op ’n slag',
  'picks.snooze': 'Stel uit…',
  'picks.clear': 'Kies niks',
  'picks.put-off':
    '{count, plural, one {# reël uitgestel.} other {# reëls uitgestel.}}{left, plural, =0 {} one { # kan nie uitgestel word nie en bly.} other { # kan nie uitgestel word nie en bly.}}',
  'picks.not-put-off': 'Geeneen van hierdie reëls is uitgestel nie.',
  'picks.ask': '{count, plural, one {Stel # reël uit} other {Stel # reëls uit}}',
};
