import type { questions as english } from '../en/questions.ts';

export const questions: Readonly<Record<keyof typeof english, string>> = {
  'ask.no-email': 'Geen e-pos nie',
  'ask.no-email.says':
    '<name/> het geen e-posadres nie. Die lyn word gesluit; as ’n verslag tog gestuur word, kom dit terug as “gee dit op ’n ander manier”.',
  'ask.no-email.this-patient': 'Hierdie pasiënt',
  'ask.no-email.take-out': 'Moet <address/> uit die rekord gehaal word?',
  'ask.no-email.take-out.yes': 'Haal dit uit',
  'ask.no-email.take-out.noted': 'Teken aan dat dit moet uit',
  'ask.no-email.leave': 'Los dit in die rekord',

  'ask.right': 'Is die adres reg?',
  'ask.right.only-if': 'Slegs as die pasiënt dit teruggelees het: <address/>',
  'ask.right.cost':
    'Die blokkering van hierdie een adres word opgehef, en die lyn wag vir die volgende aflewering. As dit weer terugkom, kos elke so ’n poging die kliniek iets van sy goeie naam by posverskaffers.',
  'ask.right.yes': 'Die pasiënt het dit bevestig',

  'ask.snooze': 'Stel uit tot',
  'ask.snooze.tomorrow': 'Môre',
  'ask.snooze.next-week': 'Volgende week',
  'ask.snooze.day': 'Of ’n dag',
  'ask.snooze.yes': 'Stel uit',

  'ask.undo': 'Sit die ou adres terug?',
  'ask.undo.says':
    'Die rekord van <name/> sê <new/>. Dit sal weer <old/> sê, tensy iemand dit sedertdien verander het, en die lyn is weer oop.',
  'ask.undo.yes': 'Sit dit terug',

  'note.title': 'Nota',
  'note.for': 'Vir <name/>',
  'note.hint': 'Geen gesondheidsbesonderhede nie. Word slegs op hierdie rekenaar gesien.',
  'note.keep': 'Hou nota',
};
