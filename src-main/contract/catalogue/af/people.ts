import type { people as english } from '../en/people.ts';

export const people: Readonly<Record<keyof typeof english, string>> = {
  'people.title': 'Mense by die ontvangs',
  'people.sample': 'In die voorbeeldpraktyk het niemand ’n PIN nodig nie.',
  'people.remove': 'Verwyder {name}',
  'people.name': 'Naam',
  'people.pin': 'PIN',
  'people.role': 'Rol',
  'people.role.receptionist': 'Ontvangs',
  'people.role.manager': 'Bestuurder',
  'people.role.manager.hint': 'mag verbindings, mense en alles op hierdie bladsy verander',
};
