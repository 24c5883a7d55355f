import type { common as english } from '../en/common.ts';

export const common: Readonly<Record<keyof typeof english, string>> = {
  'common.cancel': 'Kanselleer',
  'common.copy': 'Kopieer',
  'common.close': 'Maak toe',
  'common.undo': 'Ontdoen',
  'common.try-again': 'Probeer weer',
  'common.throw-away': 'Gooi weg',
  'common.sentence': '{text}.',
  'common.with-who': '{what} {next} Wie moet optree: {who}.',
  'copied.plain': 'Gekopieer.',
  'copied.this': '{text} is gekopieer.',
  'copied.address': 'Die adres is gekopieer.',
  'copied.words': 'Die bediener se woorde is gekopieer.',
  'copied.type': 'Gekopieer. Tik dit in die praktykstelsel.',
  'copied.ocumail': 'Gekopieer. Verander dit onder die Patient-oortjie in Ocumail.',
  'list.unread': 'Die lys kon nie gelees word nie',
  'list.reading': 'Die lys word gelees…',
  'list.nothing-of-kind': 'Niks van hierdie soort nie',
  'list.nothing-found': 'Niks gevind vir “{search}” nie',
  'list.show-all': 'Wys alles',
  'diag.label': 'Die bediener se woorde, soos hulle gekom het',
};
