import type { messageTypeRules as english } from '../en/message-types.ts';

export const messageTypeRules: Readonly<Record<keyof typeof english, string>> = {
  'types.title': 'Soorte boodskappe',
  'types.about':
    'Die eerste reël wat pas, besluit; sonder een is ’n boodskap “ander” en tel dit as klinies. ’n * staan vir enigiets. Onderwerpe word hiervoor gelees en nie gestoor nie.',
  'types.field.tag': 'Merker',
  'types.field.sender': 'Sender',
  'types.field.template': 'Sjabloon',
  'types.field.subject': 'Onderwerp',
  'types.rule.where': 'Reël {number}: waar',
  'types.rule.like': 'is soos',
  'types.rule.type': 'Reël {number}: soort',
  'types.rule.remove': 'Verwyder reël {number}',
  'types.earlier': 'Skuif op',
  'types.rule.earlier': 'Skuif reël {number} op',
  'types.add': 'Voeg ’n reël by',
};
