import type { appearance as english } from '../en/appearance.ts';

export const appearance: Readonly<Record<keyof typeof english, string>> = {
  'appearance.title': 'Voorkoms',
  'appearance.colours': 'Kleure',
  'appearance.theme.system': 'Soos die rekenaar',
  'appearance.theme.light': 'Lig',
  'appearance.theme.dark': 'Donker',
  'appearance.language': 'Taal',
  'appearance.language.system': 'Soos die rekenaar',
  'appearance.letter-keys': 'Lettersleutels in ’n lyn wat gekies is, op hierdie rekenaar',
  'appearance.letter-keys.hint': 'C stel reg, V teken ’n stemboodskap aan; “?” lys almal.',
};
