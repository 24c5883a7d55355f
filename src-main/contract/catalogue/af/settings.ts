import type { settings as english } from '../en/settings.ts';

export const settings: Readonly<Record<keyof typeof english, string>> = {
  'settings.title': 'Instellings',
  'settings.rest': 'Die res is vir ’n bestuurder om te verander.',
  'settings.change-person': 'Ruil persoon',
  'settings.for-managers': 'Vir bestuurders',
  'settings.save': 'Stoor',
  'settings.not-saved': 'Nog nie gestoor nie.',
  'settings.discard': 'Gooi weg',
  'settings.leave': 'Gaan weg sonder om te stoor?',
  'settings.leave.parts': 'Wat hier ingevoer is, is nog nie gestoor nie, en is weg wanneer u weggaan:',
  'settings.leave.stay': 'Bly hier',
  'settings.leave.drop': 'Gaan weg sonder om te stoor',
  'settings.saved': 'Gestoor.',
  'settings.test': 'Toets',
  'settings.testing': 'Word getoets…',
  'settings.add': 'Voeg by',
  'settings.remove': 'Verwyder',
  'settings.about': 'Meer oor Bounce Desk',
  'settings.about.version': 'Bounce Desk {version}',
  'settings.about.keychain':
    'Pasiëntdata bly op hierdie rekenaar, geënkripteer. Die sleutels daarvan word in hierdie rekenaar se sleutelring bewaar.',
  'settings.about.no-keychain':
    'Pasiëntdata bly op hierdie rekenaar, geënkripteer. Hierdie rekenaar het geen sleutelring nie: ná elke begin word weer vir die sleutels gevra.',
  'recovery.title': 'Herstelwagfrase',
  'recovery.about':
    'As hierdie rekenaar se sleutelring ooit verlore gaan, is die wagfrase op papier die enigste pad terug na die rekords. Maak ’n nuwe een wanneer die papier weg is of iemand dit gesien het wat nie moes nie.',
  'recovery.renew': 'Maak ’n nuwe wagfrase…',
  'recovery.ask': 'Maak ’n nuwe herstelwagfrase?',
  'recovery.ask.about':
    'Die een tot nou toe eindig dadelik. Die nuwe een word volgende gewys, een keer: hou papier byderhand, en geen pasiënt wat die skerm kan sien nie. Dat u dit gemaak het, word in die ouditspoor aangeteken.',
  'recovery.ask.yes': 'Maak dit en wys dit',
  'quiet.title': 'Kennisgewings',
  'quiet.about':
    'Nuwe terugkomste word een keer aangekondig, as ’n getal: nooit ’n naam nie. In stil ure en terwyl dit onderbreek is, wag hulle totdat die terugkoms hoogstens 23 uur oud is; dan kom hulle sonder ’n geluid.',
  'quiet.pause': 'Onderbreek kennisgewings totdat dit teruggeneem word',
  'quiet.paused-until': 'Vanuit die stelselbalk tot {when} onderbreek.',
  'quiet.end': 'Beëindig die onderbreking',
  'quiet.hours': 'Stil ure',
  'quiet.from': 'Van',
  'quiet.to': 'Tot',
  'zone.title': 'Die kliniek se tyd',
  'zone.about': 'Dae, maande, stil ure en elke tyd in die venster is dié van hierdie sone. ’n Verandering tel dadelik.',
  'zone.choose': 'Tydsone',
  'zone.own': '{zone} (hierdie rekenaar s’n)',
  'zone.now': 'Daar is dit nou {clock}.',
  'passing.title': 'Wanneer ’n verbygaande fout een word om reg te stel',
  'passing.about':
    'Mandrill noem hierdie foute verbygaand, en Bounce Desk lys hulle nie. Wanneer dieselfde een op soveel verskillende dae binne ’n jaar terugkom, sonder ’n aflewering tussenin, word die adres gelys. Dit is ons reël, nie Mandrill s’n nie. ’n Verandering geld dadelik, ook vir wat vroeër teruggekom het. {mailbox} en {server} is gebruiklik.',
  'passing.mailbox': 'Posbus vol, gesluit of geweier',
  'passing.server': 'Bediener af, of geen rede nie',
  'passing.times': '{count, plural, one {die eerste keer} other {# keer}}',
};
