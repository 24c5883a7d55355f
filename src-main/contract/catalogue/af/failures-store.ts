import type { failuresOfStore as english } from '../en/failures-store.ts';

export const failuresOfStore: Readonly<Record<keyof typeof english, string>> = {
  'failure.store-newer.what': 'Die rekords op hierdie rekenaar is deur ’n nuwer Bounce Desk gemaak.',
  'failure.store-newer.next': 'Installeer die nuutste weergawe en maak dit weer oop. Niks is verlore nie.',
  'failure.store-disk-full.what': 'Hierdie rekenaar se skyf is vol, en niks is dus gestoor nie.',
  'failure.store-disk-full.next': 'Maak plek en probeer weer.',
  'failure.store-read-only.what':
    'Bounce Desk mag sy vouer op hierdie rekenaar lees, maar nie daarin skryf nie. Niks is verlore nie.',
  'failure.store-read-only.next':
    'Vra u IT-persoon om hierdie gebruiker weer in die vouer van Bounce Desk te laat skryf, en probeer dan weer.',
  'failure.store-unavailable.what': 'Die rekords op hierdie rekenaar kan nie oopgemaak word nie: {detail}',
  'failure.store-unavailable.next': 'Herbegin die rekenaar, en sê vir u IT-persoon as dit weer gebeur.',
  'failure.store-damaged.what':
    '{file, select, records {Die rekords op hierdie rekenaar is beskadig.} other {Die gestoorde boodskappe is beskadig.}}',
  'failure.store-damaged.next': 'Sê vir u IT-persoon voordat enigiets anders op hierdie rekenaar verander word.',
  'failure.cache-set-aside.what':
    'Die gestoorde boodskappe was beskadig en word weer gehaal, so ver terug as wat Mandrill onthou.',
  'failure.cache-set-aside.next': 'Niks om te doen nie. Die beskadigde lêer is as {file} gehou.',
  'failure.records-restored.what': 'Die rekords was beskadig en is uit die kopie van {copiedAt} herstel.',
  'failure.records-restored.next':
    'Kyk deur Klaar: wat daarna ingevoer is, ontbreek. Die beskadigde lêer is as {file} gehou.',
  'failure.records-set-aside.what':
    'Die rekords kon nie oopgemaak of herstel word nie, en Bounce Desk het dus van voor af begin.',
  'failure.records-set-aside.next': 'Die ou lêer is as {file} gehou: sê vir u IT-persoon voordat iemand dit uitvee.',
  'failure.key-lost.what': 'Hierdie rekenaar het nie meer die sleutel tot die rekords nie.',
  'failure.key-lost.next': 'Voer die herstelwagfrase in wat een keer gewys is toe die kliniek opgestel is.',
};
