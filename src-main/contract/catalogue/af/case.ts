import type { casePanel as english } from '../en/case.ts';

export const casePanel: Readonly<Record<keyof typeof english, string>> = {
  'case.choose': 'Kies ’n lyn om te sien wat gebeur het.',
  'case.reading': 'Lees…',
  'case.nobody': 'Niemand het hierdie adres nie',
  'case.copy-address': 'Kopieer die adres',
  'case.shared': 'Gedeel met <names/>.',
  'case.record': 'Rekord',
  'case.phone.mobile': 'Selfoon',
  'case.phone.home': 'Tuis',
  'case.phone.work': 'Werk',
  'case.phone.none': 'geen in die rekord nie',
  'case.phone.other': 'Telefoon',
  'case.phone.wrong': 'verkeerde nommer',
  'case.letters': 'Lees as {address}',
  'case.born': 'Gebore',
  'case.born.unknown': 'nie bekend nie',
  'case.email-wanted': 'Wil e-pos hê',
  'case.email-wanted.yes': 'ja',
  'case.email-wanted.no': 'nee, sê die rekord',
  'case.also-in': 'Ook gehou',
  'case.also-in.contacts': 'Ook onder die pasiënt se kontakte. Verander dit daar in die praktykstelsel.',
  'case.as-of': 'Soos op',

  'case.happened': 'Wat gebeur het',
  'case.came-back':
    '{type}, het <time/> teruggekom{missed, plural, =0 {} =1 {} other {; # boodskappe sedert dit begin het}}.',
  'case.not-sent':
    '{type}, nie gestuur nie, <time/>{missed, plural, =0 {} =1 {} other {; # boodskappe sedert dit begin het}}.',
  'case.not-sent.because': 'Nie gestuur nie weens {cause} van <date/>.',
  'case.not-sent.because-reason': 'Nie gestuur nie weens {cause} van <date/>: {reason}.',
  'case.verdict.soft-repeated':
    'Mandrill noem dit elke keer verbygaand. Dat dit ná {count} verskillende dae gelys word, is Bounce Desk se reël, nie Mandrill s’n nie.',
  'case.verdict.domain-missing': 'Mandrill noem dit verbygaand; Bounce Desk het gekyk en geen so ’n domein gevind nie.',
  'case.verdict.echo': 'Dit het teruggekom voordat hierdie ontvangs dopgehou is.',
  'case.verdict.correction-bounced': 'Dit het <address/> vervang, wat ook teruggekom het.',
  'case.verdict.ocumail-old-address': 'Die rekord sê <address/>, maar ’n boodskap het steeds na die ou adres gegaan.',
  'case.verdict.another-way': 'Die pasiënt het geen e-pos nie, en ’n verslag is tog gestuur.',
  'case.more': 'Meer hieroor',
  'case.more.reason': 'Meer oor hierdie rede',
  'case.more.about': 'Meer oor “{title}”',
  'case.more.adding-up': 'Wanneer verbygaande mislukkings optel',

  'case.missed': 'Wat nooit aangekom het nie',
  'case.missed.sent': '<day/> gestuur',
  'case.missed.still': 'ontbreek steeds',
  'case.missed.sent-again': 'weer gestuur',
  'case.missed.given-another-way': 'op ’n ander manier gegee',
  'case.missed.not-needed': 'nie nodig nie',
  'case.missed.arrived-later': '’n latere een het aangekom',

  'case.words': 'Die bediener se woorde',
  'case.words.none': 'Die bediener het niks gesê nie.',

  'case.history': 'Geskiedenis',
  'case.history.everything': 'Alles wat gestuur is',
  'case.history.counts':
    '“{seen} van {of}” tel mislukkings wat Mandrill verbygaand noem, op verskillende dae en sonder ’n aflewering tussenin. Ná {of} word die adres gelys: dit is Bounce Desk se reël, nie Mandrill s’n nie.',
  'case.history.message':
    '{type}{elsewhere, select, yes { aan <address/>} other {}}: {outcome}{why, select, known {, {reason}} likely {, heel waarskynlik {reason}} other {}}{stopped, select, plain {, <stop/>} dated {, <stop/> (<date/>)} other {}}{counted, select, yes { ({seen} van {of})} other {}}',
  'case.history.correction':
    '<actor/> het <address/>{about, select, yes { vir <patient/>} other {}}{elsewhere, select, yes { in plaas van <old/>} other {}} ingevoer. {state}.',
  'case.history.removal':
    '<actor/> het geen adres{about, select, yes { vir <patient/>} other {}}{elsewhere, select, yes { in plaas van <old/>} other {}} ingevoer nie. {state}.',
  'case.history.decision':
    '<actor/>: {decision}{told, select, number {, <note/>} words {, “<note/>”} other {}}{about, select, yes { (<patient/>)} other {}}{elsewhere, select, yes {, oor <address/>} other {}}',

  'phone-words.first': 'Maak eers seker van naam en geboortedatum. Sê dan:',
  'phone-words.sentence': '“{sentence}”',
  'phone-words.voicemail': 'Op ’n stemboodskap slegs: “Bel ons asseblief oor u kontakbesonderhede.”',
};
