import type { away as english } from '../en/away.ts';

export const away: Readonly<Record<keyof typeof english, string>> = {
  'away.title': 'Weg van die toonbank',
  'away.minutes': 'Bedek die lys ná',
  'away.choice': '{minutes, plural, one {# minuut} other {# minute}}',
  'away.hint':
    'Wanneer niemand só lank aan hierdie rekenaar geraak het nie, of Bounce Desk só lank buite sig was. Ook wanneer die rekenaar gesluit word, en dadelik met Ctrl L. ’n PIN bring dit terug; ’n half getikte regstelling bly behoue.',
};
