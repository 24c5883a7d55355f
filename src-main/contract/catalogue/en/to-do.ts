/** What is to be done with the open line, one step. */
export const toDo = {
  'to-do.title': 'What to do',
  'to-do.ask-patient': 'Ask the patient for their address.',
  'to-do.who.it': 'Who must act: your IT person.',
  'to-do.who.provider': 'Who must act: the patient’s mail provider.',
  'to-do.being-written': 'Nothing: the new address is on its way to the practice database.',
  'to-do.address-is-right': 'Nothing: the next delivery to this address closes the line, a bounce opens it again.',
  'to-do.waits': 'Nothing until it comes back by itself. If the patient rings before, correct the address here.',
  'to-do.take-out': 'Take the address out of the record in the practice system. The line closes when it is gone.',
  'to-do.type': 'Type the new address in the practice system. The line closes when the record shows it.',
  'to-do.ocumail': 'The practice database has the new address. Change it under the Patient tab in Ocumail too.',
  'to-do.read-back': 'The new address was only suggested. Read it back to the patient before the report is sent again.',
  'to-do.refused': 'The correction was not written. Read why in the line, then leave it or try again.',
  'to-do.gone': 'The record is gone from the practice database. See there what became of the patient.',
  'to-do.unknown': 'The connection broke while it was written. Look at the record, then choose in the line.',
  'to-do.conflict': 'Someone changed the record meanwhile. Choose in the line which address stays.',
  'to-do.report.wish': 'The report itself is still missing. {action} Then say so here.',
  'to-do.report.stopped':
    'The report itself is still missing. Give it another way, or send it again from Ocumail once the bounce before it is dealt with: until then Mandrill would stop it again. Then say so here.',
  'to-do.report':
    'The report itself is still missing. Send it again from Ocumail or give it another way, then say so here.',
  'to-do.find-patient': 'No record holds this address. Find the patient by name, or say that it is not a patient’s.',
  'to-do.not-asked-yet': 'The practice database has not been asked yet. The name appears when it answers.',
  'to-do.do-not-ring':
    'Do not ring, and do not change the record. If the status is wrong, correct it in the practice system.',
  'to-do.copy': 'Copy the new address',
} as const;
