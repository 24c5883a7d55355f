export const practiceSystemWords = {
  'system.own': 'My own table',
  'system.openemr': 'OpenEMR',
  'system.librehealth': 'LibreHealth EHR',
  'system.oscar': 'OSCAR, Open-O or Juno',
  'system.opendental': 'Open Dental',
  'system.bp-premier': 'Best Practice (Bp Premier)',
  'system.fhir': 'A FHIR R4 server',
  'system.csv': 'A patient list (CSV file)',
  'system.openmrs': 'OpenMRS or Bahmni',
  'system.freemed': 'FreeMED',
  'system.gnumed': 'GNUmed',
  'system.tryton': 'GNU Health (Tryton)',
  'system.own.proof':
    'Tested on SQLite, MariaDB and PostgreSQL servers with tables of our own. On SQL Server only the statements were tested, never run against a server.',
  'system.openemr.proof':
    'Tested on MariaDB with our own small tables under OpenEMR’s true names (version 8.2), not on the whole of OpenEMR.',
  'system.librehealth.proof':
    'Tested on MariaDB with our own small tables under LibreHealth’s true names, not on the whole of LibreHealth.',
  'system.oscar.proof':
    'Tested on MariaDB with our own small tables under the true names of OSCAR and Open-O, not on a whole installation. Juno is taken to be the same, as their relative.',
  'system.opendental.proof':
    'Tested on MariaDB with our own small tables under Open Dental’s true names (version 24.3, MyISAM), not on the whole of Open Dental.',
  'system.bp-premier.proof':
    'Written after public descriptions of its view of patients. Only the statements were tested: never run against SQL Server or Best Practice.',
  'system.fhir.proof':
    'Tested against a server of our own that keeps to the specification, faults included; against no maker’s server.',
  'system.csv.proof':
    'Tested with lists in UTF-8, UTF-16 and Windows encodings, separated by commas, semicolons or tabs.',
  'system.openmrs.proof':
    'Tested on MariaDB with our own small tables under OpenMRS’s true names (version 2.9), not on the whole of OpenMRS.',
  'system.freemed.proof':
    'Tested on MariaDB with our own small tables under FreeMED’s true names, not on the whole of FreeMED.',
  'system.gnumed.proof':
    'Tested on PostgreSQL with our own small tables under GNUmed’s true names, not on the whole of GNUmed.',
  'system.tryton.proof':
    'Tested on PostgreSQL with our own small tables under the true names of Tryton and GNU Health, not on a whole installation. Where an installation keeps its patients under other names, the test says which is missing.',
  'system.caution.interface-preferred':
    'Its makers would rather have their own interface used than their tables written. Ask them, or whoever runs it for you, before you switch writing on.',
  'system.untried':
    'Bounce Desk has never been run against SQL Server, only its statements were tested: look closely at what it reads.',
  'system.untried.writing': 'Try one correction on a test patient first.',
  'read-only.open-dental':
    'Bounce Desk only reads Open Dental: its maker permits changes through its own program and interface only.',
  'read-only.bp-premier':
    'Bounce Desk only reads Best Practice: nobody has told us that its maker permits changes from outside.',
  'read-only.patient-list': 'Bounce Desk only reads a patient list: it is a copy, which the next export replaces.',
  'read-only.fhir-unguarded':
    'Bounce Desk only reads this FHIR server: it could not keep us from overwriting somebody else’s change.',
  'read-only.no-address-row':
    'This patient has no address in the practice system yet, and a first one is for the practice system itself to add.',
} as const;
