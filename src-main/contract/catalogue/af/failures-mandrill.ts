import type { failuresOfMandrill as english } from '../en/failures-mandrill.ts';

export const failuresOfMandrill: Readonly<Record<keyof typeof english, string>> = {
  'failure.mandrill-unreachable.what': 'Mandrill kan nie bereik word nie: hierdie rekenaar lyk vanlyn.',
  'failure.mandrill-unreachable.next': 'Kyk na die internetverbinding; Bounce Desk probeer vanself weer.',
  'failure.mandrill-timeout.what': 'Mandrill het nie betyds geantwoord nie.',
  'failure.mandrill-timeout.next': 'Niks om te doen nie: Bounce Desk probeer vanself weer.',
  'failure.mandrill-key-refused.what': 'Mandrill aanvaar nie die kliniek se sleutel nie.',
  'failure.mandrill-key-refused.next': '’n Bestuurder voer ’n nuwe een in onder Instellings, Mandrill-sleutel.',
  'failure.mandrill-key-needed.what': 'Hierdie rekenaar het nie meer die Mandrill-sleutel nie.',
  'failure.mandrill-key-needed.next': '’n Bestuurder voer dit weer in onder Instellings, Mandrill-sleutel.',
  'failure.mandrill-busy.what': 'Mandrill het ons gevra om stadiger te gaan.',
  'failure.mandrill-busy.next': 'Niks om te doen nie: Bounce Desk wag en gaan vanself voort.',
  'failure.mandrill-unavailable.what': 'Mandrill het self ’n fout.',
  'failure.mandrill-unavailable.next': 'Niks om te doen nie: Bounce Desk probeer vanself weer.',
  'failure.mandrill-refused.what': 'Mandrill het die vraag geweier ({name}, {status}).',
  'failure.mandrill-refused.next':
    'Sê vir u IT-persoon: Instellings, Mandrill-sleutel, Toets lys wat die sleutel mag doen.',
  'failure.mandrill-answer-unreadable.what':
    'Die antwoord het nie van Mandrill gekom nie: iets tussen ons en Mandrill het dit vervang.',
  'failure.mandrill-answer-unreadable.next':
    'Sê vir u IT-persoon: ’n instaanbediener of ’n aanmeldbladsy van die netwerk is dalk in die pad.',
  'failure.mandrill-url-refused.what': 'Mandrill se adres moet met https:// begin.',
  'failure.mandrill-url-refused.next': '’n Bestuurder stel dit reg onder Instellings, Mandrill-sleutel.',
  'failure.mandrill-aborted.what': 'Die soektog is gestop.',
  'failure.mandrill-aborted.next': 'Niks om te doen nie: die volgende een loop vanself.',
  'failure.no-name': 'geen naam nie',
};
