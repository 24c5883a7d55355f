import type { gate as english } from '../en/gate.ts';

export const gate: Readonly<Record<keyof typeof english, string>> = {
  'gate.opening': 'Maak oop…',
  'gate.who': 'Wie is by die ontvangs?',
  'gate.people': 'Mense',
  'gate.pin': 'PIN van {name}',
  'gate.uncover': 'Ontbloot',
  'gate.locked': 'Die rekords is gesluit',
  'gate.locked.why':
    'Niks is verlore nie. Hulle is geënkripteer, en hierdie rekenaar se sleutelring het nie meer hul sleutel nie: dit gebeur ná ’n nuwe Windows-rekening, ’n herstelde rekenaar of ’n skyf wat verskuif is.',
  'gate.locked.lost': 'Die rekords kan nog nie oopgemaak word nie',
  'gate.passphrase': 'Herstelwagfrase',
  'gate.passphrase.hint': 'Een keer gewys toe die kliniek opgestel is; ’n bestuurder bewaar dit.',
  'gate.unlock': 'Maak die rekords oop',
  'gate.refused': 'Bounce Desk kan nie sy rekords oopmaak nie',
  'gate.refused.who': 'Wie moet optree: {who}.',
  'gate.refused.version': 'Bounce Desk {version}. Niks op hierdie rekenaar is verander nie.',
  'gate.mishap': 'Dit kon nie gewys word nie',
  'gate.mishap.why':
    '’n Fout van Bounce Desk, nie van u nie. Wat gestoor is, is veilig, en wat getik is, word gehou solank die venster oop is.',
  'gate.mishap.again': 'Wys dit weer',
};
