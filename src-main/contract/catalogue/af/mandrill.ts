import type { mandrill as english } from '../en/mandrill.ts';

export const mandrill: Readonly<Record<keyof typeof english, string>> = {
  'mandrill.key': 'Mandrill-sleutel',
  'mandrill.key.new': 'Nuwe sleutel',
  'mandrill.key.no-keychain':
    'Hierdie rekenaar het geen sleutelring nie: ná elke begin word weer vir die sleutel gevra.',
  'mandrill.key.kept':
    'Word in hierdie rekenaar se sleutelring bewaar en nooit weer gewys nie. As dit leeg bly, probeer Toets die sleutel wat in gebruik is.',
  'mandrill.key.save': 'Stoor die nuwe sleutel',
  'mandrill.key.saved': 'Die nuwe sleutel is gestoor.',
  'mandrill.address.of': 'Adres van Mandrill',
  'mandrill.address': 'Adres',
  'mandrill.address.hint': 'Word net verander as u IT-persoon so sê.',
  'mandrill.rights': 'Vir u IT-persoon: watter regte die sleutel nodig het',
  'mandrill.rights.about':
    'Maak in Mandrill, onder Settings en API keys, ’n sleutel vir Bounce Desk alleen, laat dit slegs sekere oproepe toe, en merk hierdie. Geen van hulle stuur pos of lees wat daarin staan nie.',
  'mandrill.rights.for': 'mag {right}',
  'mandrill.rights.copy': 'Kopieer die lys',
  'mandrill.works':
    '<strong>Die sleutel werk.</strong> {named, select, yes {Rekening <account/>} other {Rekening sonder ’n naam}}{rated, select, yes {, reputasie {reputation} uit 100.} other {.}}',
  'mandrill.may': 'Dit mag {count, plural, one {# ding} other {# dinge}} doen wat Bounce Desk nodig het.',
  'mandrill.may-not': '<strong>Dit mag nie {right} nie:</strong> {without}.',
  'mandrill.untested': 'Of dit mag {right}, kon nie gesê word nie.',
  'mandrill.too-much':
    '<strong>Dit mag {right}.</strong> Bounce Desk doen dit nooit: ’n sleutel sonder daardie reg is veiliger.',
  'right.use': 'gebruik word',
  'right.use.without': 'niks werk nie',
  'right.account': 'die rekening se naam en reputasie lees',
  'right.account.without': 'die reputasie word nie gewys nie',
  'right.senders': 'die senders lys',
  'right.senders.without': 'die senders moet ingetik word',
  'right.subaccounts': 'die subrekeninge lys',
  'right.subaccounts.without': 'die subrekening moet ingetik word',
  'right.search': 'naslaan wat van boodskappe geword het',
  'right.search.without': 'niks kan gelys word nie',
  'right.by-day': 'boodskappe per dag tel',
  'right.by-day.without': 'die kontrole duur langer',
  'right.info': 'lees hoekom ’n boodskap teruggekom het',
  'right.info.without': 'party redes bly onbekend',
  'right.blocks': 'die lys van geblokkeerde adresse lees',
  'right.blocks.without': 'ouer blokkerings word nie gesien nie',
  'right.lift': 'die blokkering van een adres ophef',
  'right.lift.without': '“Die adres is reg” hef geen blokkering op nie',
  'right.by-kind': 'boodskappe per soort tel',
  'right.by-kind.without': 'die kontrole duur langer',
  'right.content': 'die inhoud van boodskappe lees',
  'right.send': 'pos stuur',
};
