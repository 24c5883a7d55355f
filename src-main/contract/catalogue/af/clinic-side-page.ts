import type { clinicSidePage as english } from '../en/clinic-side-page.ts';

export const clinicSidePage: Readonly<Record<keyof typeof english, string>> = {
  'it-page.title': 'Vir u IT-persoon',
  'it-page.copy': 'Kopieer alles',
  'it-page.copied': 'Gekopieer: plak dit in ’n boodskap aan u IT-persoon.',
  'it-page.none': 'Niks aan ons kant nie',
  'it-page.none.why': 'Geen boodskap van die laaste 30 dae het weens die praktyk se eie posopstelling teruggekom nie.',
  'it-page.about':
    'Hierdie boodskappe het teruggekom weens hoe die praktyk se pos gestuur word. Dit sê niks teen die pasiënte se adresse nie: niemand hoef daaroor gebel te word nie. Dit verg iemand wat DNS-rekords en die Mandrill-rekening kan verander.',
  'it-page.messages': 'Boodskappe',
  'it-page.count':
    '{messages, plural, one {# boodskap} other {# boodskappe}}{reports, plural, =0 {} one {, waarvan # konsultasieverslag} other {, waarvan # konsultasieverslae}}',
  'it-page.reports': 'Wys die verslae',
  'it-page.when': 'Wanneer',
  'it-page.span': '<first/> tot <last/>',
  'it-page.from': 'Van',
  'it-page.to': 'Na domeine',
  'it-page.change': 'Wat om te verander',
  'it-page.more': 'Meer oor hierdie rede',
  'it-page.more-not-sent': 'Meer oor pos wat glad nie gestuur word nie',
  'it-page.words': 'Die bediener se woorde',
  'it-page.text.count': '{count}, {first} tot {last}',
  'it-page.text.count-once': '{count}, {at}',
  'it-page.text.from': 'Van: {senders}',
  'it-page.text.to': 'Na domeine: {domains}',
  'it-page.text.change': 'Wat om te verander:',
  'it-page.text.words': 'Die bediener se woorde:',
};
