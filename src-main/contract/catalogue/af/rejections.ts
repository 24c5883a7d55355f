import type { rejections as english } from '../en/rejections.ts';

export const rejections: Readonly<Record<keyof typeof english, string>> = {
  'rejection.hard-bounce.cause': 'die terugkoms',
  'rejection.hard-bounce.title': '’n Vorige boodskap aan hierdie adres het teruggekom',
  'rejection.hard-bounce.explanation':
    'Mandrill onthou watter adresse pos teruggestuur het en probeer hulle nie weer nie.',
  'rejection.hard-bounce.action': 'Doen wat die vorige terugkoms vra.',
  'rejection.soft-bounce.cause': 'die terugkoms',
  'rejection.soft-bounce.title': '’n Vorige boodskap het teruggekom; die adres werk dalk weer',
  'rejection.soft-bounce.explanation': 'Ná etlike foute wat kan verbygaan, probeer Mandrill die adres ’n ruk lank nie.',
  'rejection.soft-bounce.action': 'Doen wat die vorige terugkoms vra.',
  'rejection.spam.cause': 'die klagte',
  'rejection.spam.title': 'Die pasiënt het ’n vorige boodskap as gemorspos aangemeld',
  'rejection.spam.explanation': 'Mandrill stuur niks meer aan iemand wat gekla het nie.',
  'rejection.spam.action':
    'Moenie dit weer stuur nie. Gee dit op ’n ander manier, en vra by die volgende besoek of e-pos welkom is.',
  'rejection.unsub.cause': 'die wens om nie pos te kry nie',
  'rejection.unsub.title': 'Die pasiënt het gevra om nie pos te kry nie',
  'rejection.unsub.explanation': 'Hulle het by ’n vorige boodskap afgemeld, en Mandrill hou daarby.',
  'rejection.unsub.action':
    'Moenie dit weer stuur nie. Gee dit op ’n ander manier, en vra by die volgende besoek of e-pos welkom is.',
  'rejection.custom.cause': 'die blokkering',
  'rejection.custom.title': 'Met die hand geblokkeer: het gevra om nie pos te kry nie',
  'rejection.custom.explanation':
    'Iemand het hierdie adres op die Mandrill-rekening se lys geplaas van wie nie pos kry nie.',
  'rejection.custom.action':
    'Moenie dit weer stuur nie. Gee dit op ’n ander manier, en vra by die volgende besoek of e-pos welkom is.',
  'rejection.invalid.title': 'Nie ’n adres waarheen pos gestuur kan word nie',
  'rejection.invalid.explanation':
    'Dit is nie soos ’n adres geskryf nie: ’n teken kort, staan dubbel of word nie toegelaat nie.',
  'rejection.invalid.action': 'Soek ’n tikfout, of bel die pasiënt vir die regte adres.',
  'rejection.unsigned.title': 'Ons senderdomein is nie opgestel nie',
  'rejection.unsigned.explanation': 'Mandrill stuur net vir domeine wat gewys het dat hulle ons s’n is.',
  'rejection.unsigned.action':
    'Dit sê niks teen die pasiënt se adres nie. Gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'rejection.invalid-sender.title': 'Ons senderadres word nie aanvaar nie',
  'rejection.invalid-sender.explanation': 'Mandrill neem nie pos aan van die adres waarvandaan die praktyk stuur nie.',
  'rejection.invalid-sender.action':
    'Dit sê niks teen die pasiënt se adres nie. Gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'rejection.test-mode-limit.title': 'Mandrill se perk vir toetsboodskappe',
  'rejection.test-mode-limit.explanation':
    'Die Mandrill-rekening is in toetsmodus, of het meer gestuur as wat in daardie modus mag.',
  'rejection.test-mode-limit.action':
    'Dit sê niks teen die pasiënt se adres nie. Gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'rejection.rule.title': '’n Reël van die Mandrill-rekening het dit gekeer',
  'rejection.rule.explanation': 'Iemand het ’n reël in die rekening opgestel, en hierdie boodskap het daaronder geval.',
  'rejection.rule.action':
    'Dit sê niks teen die pasiënt se adres nie. Gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'rejection.silent.title': 'Mandrill het nie gesê hoekom nie',
  'rejection.other.title': 'Mandrill sê “{word}”',
  'rejection.other.explanation': 'Mandrill het nie probeer om dit te stuur nie.',
  'rejection.other.action': 'Gee Mandrill se woord vir julle IT-persoon.',
};
