import type { checks as english } from '../en/checks.ts';

export const checks: Record<keyof typeof english, string> = {
  'check.incomplete': 'Nog nie volledig nie.',
  'check.invalid': 'Dit kan nie ’n e-posadres wees nie.',
  'check.doubt.stand-in': 'Dit lyk na ’n plekhouer, nie ’n pasiënt se eie adres nie.',
  'check.doubt.no-reply': 'Niemand lees pos by hierdie adres nie: programme stuur daarvandaan.',
  'check.doubt.clinic': 'Dit is die praktyk se eie adres, waarvandaan sy pos kom.',
  'check.doubt.colleague': 'Hierdie adres is by die praktyk se eie domein. Is dit die pasiënt s’n, of ’n dokter s’n?',
  'check.doubt.not-a-patient': 'By hierdie toonbank het iemand gesê dat hierdie adres nie ’n pasiënt s’n is nie.',
  'check.doubt.letters':
    'Voor die @ is daar letters wat min posstelsels kan dra. Vra of die pasiënt ’n ander adres het.',
  'check.domain.missing': 'Daar is geen domein {domain} nie.',
  'check.domain.no-mail': '{domain} aanvaar geen pos nie.',
  'check.bounced': 'Pos na hierdie adres het al voorheen teruggekom, {when}.',
  'check.bounced.reason': 'Pos na hierdie adres het al voorheen teruggekom, {when}: {reason}.',
  'check.likely': 'Dalk word {address} bedoel: kies dit uit die lys, of stoor wat u getik het.',
  'check.fine': 'Geen probleem gevind nie. {domain} aanvaar pos.',
  'check.unchecked': 'Geen probleem gevind nie. Of {domain} pos aanvaar, kon nie nagegaan word nie.',
  'check.asking': 'Tot dusver geen probleem gevind nie. Vra nog oor {domain}.',
  'check.stored-as': 'Word gestoor as {address}: so reis so ’n adres.',
  'check.rest':
    'Die rekord bevat ook {count, plural, one {nog ’n adres, wat bly soos dit is} other {# ander adresse, wat bly soos hulle is}}: <address>{addresses}</address>',
};
