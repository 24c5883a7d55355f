/** Connecting a practice database: the form, its test, the columns, and what the clinic's IT is told. */
export const connect = {
  'connect.dialog.database': 'Choose the practice database',
  'connect.dialog.list': 'Choose the patient list',
  'connect.dialog.certificate': 'Choose the CA file',
  'connect.writing.tried.taken-back':
    '<strong>It works, and nothing has changed.</strong> A made-up address was written into the record of {name}, read back, and taken back before anybody could see it. So the login, the columns and the protection of other people’s changes are right.',
  'connect.writing.tried.no-row':
    '<strong>Nothing has changed.</strong> This table can’t take a change back, so a change was sent that fits nobody’s record. So the login may write the field, and the protection of other people’s changes works. The first correction shows whether the field takes the address as it is: it is read back each time.',
  'connect.writing.tried.old-version':
    '<strong>It works, and nothing has changed.</strong> The record of {name} was sent unchanged, as if somebody else had changed it meanwhile, and the server refused it as it should. So the login and the protection of other people’s changes are right.',
  'connect.writing.nobody': 'a patient without a name',
} as const;
