import type { sent as english } from '../en/sent.ts';

export const sent: Readonly<Record<keyof typeof english, string>> = {
  'sent.title': 'Gestuur',
  'sent.column.time': 'Tyd',
  'sent.column.patient': 'Pasiënt en adres',
  'sent.column.message': 'Boodskap',
  'sent.column.outcome': 'Wat daarvan geword het',
  'sent.filter.type': 'Soort boodskap',
  'sent.filter.type.any': 'Alle soorte',
  'sent.filter.state': 'Toestand',
  'sent.filter.state.any': 'Enige toestand',
  'sent.day.earlier': '’n Dag vroeër',
  'sent.day.later': '’n Dag later',
  'sent.day.from': 'Van hierdie dag af terug',
  'sent.empty': 'Nog niks gestuur nie',
  'sent.empty.why': 'Elke boodskap wat deur Mandrill uitgaan, staan hier ná die volgende kontrole.',
  'sent.state.unknown': 'Mandrill sê “{state}”',
  'sent.reason.unknown': 'Rede nie bekend nie',
  'sent.reason.may-pass': '{reason}, kan dalk verbygaan',
};
