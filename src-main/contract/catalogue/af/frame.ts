import type { frame as english } from '../en/frame.ts';

export const frame: Readonly<Record<keyof typeof english, string>> = {
  'frame.person.sample': 'Voorbeeldpraktyk',
  'frame.person.menu': 'By die ontvangs',
  'frame.person.hide-others': 'Versteek die ander lyne',
  'frame.person.show-others': 'Wys die ander lyne',
  'frame.person.cover': 'Bedek die skerm, ruil persoon',
  'frame.person.keys': 'Sleutels',
  'frame.banner.sample': '<strong>Voorbeeldpraktyk:</strong> uitgedinkte pasiënte, niks word gestuur nie.',
  'frame.banner.sample.leave': 'Stel my praktyk op',
};
