/** What went wrong with the practice database, and what to do next. */
export const failuresOfPractice = {
  'failure.practice-unreachable.what': 'The practice database can’t be reached.',
  'failure.practice-unreachable.next':
    'Check that its server is on. Corrections wait here and are written when it is back.',
  'failure.practice-login-refused.what': 'The practice database refused our login.',
  'failure.practice-login-refused.next': 'A manager enters it again under Settings, Practice database.',
  'failure.practice-password-needed.what': 'This computer has no password for the practice database.',
  'failure.practice-password-needed.next': 'A manager enters it under Settings, Practice database.',
  'failure.practice-no-patient.what': 'There is no patient with an address to try it on.',
  'failure.practice-no-patient.next': 'Choose another patient, or add an address in the practice system first.',
  'failure.practice-not-encrypted.what':
    'The connection to the practice database would not be encrypted, so it was not made.',
  'failure.practice-not-encrypted.next':
    'Tell your IT person: the database server has to offer TLS, unless it runs on this computer.',
  'failure.practice-certificate-refused.what':
    'The certificate of the practice database’s server was not accepted ({detail}).',
  'failure.practice-certificate-refused.next':
    'Tell your IT person: the server’s own CA file can be chosen under Settings, Practice database.',
  'failure.practice-read-only.what': '{reason}',
  'failure.practice-read-only.next': 'Copy the address and type it in the practice system.',
  'failure.practice-table-missing.what': 'The practice database has no table “{table}”.',
  'failure.practice-table-missing.next': 'Tell your IT person: the practice system may have been updated.',
  'failure.practice-column-missing.what': 'The table “{table}” has no column “{column}”.',
  'failure.practice-column-missing.next': 'Tell your IT person: the practice system may have been updated.',
  'failure.practice-writing-off.what': 'Bounce Desk does not write to the practice database here.',
  'failure.practice-writing-off.next': 'Copy the address and type it in the practice system.',
  'failure.practice-write-denied.what': 'The practice database does not let Bounce Desk change the email field.',
  'failure.practice-write-denied.next': 'Type it in the practice system, and tell your IT person.',
  'failure.practice-value-too-long.what': 'The email field holds {limit} characters at most, and this would be longer.',
  'failure.practice-value-too-long.next': 'Ask the patient for a shorter address.',
  'failure.practice-record-inactive.what': 'The record is marked “{status}”, so it was not changed.',
  'failure.practice-record-inactive.next': 'Open the patient in the practice system and see whether that is right.',
  'failure.practice-mapping-invalid.what': 'The columns of the practice database are not set up right: {detail}',
  'failure.practice-mapping-invalid.next': 'A manager goes through Settings, Practice database once more.',
  'failure.practice-trouble.what': '{what}',
  'failure.practice-trouble.next': 'Nothing was changed. Tell your IT person these words.',
  'failure.practice-trial-left.what':
    'The trial wrote {address} into a patient’s record, and it could not be taken back.',
  'failure.practice-trial-left.next':
    'Look for {address} in the practice system and put the patient’s own address back.',
  'failure.practice-ca-file-unreadable.what': 'The CA file of the practice database’s server can’t be read.',
  'failure.practice-ca-file-unreadable.next': 'Choose it again under Settings, Practice database.',
  'trouble.not-one-row': 'The practice database would not have changed exactly one record.',
  'trouble.same-id': 'Several records of the practice database have this patient’s number.',
  'trouble.value-altered': 'The practice database altered the address while it was written.',
  'trouble.foreign-letters': 'The practice database’s character set has no room for some of these letters.',
  'trouble.trace-refused': 'The table of changes did not take the line about this correction.',
  'trouble.changed-meanwhile': 'Somebody changed this record during the trial.',
  'trouble.guard-passed': 'The practice database took a wrong old address for the right one.',
  'trouble.not-taken-back':
    'The practice database does not take changes back, although it says that it does. The old address was put back.',
  'trouble.no-fhir': 'What answers at this address is no FHIR server.',
  'trouble.other-fhir': 'This FHIR server speaks another version than R4.',
  'trouble.no-fhir-answer': 'The FHIR server’s answer holds no patients where they should be.',
  'trouble.points-elsewhere': 'The FHIR server pointed to another address, which was not followed.',
  'failure.practice-error.what': 'The practice database answered with an error: {detail}',
  'failure.practice-error.next': 'Nothing was changed. Tell your IT person these words.',
} as const;
