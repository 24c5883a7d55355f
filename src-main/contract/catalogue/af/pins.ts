import type { pins as english } from '../en/pins.ts';

export const pins: Readonly<Record<keyof typeof english, string>> = {
  'pin.own.title': 'My PIN',
  'pin.own.about': 'Kies een wat niemand by die toonbank kan raai nie, en verander dit as iemand dit gesien het.',
  'pin.own.change': 'Verander my PIN…',
  'pin.own.old': 'Die PIN tot nou toe',
  'pin.own.new': 'Die nuwe PIN',
  'pin.own.again': 'Die nuwe PIN nog ’n keer',
  'pin.own.differs': 'Die twee is nie dieselfde nie.',
  'pin.own.save': 'Verander dit',
  'pin.own.done': 'U PIN is verander.',
  'pin.hint': 'Minstens {digits} syfers.',
  'pin.reset': 'Nuwe PIN…',
  'pin.reset.for': 'Nuwe PIN vir {name}',
  'pin.reset.title': '’n Nuwe PIN vir {name}?',
  'pin.reset.about':
    'Die PIN tot nou toe eindig dadelik, en so ook ’n wagtyd ná verkeerde pogings. Dat u ’n nuwe een gegee het, word in die oudit aangeteken.',
  'pin.reset.save': 'Gee hierdie PIN',
  'pin.reset.done': '{name} het ’n nuwe PIN.',
  'failure.last-manager.what': 'Dit is die enigste bestuurder.',
  'failure.last-manager.next':
    'Voeg eers nog ’n bestuurder by: sonder een kan niemand weer die instellings verander nie.',
};
