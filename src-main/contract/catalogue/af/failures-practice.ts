import type { failuresOfPractice as english } from '../en/failures-practice.ts';

export const failuresOfPractice: Readonly<Record<keyof typeof english, string>> = {
  'failure.practice-unreachable.what': 'Die praktykdatabasis kan nie bereik word nie.',
  'failure.practice-unreachable.next':
    'Kyk of sy bediener aan is. Regstellings wag hier en word geskryf wanneer dit terug is.',
  'failure.practice-login-refused.what': 'Die praktykdatabasis het ons aanmelding geweier.',
  'failure.practice-login-refused.next': '’n Bestuurder voer dit weer in onder Instellings, Praktykdatabasis.',
  'failure.practice-password-needed.what': 'Hierdie rekenaar het geen wagwoord vir die praktykdatabasis nie.',
  'failure.practice-password-needed.next': '’n Bestuurder tik dit in onder Instellings, Praktykdatabasis.',
  'failure.practice-no-patient.what': 'Daar is geen pasiënt met ’n adres om dit op te probeer nie.',
  'failure.practice-no-patient.next': 'Kies ’n ander pasiënt, of voeg eers ’n adres in die praktykstelsel by.',
  'failure.practice-not-encrypted.what':
    'Die verbinding met die praktykdatabasis sou nie geënkripteer wees nie, en is dus nie gemaak nie.',
  'failure.practice-not-encrypted.next':
    'Sê vir u IT-persoon: die databasisbediener moet TLS bied, tensy dit op hierdie rekenaar loop.',
  'failure.practice-certificate-refused.what':
    'Die sertifikaat van die praktykdatabasis se bediener is nie aanvaar nie ({detail}).',
  'failure.practice-certificate-refused.next':
    'Sê vir u IT-persoon: die bediener se eie CA-lêer kan gekies word onder Instellings, Praktykdatabasis.',
  'failure.practice-read-only.what': '{reason}',
  'failure.practice-read-only.next': 'Kopieer die adres en tik dit in die praktykstelsel.',
  'failure.practice-table-missing.what': 'Die praktykdatabasis het geen tabel “{table}” nie.',
  'failure.practice-table-missing.next': 'Sê vir u IT-persoon: die praktykstelsel is dalk bygewerk.',
  'failure.practice-column-missing.what': 'Die tabel “{table}” het geen kolom “{column}” nie.',
  'failure.practice-column-missing.next': 'Sê vir u IT-persoon: die praktykstelsel is dalk bygewerk.',
  'failure.practice-writing-off.what': 'Bounce Desk skryf hier nie in die praktykdatabasis nie.',
  'failure.practice-writing-off.next': 'Kopieer die adres en tik dit in die praktykstelsel.',
  'failure.practice-write-denied.what':
    'Die praktykdatabasis laat Bounce Desk nie toe om die e-posveld te verander nie.',
  'failure.practice-write-denied.next': 'Tik dit in die praktykstelsel, en sê vir u IT-persoon.',
  'failure.practice-value-too-long.what': 'Die e-posveld hou hoogstens {limit} karakters, en dit sou langer wees.',
  'failure.practice-value-too-long.next': 'Vra die pasiënt vir ’n korter adres.',
  'failure.practice-record-inactive.what':
    'Die rekord is gemerk “{status, select, deceased {oorlede} archived {in argief} left {vertrek} merged {saamgevoeg} other {{status}}}”, en is dus nie verander nie.',
  'failure.practice-record-inactive.next': 'Maak die pasiënt in die praktykstelsel oop en kyk of dit reg is.',
  'failure.practice-mapping-invalid.what': 'Die praktykdatabasis se kolomme is nie reg opgestel nie: {detail}',
  'failure.practice-mapping-invalid.next': '’n Bestuurder gaan weer deur Instellings, Praktykdatabasis.',
  'failure.practice-error.what': 'Die praktykdatabasis het met ’n fout geantwoord: {detail}',
  'failure.practice-error.next': 'Niks is verander nie. Sê hierdie woorde vir u IT-persoon.',
};
