import type { help as english } from '../en/help.ts';

export const help: Readonly<Record<keyof typeof english, string>> = {
  'help.title': 'Hoekom pos terugkom',
  'help.about':
    'Posbedieners sê in hul eie woorde hoekom hulle ’n boodskap terugstuur. Bounce Desk sorteer daardie woorde in {reasons} redes. Elkeen het ’n bladsy: wat dit beteken, wat om te doen, en wat om oor die telefoon te sê.',
  'help.good-to-know': 'Goed om te weet',
  'help.all': 'Die hele hulp',
  'help.back.to-fix': 'Terug na Regstel',
  'help.back.waiting': 'Terug na Wag',
  'help.back.clinic-side': 'Terug na die bladsy vir u IT-persoon',
  'help.means': 'Wat dit beteken',
  'help.to-do': 'Wat om te doen',
  'help.phone': 'Oor die telefoon',
  'help.phone.none': 'Niemand hoef hieroor gebel te word nie.',
  'help.who': 'Wie moet optree',
  'help.waiting': 'Help dit om te wag?',
  'help.final': 'Finaal of verbygaand?',
  'help.final.about':
    'Dit is Mandrill se oordeel, en die lyn sê wat dit is. Dit volg nie uit hierdie rede nie: dieselfde woorde kan een dag finaal wees en die volgende verbygaand.',
  'help.final.more': 'Meer oor finaal en verbygaand',
  'help.it': 'Wat u IT-persoon moet verander',
  'help.final-or-passing.title': 'Finaal of verbygaand',
  'help.final-or-passing.whose': 'Dit is Mandrill se oordeel',
  'help.final-or-passing.whose.about':
    'Wanneer ’n boodskap terugkom, sê Mandrill of die fout finaal is (dit noem dit ’n “hard bounce”) of verbygaand (’n “soft bounce”). Bounce Desk wys daardie oordeel soos dit is. Dit vel dit nooit self nie.',
  'help.final-or-passing.not-reason': 'Dit volg nie uit die rede nie',
  'help.final-or-passing.not-reason.about':
    '’n Vol posbus kan finaal genoem word, en ’n adres wat nie bestaan nie verbygaand. Die rede sê wat om te doen; die oordeel sê wat Mandrill doen.',
  'help.final-or-passing.final': 'Finaal',
  'help.final-or-passing.final.about':
    'Die lyn word dadelik gelys en aangekondig. Mandrill onthou die adres en probeer dit nie weer voordat die blokkering opgehef is of verval nie.',
  'help.final-or-passing.passing': 'Verbygaand',
  'help.final-or-passing.passing.about':
    'Nog niks word gelys nie. Die volgende boodskap aan die adres kom moontlik aan. As dit aanhou misluk, tel dit op.',
  'help.adding-up.title': 'Wanneer verbygaande foute optel',
  'help.adding-up.counted': 'Wat getel word',
  'help.adding-up.counted.about':
    'Foute wat Mandrill verbygaand noem, met dieselfde rede, elk op ’n ander dag binne 12 maande, sonder ’n aflewering tussenin. Die geskiedenis van ’n adres wys hoe ver dit is: “2 van 3”.',
  'help.adding-up.opens': 'Wanneer ’n lyn oopgaan',
  'help.adding-up.mailbox':
    'Die posbus is vol, afgeskakel, bestaan na bewering nie, of weier ons pos: {count, plural, one {die eerste keer} other {ná # keer}}.',
  'help.adding-up.server':
    'Die bediener was af, is verkeerd opgestel, of het geen rede gegee nie: {count, plural, one {die eerste keer} other {ná # keer}}.',
  'help.adding-up.domain':
    'Die deel ná die @ bestaan nie, en Bounce Desk se eie kontrole vind dieselfde: dadelik, sonder ’n kennisgewing.',
  'help.adding-up.own-side': 'Die fout is aan ons eie kant: nooit. Dit staan op die bladsy vir u IT-persoon.',
  'help.adding-up.whose': 'Wie se reël dit is',
  'help.adding-up.whose.about':
    'Ons s’n, nie Mandrill s’n nie: dit hou aan om so ’n fout verbygaand te noem. ’n Aflewering aan die adres beëindig die telling. ’n Bestuurder kan die getalle onder Instellings verander.',
  'help.not-sent.title': 'Glad nie gestuur nie',
  'help.not-sent.about':
    'Party boodskappe verlaat Mandrill nooit nie, weens iets wat vroeër gebeur het of hoe die praktyk se pos opgestel is. Geen posbediener het hulle geweier nie, dus pas nie een van die {reasons} redes nie.',
};
