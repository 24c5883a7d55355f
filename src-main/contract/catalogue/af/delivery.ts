import type { delivery as english } from '../en/delivery.ts';

export const delivery: Readonly<Record<keyof typeof english, string>> = {
  'delivery.title': 'Aflewering',
  'delivery.none': 'Nog niks gestuur nie',
  'delivery.none.when': 'Syfers verskyn ná die eerste kontrole.',
  'delivery.months': 'Maande',
  'delivery.month': 'Maand',
  'delivery.by-type': 'Volgens soort, hierdie maand',
  'delivery.type': 'Soort boodskap',
  'delivery.by-domain': 'Volgens ontvangende domein, hierdie maand',
  'delivery.domain': 'Domein',
  'delivery.bar': 'Staaf',
  'delivery.delivered': 'Afgelewer',
  'delivery.share': 'Deel',
  'delivery.note':
    'Afgelewer beteken dat die ander posbediener die boodskap aanvaar het, nie dat iemand dit gesien het nie. Wat op pad is, tel vir geen kant nie. Onder {few} boodskappe sê ’n deel niks.',
  'delivery.bounced-hard': 'Finaal teruggekom',
  'delivery.bounced-soft': 'Teruggekom, kan verbygaan',
  'delivery.not-sent': 'Nie gestuur nie',
  'delivery.on-its-way': 'Op pad',
  'delivery.figure': '{delivered} <of>van {decided} afgelewer</of>',
  'delivery.of': '{delivered} van {decided}',
  'delivery.rate': '{share} %',
  'delivery.too-few': 'te min om te sê',
};
