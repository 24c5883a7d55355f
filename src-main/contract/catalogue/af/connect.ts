import type { connect as english } from '../en/connect.ts';

export const connect: Readonly<Record<keyof typeof english, string>> = {
  'connect.dialog.database': 'Kies die praktykdatabasis',
  'connect.dialog.list': 'Kies die pasiëntlys',
  'connect.dialog.certificate': 'Kies die CA-lêer',
  'connect.writing.tried.taken-back':
    '<strong>Dit werk, en niks het verander nie.</strong> ’n Opgemaakte adres is in die rekord van {name} geskryf, teruggelees, en teruggeneem voordat iemand dit kon sien. Die aanmelding, die kolomme en die beskerming van ander se veranderings is dus reg.',
  'connect.writing.tried.no-row':
    '<strong>Niks het verander nie.</strong> Hierdie tabel kan nie ’n verandering terugneem nie, daarom is ’n verandering gestuur wat by niemand se rekord pas nie. Die aanmelding mag dus die veld skryf, en die beskerming van ander se veranderings werk. Die eerste regstelling wys of die veld die adres neem soos dit is: dit word elke keer teruggelees.',
  'connect.writing.tried.old-version':
    '<strong>Dit werk, en niks het verander nie.</strong> Die rekord van {name} is onveranderd gestuur, asof iemand anders dit intussen verander het, en die bediener het dit geweier soos dit moet. Die aanmelding en die beskerming van ander se veranderings is dus reg.',
  'connect.writing.nobody': '’n pasiënt sonder naam',
};
