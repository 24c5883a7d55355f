import type { banners as english } from '../en/banners.ts';

export const banners: Readonly<Record<keyof typeof english, string>> = {
  'banner.no-keychain':
    'Hierdie rekenaar het geen sleutelring nie: Bounce Desk vra ná elke begin weer vir sy sleutels.',
  'banner.unseen':
    '<strong>{count, plural, one {# e-pos} other {# e-posse}} het teruggekom sedert u laas gekyk het.</strong> Hierdie rekenaar het nie die kennisgewing gewys nie.',
  'banner.unseen.seen': 'Gesien',
  'banner.first-run':
    'Die laaste {of} dae word gelees, nuutste eerste: <nowrap>dag {day}</nowrap> van {of}. U kan intussen werk.',
  'banner.check-failed': '{checked}, maar daarna het ’n soektog misluk.',
  'banner.hourly': 'Bounce Desk kyk elke uur terwyl dit loop.',
  'banner.as-last-read': 'Name en telefoonnommers is soos hulle laas gelees is.',
  'banner.as-last-read.queued':
    'Name en telefoonnommers is soos hulle laas gelees is. {count, plural, one {# regstelling wag} other {# regstellings wag}}: laat Bounce Desk loop.',
  'banner.clinic-side':
    '<strong>{count, plural, one {# boodskap} other {# boodskappe}} het teruggekom weens ons eie posopstelling.</strong> Geen pasiënt hoef daaroor gebel te word nie: u IT-persoon moet optree.',
  'banner.clinic-side.show': 'Wys wat om te verander',
};
