import type { hidden as english } from '../en/hidden.ts';

export const hidden: Record<keyof typeof english, string> = {
  'hidden.says':
    'Net die lyn waarop u is, word gewys. Die ander, pasiënte in Instellings, die soektog en wat pas gedoen is, is versteek.',
  'hidden.show': 'Wys alles',
  'hidden.done': 'Gedoen. F8 wys wat.',
  'hidden.failed': 'Iets het verkeerd geloop. F8 wys wat.',
};
