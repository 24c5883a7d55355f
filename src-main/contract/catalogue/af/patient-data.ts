import type { patientData as english } from '../en/patient-data.ts';

export const patientData: Readonly<Record<keyof typeof english, string>> = {
  'patient-data.title': 'Een pasiënt se data',
  'patient-data.about':
    'Vir ’n pasiënt wat vra wat oor hom of haar bewaar word, of wat dit weg wil hê. Wat die praktykdatabasis en Mandrill het, is nie Bounce Desk s’n om te wys of uit te wis nie.',
  'patient-data.search': 'Naam, telefoon, e-posadres of pasiëntnommer',
  'patient-data.find': 'Soek',
  'patient-data.nobody': 'Niemand gevind nie.',
  'patient-data.only-here':
    'Die praktykdatabasis kon nie gevra word nie: daar is net gesoek na pasiënte van wie hier iets bewaar word.',
  'patient-data.show': 'Wys <hidden>wat oor <name/> bewaar word</hidden>',
  'patient-data.number': 'Pasiëntnommer {id}',
  'patient-data.kept': 'Bewaar oor {name}',
  'patient-data.nothing': 'Niks word op hierdie rekenaar oor hierdie pasiënt bewaar nie.',
  'patient-data.no-snapshot': 'Naam, telefone en geboortedatum word nie nou bewaar nie.',
  'patient-data.email-field': 'E-posveld',
  'patient-data.addresses': 'Adresse',
  'patient-data.lines': 'Lyste',
  'patient-data.lines.open': '{lines, plural, =0 {geen lyn is oop nie} one {een lyn is oop} other {# lyne is oop}}',
  'patient-data.history': 'Pos, oproepe, notas en regstellings ({count})',
  'patient-data.audit': 'Oudit ({count})',
  'patient-data.hand-out': 'Druk of stoor…',
  'patient-data.erase': 'Wis uit…',
  'patient-data.reason': 'Waarom?',
  'patient-data.erase.title': 'Wis hierdie pasiënt se data uit?',
  'patient-data.erase.about':
    'Naam, telefone, geboortedatum, oproepe, notas, regstellings en die pos aan {name} word van hierdie rekenaar uitgewis. Dit kan nie ongedaan gemaak word nie.',
  'patient-data.erase.stays':
    'Die oudit bewaar watter adres verander is, deur wie en wanneer, onder die pasiënt se nommer. Die verseëlde kopieë word sonder die res oorgemaak; ’n lêer wat ooit as beskadig opsy gesit is, word nie aangeraak nie. Wat Mandrill nog van vroeëre pos vertel, word van nou af uitgelaat. As nuwe pos aan die pasiënt terugkom, word die praktykdatabasis weer na die naam gevra.',
  'patient-data.erase.yes': 'Wis dit vir goed uit',
  'patient-data.erased':
    'Uitgewis: {messages, plural, one {een boodskap} other {# boodskappe}}, {steps, plural, one {een oproep of nota} other {# oproepe en notas}}, {corrections, plural, one {een regstelling} other {# regstellings}}.',
  'patient-data.copies-kept':
    '{erased} Die verseëlde kopieë kon nie oorgemaak word nie: hulle het dit nog totdat die volgendes hulle vervang, binne ’n dag waar die skyf plek het.',

  'failure.patient-correction-open.what':
    '’n Regstelling van hierdie pasiënt is nog nie afgehandel nie: niks is uitgewis nie.',
  'failure.patient-correction-open.next': 'Handel dit eers in Regstel of Wag af, en wis dan uit.',
};
