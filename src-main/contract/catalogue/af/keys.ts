import type { keys as english } from '../en/keys.ts';

export const keys: Readonly<Record<keyof typeof english, string>> = {
  'keys.title': 'Sleutels',
  'keys.everywhere': 'Oral',
  'keys.in-list': 'In die lys',
  'keys.in-line': 'In ’n lyn wat gekies is',
  'keys.search': 'Soek',
  'keys.undo': 'Trek die laaste stap terug',
  'keys.hide': 'Versteek elke lyn behalwe die oop een',
  'keys.cover': 'Bedek die skerm',
  'keys.list': 'Hierdie lys',
  'keys.lines': 'Van lyn tot lyn',
  'keys.buttons': 'Na die knoppies van ’n lyn en terug',
  'keys.pick': 'Kies die reël; met Shift en ’n pyltjie verskeie',
  'keys.pick-all': 'Kies elke reël',
  'keys.next': 'Die lyn se volgende stap; in die redigeerder, stoor',
  'keys.leave': 'Verlaat die redigeerder; wat getik is, word gehou',
  'keys.use-letters': 'Gebruik die lettersleutels',
};
