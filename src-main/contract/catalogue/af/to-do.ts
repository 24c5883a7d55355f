import type { toDo as english } from '../en/to-do.ts';

export const toDo: Readonly<Record<keyof typeof english, string>> = {
  'to-do.title': 'Wat om te doen',
  'to-do.ask-patient': 'Vra die pasiënt vir die regte adres.',
  'to-do.who.it': 'Wie moet optree: u IT-persoon.',
  'to-do.who.provider': 'Wie moet optree: die pasiënt se posverskaffer.',
  'to-do.being-written': 'Niks: die nuwe adres is op pad na die praktykdatabasis.',
  'to-do.address-is-right':
    'Niks: die volgende aflewering na hierdie adres sluit die lyn; as dit terugkom, gaan die lyn weer oop.',
  'to-do.waits': 'Niks totdat dit vanself terugkom. As die pasiënt voor dan bel, stel die adres hier reg.',
  'to-do.take-out': 'Haal die adres in die praktykstelsel uit die rekord. Die lyn sluit wanneer dit weg is.',
  'to-do.type': 'Tik die nuwe adres in die praktykstelsel. Die lyn sluit wanneer die rekord dit wys.',
  'to-do.ocumail': 'Die praktykdatabasis het die nuwe adres. Verander dit ook onder die Patient-oortjie in Ocumail.',
  'to-do.read-back':
    'Die nuwe adres is slegs voorgestel. Lees dit vir die pasiënt terug voordat die verslag weer gestuur word.',
  'to-do.refused': 'Die regstelling is nie geskryf nie. Lees in die lyn hoekom, en los dit of probeer weer.',
  'to-do.gone': 'Die rekord is weg uit die praktykdatabasis. Kyk daar wat van die pasiënt geword het.',
  'to-do.unknown': 'Die verbinding het gebreek terwyl dit geskryf is. Kyk na die rekord, en kies dan in die lyn.',
  'to-do.conflict': 'Iemand het intussen die rekord verander. Kies in die lyn watter adres bly.',
  'to-do.report.wish': 'Die verslag self ontbreek steeds. {action} Sê dit dan hier.',
  'to-do.report.stopped':
    'Die verslag self ontbreek steeds. Gee dit op ’n ander manier, of stuur dit weer uit Ocumail sodra die terugslag daarvoor afgehandel is: tot dan sou Mandrill dit weer keer. Sê dit dan hier.',
  'to-do.report':
    'Die verslag self ontbreek steeds. Stuur dit weer uit Ocumail of gee dit op ’n ander manier, en sê dit dan hier.',
  'to-do.find-patient':
    'Geen rekord het hierdie adres nie. Soek die pasiënt op naam, of sê dat dit nie ’n pasiënt s’n is nie.',
  'to-do.not-asked-yet': 'Die praktykdatabasis is nog nie gevra nie. Die naam verskyn wanneer dit antwoord.',
  'to-do.do-not-ring':
    'Moenie bel nie, en moenie die rekord verander nie. As die status verkeerd is, stel dit in die praktykstelsel reg.',
  'to-do.copy': 'Kopieer die nuwe adres',
};
