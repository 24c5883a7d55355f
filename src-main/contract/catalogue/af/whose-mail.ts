import type { whoseMail as english } from '../en/whose-mail.ts';

export const whoseMail: Readonly<Record<keyof typeof english, string>> = {
  'whose.title': 'Wie se pos',
  'whose.read': 'Lees die senders van Mandrill af',
  'whose.account': 'Die Mandrill-rekening',
  'whose.account.shared': 'word met ander praktyke gedeel',
  'whose.account.shared.hint': 'Hulle pos word weggelaat voor dit gestoor word.',
  'whose.account.ours': 'is ons s’n alleen',
  'whose.account.ours.hint': 'Blokkerings van ’n adres mag in die hele rekening opgehef word.',
  'whose.senders': 'Senders wat ons s’n is',
  'whose.sent': '{count, plural, one {# boodskap} other {# boodskappe}}',
  'whose.none': 'Nog geen gekies nie: niks word gelees of gestoor sonder ’n keuse nie.',
  'whose.another': 'Nog ’n sender',
  'whose.subaccount': 'Ons subrekening',
  'whose.subaccount.none': 'Geen',
};
