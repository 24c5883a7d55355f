import type { practiceSystemWords as english } from '../en/practice-systems.ts';

export const practiceSystemWords: Readonly<Record<keyof typeof english, string>> = {
  'system.own': 'My eie tabel',
  'system.openemr': 'OpenEMR',
  'system.librehealth': 'LibreHealth EHR',
  'system.oscar': 'OSCAR, Open-O of Juno',
  'system.opendental': 'Open Dental',
  'system.bp-premier': 'Best Practice (Bp Premier)',
  'system.fhir': '’n FHIR R4-bediener',
  'system.csv': '’n Pasiëntlys (CSV-lêer)',
  'system.openmrs': 'OpenMRS of Bahmni',
  'system.freemed': 'FreeMED',
  'system.gnumed': 'GNUmed',
  'system.tryton': 'GNU Health (Tryton)',
  'system.own.proof':
    'Getoets op SQLite-, MariaDB- en PostgreSQL-bedieners met ons eie tabelle. Vir SQL Server is slegs die stellings getoets; dit het nog nooit teen ’n bediener geloop nie.',
  'system.openemr.proof':
    'Getoets op MariaDB met ons eie klein tabelle onder OpenEMR se regte name (weergawe 8.2), nie op die hele OpenEMR nie.',
  'system.librehealth.proof':
    'Getoets op MariaDB met ons eie klein tabelle onder LibreHealth se regte name, nie op die hele LibreHealth nie.',
  'system.oscar.proof':
    'Getoets op MariaDB met ons eie klein tabelle onder die regte name van OSCAR en Open-O, nie op ’n hele installasie nie. Juno word as dieselfde beskou, omdat dit verwant is.',
  'system.opendental.proof':
    'Getoets op MariaDB met ons eie klein tabelle onder Open Dental se regte name (weergawe 24.3, MyISAM), nie op die hele Open Dental nie.',
  'system.bp-premier.proof':
    'Geskryf volgens openbare beskrywings van sy pasiëntaansig. Slegs die stellings is getoets: dit het nog nooit teen SQL Server of Best Practice geloop nie.',
  'system.fhir.proof':
    'Getoets teen ’n bediener van ons eie wat by die spesifikasie hou, foute ingesluit; teen geen maker se bediener nie.',
  'system.csv.proof':
    'Getoets met lyste in UTF-8-, UTF-16- en Windows-kodering, geskei deur kommas, kommapunte of tabs.',
  'system.openmrs.proof':
    'Getoets op MariaDB met ons eie klein tabelle onder OpenMRS se regte name (weergawe 2.9), nie op die hele OpenMRS nie.',
  'system.freemed.proof':
    'Getoets op MariaDB met ons eie klein tabelle onder FreeMED se regte name, nie op die hele FreeMED nie.',
  'system.gnumed.proof':
    'Getoets op PostgreSQL met ons eie klein tabelle onder GNUmed se regte name, nie op die hele GNUmed nie.',
  'system.tryton.proof':
    'Getoets op PostgreSQL met ons eie klein tabelle onder die regte name van Tryton en GNU Health, nie op ’n hele installasie nie. Waar ’n installasie sy pasiënte onder ander name hou, sê die toets watter een ontbreek.',
  'system.caution.interface-preferred':
    'Die makers verkies dat hul eie koppelvlak gebruik word eerder as dat hul tabelle geskryf word. Vra hulle, of wie dit ook al vir u bestuur, voordat u skryf aanskakel.',
  'system.untried':
    'Bounce Desk het nog nooit teen SQL Server geloop nie; slegs sy stellings is getoets. Kyk goed na wat dit lees.',
  'system.untried.writing': 'Probeer eers een regstelling op ’n toetspasiënt.',
  'read-only.open-dental':
    'Bounce Desk lees Open Dental slegs: die maker laat veranderings net deur sy eie program en koppelvlak toe.',
  'read-only.bp-premier':
    'Bounce Desk lees Best Practice slegs: niemand het vir ons gesê dat die maker veranderings van buite toelaat nie.',
  'read-only.patient-list':
    'Bounce Desk lees ’n pasiëntlys slegs: dit is ’n kopie wat deur die volgende uitvoer vervang word.',
  'read-only.fhir-unguarded':
    'Bounce Desk lees hierdie FHIR-bediener slegs: dit kan nie keer dat ons iemand anders se verandering oorskryf nie.',
  'read-only.no-address-row':
    'Hierdie pasiënt het nog geen adres in die praktykstelsel nie, en ’n eerste een moet die praktykstelsel self byvoeg.',
};
