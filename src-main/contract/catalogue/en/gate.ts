/** What stands before the desk: nobody signed in, locked, refused, a mishap. */
export const gate = {
  'gate.opening': 'Opening…',
  'gate.who': 'Who is at the desk?',
  'gate.people': 'People',
  'gate.pin': 'PIN of {name}',
  'gate.uncover': 'Uncover',
  'gate.locked': 'The records are locked',
  'gate.locked.why':
    'Nothing is lost. They are encrypted, and this computer’s keychain no longer has their key: that happens after a new Windows account, a restored computer or a moved disk.',
  'gate.locked.lost': 'The records can’t be opened yet',
  'gate.passphrase': 'Recovery passphrase',
  'gate.passphrase.hint': 'Shown once when the clinic was set up; a manager keeps it.',
  'gate.unlock': 'Open the records',
  'gate.refused': 'Bounce Desk can’t open its records',
  'gate.refused.who': 'Who must act: {who}.',
  'gate.refused.version': 'Bounce Desk {version}. Nothing was changed on this computer.',
  'gate.mishap': 'This could not be shown',
  'gate.mishap.why':
    'A fault of Bounce Desk, not yours. What was saved is safe, and what was typed is kept as long as the window is open.',
  'gate.mishap.again': 'Show it again',
} as const;
