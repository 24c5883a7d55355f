import type { people as english } from '../en/people.ts';

export const people: Readonly<Record<keyof typeof english, string>> = {
  'people.title': 'Mense by die ontvangs',
  'people.sample': 'In die voorbeeldpraktyk het niemand ’n PIN nodig nie.',
  'people.remove': 'Verwyder {name}',
  'people.remove.button': 'Verwyder…',
  'people.remove.title': 'Verwyder {name}?',
  'people.remove.about':
    'Die PIN eindig dadelik. Wat onder hierdie naam gedoen is, bly in die ouditspoor. Om terug te kom, word die persoon van voor af met ’n ander PIN bygevoeg.',
  'people.remove.oneself': 'Dit is u: die lys word bedek, en ’n ander bestuurder moet na die ontvangs kom.',
  'people.remove.yes': 'Verwyder',
  'people.removed': '{name} is nie meer by die ontvangs nie.',
  'people.add': 'Voeg ’n persoon by',
  'people.name': 'Naam',
  'people.pin': 'PIN',
  'people.role': 'Rol',
  'people.role.receptionist': 'Ontvangs',
  'people.role.manager': 'Bestuurder',
  'people.role.manager.hint': 'mag verbindings, mense en alles op hierdie bladsy verander',
};
