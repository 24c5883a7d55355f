import type { welcome as english } from '../en/welcome.ts';

export const welcome: Readonly<Record<keyof typeof english, string>> = {
  'welcome.step': 'Stap {step} van {of}',
  'welcome.back': 'Terug',
  'welcome.next': 'Volgende',
  'welcome.start': 'Bounce Desk',
  'welcome.start.about':
    'Wys watter pos aan pasiënte teruggekom het, hoekom, en wat om te doen; en plaas die reggestelde adres in die praktykdatabasis.',
  'welcome.start.own': 'Stel my praktyk op',
  'welcome.start.own.hint': 'Vir ’n bestuurder: die Mandrill-sleutel en die praktykdatabasis byderhand, tien minute.',
  'welcome.start.sample': 'Probeer dit met ’n voorbeeldpraktyk',
  'welcome.start.sample.hint': 'Uitgedinkte pasiënte, niks word gestuur nie, niks om voor te berei nie.',
  'welcome.manager': 'U, as bestuurder',
  'welcome.manager.about':
    'Elkeen by die ontvangs het ’n naam en ’n PIN, sodat elke regstelling sê wie dit gemaak het. U s’n mag ook hierdie instellings verander; ander word later bygevoeg.',
  'welcome.manager.name': 'U naam',
  'welcome.manager.pin': 'PIN',
  'welcome.manager.again': 'PIN nog ’n keer',
  'welcome.manager.differ': 'Die twee PIN’e verskil.',
  'welcome.manager.enter-name': 'Tik u naam in.',
  'welcome.manager.digits': 'Die PIN benodig minstens {digits} syfers.',
  'welcome.manager.twice': 'Tik die PIN twee keer in.',
  'welcome.mandrill': 'Mandrill',
  'welcome.mandrill.about':
    '’n API-sleutel van die rekening waarmee die praktyk se pos uitgaan. Een wat net mag lees, is genoeg.',
  'welcome.mandrill.whose': 'Watter pos is ons s’n?',
  'welcome.mandrill.test-first': 'Toets eers die sleutel.',
  'welcome.mandrill.choose': 'Kies wie se pos dit is.',
  'welcome.check': 'Gereed',
  'welcome.check.manager': 'Bestuurder',
  'welcome.check.key': 'sleutel ingetik',
  'welcome.check.mail': 'Ons pos',
  'welcome.check.whole': 'die hele rekening',
  'welcome.check.patients': 'Pasiënte',
  'welcome.check.later': 'vir later gelaat',
  'welcome.check.table': '{place}, tabel {table}',
  'welcome.check.about':
    'Bounce Desk lees dan die laaste 90 dae, nuutste eerste. U kan intussen werk. Die volgende bladsy wys ’n herstelwagfrase, een keer: hou papier byderhand.',
  'welcome.check.finish': 'Voltooi',
  'welcome.check.setting-up': 'Word opgestel…',
  'welcome.passphrase': 'Die herstelwagfrase',
  'welcome.passphrase.about':
    'Die rekords op hierdie rekenaar is geënkripteer. As sy sleutelring ooit verlore gaan, is dit die enigste pad terug. Dit word nou gewys en nooit weer nie: skryf dit neer en bewaar die papier waar net bestuurders daarby kom.',
  'welcome.passphrase.safe': 'Plak dit in die praktyk se wagwoordkluis, nêrens anders nie.',
  'welcome.passphrase.kept': 'Dit is neergeskryf en veilig bewaar',
  'welcome.passphrase.back': 'Terug na Instellings',
  'welcome.passphrase.open': 'Maak Bounce Desk oop',
};
