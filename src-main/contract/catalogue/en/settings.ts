export const settings = {
  'settings.title': 'Settings',
  'settings.rest': 'The rest is a manager’s to change.',
  'settings.change-person': 'Change person',
  'settings.for-managers': 'For managers',
  'settings.save': 'Save',
  'settings.not-saved': 'Not saved yet.',
  'settings.saved': 'Saved.',
  'settings.test': 'Test',
  'settings.testing': 'Testing…',
  'settings.add': 'Add',
  'settings.remove': 'Remove',
  'settings.about': 'About',
  'settings.about.version': 'Bounce Desk {version}',
  'settings.about.keychain':
    'Patient data stays on this computer, encrypted. Its keys are kept in this computer’s keychain.',
  'settings.about.no-keychain':
    'Patient data stays on this computer, encrypted. This computer has no keychain: keys are asked for after each start.',
  'recovery.title': 'Recovery passphrase',
  'recovery.about':
    'If this computer’s keychain is ever lost, the passphrase on paper is the only way back to the records. Make a new one when the paper is gone or somebody has seen it who should not.',
  'recovery.renew': 'Make a new passphrase…',
  'recovery.ask': 'Make a new recovery passphrase?',
  'recovery.ask.about':
    'The one until now ends at once. The new one is shown next, once: have paper at hand, and no patient in sight of the screen. That you made it is recorded in the audit.',
  'recovery.ask.yes': 'Make it and show it',
  'quiet.title': 'Notifications',
  'quiet.about':
    'New bounces are told once, as a number: never a name. In quiet hours and in a pause they wait, until the bounce is 23 hours old at most; then they come without a sound.',
  'quiet.pause': 'Pause notifications',
  'quiet.hours': 'Quiet hours',
  'quiet.from': 'From',
  'quiet.to': 'To',
  'passing.title': 'When a passing failure becomes one to fix',
  'passing.about':
    'Mandrill calls these failures passing, and Bounce Desk does not list them. When the same one comes back on so many different days within a year, without a delivery between, the address is listed. That is our rule, not Mandrill’s. A change counts at once, for what came back before too. Usual are {mailbox} and {server}.',
  'passing.mailbox': 'Mailbox full, closed or refused',
  'passing.server': 'Server down, or no reason',
  'passing.times': '{count, plural, one {the first time} other {# times}}',
} as const;
