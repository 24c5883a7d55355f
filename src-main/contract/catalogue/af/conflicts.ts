import type { conflicts as english } from '../en/conflicts.ts';

export const conflicts: Readonly<Record<keyof typeof english, string>> = {
  'conflict.type-anew': 'Tik ’n ander',
  'conflict.by': 'deur {who}, {when}',
  'conflict.by-someone': 'deur {who}; wanneer is nie bekend nie',
  'conflict.by-unknown': 'deur wie en wanneer is nie bekend nie',
  'undo.reached.reading': 'Soek op wat intussen na die nuwe adres gegaan het…',
  'undo.reached.none': 'Sover Mandrill gesê het, het niks intussen die nuwe adres bereik nie.',
  'undo.reached':
    '{count, plural, one {Dit het intussen die nuwe adres bereik, dalk iemand anders. Sê vir u privaatheidsbeampte:} other {Hierdie {shown} het intussen die nuwe adres bereik, dalk iemand anders. Sê vir u privaatheidsbeampte:}}',
  'undo.reached.copy': 'Kopieer die lys',
  'undo.reached.copied': 'Gekopieer wat die nuwe adres bereik het.',
  'undo.reached.kept': 'Die lys word in die oudit gehou.',
};
