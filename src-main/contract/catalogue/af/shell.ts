import type { shell as english } from '../en/shell.ts';

export const shell: Readonly<Record<keyof typeof english, string>> = {
  'toast.bounces': '{count, plural, one {# e-pos het teruggekom} other {# e-posse het teruggekom}}',
  'toast.bounces.body': 'Maak Bounce Desk oop om te sien wie om te bel.',
  'toast.bounces.body-more':
    'Maak Bounce Desk oop om te sien wie om te bel. Nog {count} om ’n rede aan die kliniek se kant.',
  'toast.clinic-side': '’n Probleem aan die kliniek se kant',
  'toast.clinic-side.body':
    '{count, plural, one {# e-pos het teruggekom} other {# e-posse het teruggekom}} om ’n rede wat u IT-persoon kan regmaak.',
  'tray.open': 'Maak Bounce Desk oop',
  'tray.check': 'Kyk nou',
  'tray.pause.hour': 'Onderbreek kennisgewings vir ’n uur',
  'tray.pause.tomorrow': 'Onderbreek kennisgewings tot môre 07:00',
  'tray.paused': 'Kennisgewings is onderbreek',
  'tray.paused.until': 'Kennisgewings is tot {when} onderbreek',
  'tray.pause.end': 'Beëindig die onderbreking',
  'tray.quit': 'Sluit af',
  'tray.nothing': 'Bounce Desk - Niks om reg te stel nie, gekyk {when}',
  'tray.to-fix': 'Bounce Desk - {count} om reg te stel, gekyk {when}',
  'tray.stale': 'Bounce Desk - nie gekyk sedert {when} nie',
  'tray.never': 'Bounce Desk - nog nie gekyk sedert dit opgestel is nie',
  'quit.waits': '{count, plural, one {# regstelling wag} other {# regstellings wag}}: laat Bounce Desk loop',
  'quit.detail':
    'Die praktykdatabasis is weg. Hulle word gehou, en geskryf wanneer Bounce Desk weer loop en dit kan bereik.',
  'quit.keep': 'Laat loop',
  'quit.anyway': 'Sluit tog af',
  'shell.not-started':
    'Bounce Desk kon nie begin nie. Begin dit asseblief weer; as dit nie help nie, herbegin die rekenaar.',
};
