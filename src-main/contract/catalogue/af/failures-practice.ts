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
  'failure.practice-trouble.what': '{what}',
  'failure.practice-trouble.next': 'Niks is verander nie. Sê hierdie woorde vir u IT-persoon.',
  'failure.practice-trial-left.what':
    'Die proefskryf het {address} in ’n pasiënt se rekord geskryf, en dit kon nie teruggeneem word nie.',
  'failure.practice-trial-left.next': 'Soek {address} in die praktykstelsel en sit die pasiënt se eie adres terug.',
  'failure.practice-ca-file-unreadable.what':
    'Die CA-lêer van die praktykdatabasis se bediener kan nie gelees word nie.',
  'failure.practice-ca-file-unreadable.next': 'Kies dit weer onder Instellings, Praktykdatabasis.',
  'trouble.not-one-row': 'Die praktykdatabasis sou nie presies een rekord verander het nie.',
  'trouble.same-id': 'Verskeie rekords van die praktykdatabasis het hierdie pasiënt se nommer.',
  'trouble.value-altered': 'Die praktykdatabasis het die adres verander terwyl dit geskryf is.',
  'trouble.foreign-letters': 'Die praktykdatabasis se karakterstel het nie plek vir sommige van hierdie letters nie.',
  'trouble.trace-refused': 'Die tabel met veranderings het nie die reël oor hierdie regstelling aanvaar nie.',
  'trouble.changed-meanwhile': 'Iemand het hierdie rekord tydens die proefskryf verander.',
  'trouble.guard-passed': 'Die praktykdatabasis het ’n verkeerde ou adres vir die regte een aangesien.',
  'trouble.not-taken-back':
    'Die praktykdatabasis neem nie veranderings terug nie, al sê dit so. Die ou adres is teruggesit.',
  'trouble.no-fhir': 'Wat by hierdie adres antwoord, is nie ’n FHIR-bediener nie.',
  'trouble.other-fhir': 'Hierdie FHIR-bediener praat ’n ander weergawe as R4.',
  'trouble.no-fhir-answer': 'Die FHIR-bediener se antwoord bevat geen pasiënte waar hulle moet wees nie.',
  'trouble.points-elsewhere': 'Die FHIR-bediener het na ’n ander adres gewys, wat nie gevolg is nie.',
  'failure.practice-error.what': 'Die praktykdatabasis het met ’n fout geantwoord: {detail}',
  'failure.practice-error.next': 'Niks is verander nie. Sê hierdie woorde vir u IT-persoon.',
};
