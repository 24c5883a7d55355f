/** What went wrong with Mandrill, and what to do next. */
export const failuresOfMandrill = {
  'failure.mandrill-unreachable.what': 'Mandrill can’t be reached: this computer seems to be offline.',
  'failure.mandrill-unreachable.next': 'Check the internet connection; Bounce Desk tries again by itself.',
  'failure.mandrill-timeout.what': 'Mandrill did not answer in time.',
  'failure.mandrill-timeout.next': 'Nothing to do: Bounce Desk tries again by itself.',
  'failure.mandrill-key-refused.what': 'Mandrill does not accept the clinic’s key.',
  'failure.mandrill-key-refused.next': 'A manager enters a new one under Settings, Mandrill key.',
  'failure.mandrill-key-needed.what': 'This computer does not have the Mandrill key any more.',
  'failure.mandrill-key-needed.next': 'A manager enters it again under Settings, Mandrill key.',
  'failure.mandrill-busy.what': 'Mandrill asked us to slow down.',
  'failure.mandrill-busy.next': 'Nothing to do: Bounce Desk waits and goes on by itself.',
  'failure.mandrill-unavailable.what': 'Mandrill has a fault of its own.',
  'failure.mandrill-unavailable.next': 'Nothing to do: Bounce Desk tries again by itself.',
  'failure.mandrill-refused.what': 'Mandrill refused the question ({name}, {status}).',
  'failure.mandrill-refused.next': 'Tell your IT person: Settings, Mandrill key, Test lists what the key may do.',
  'failure.mandrill-answer-unreadable.what':
    'The answer did not come from Mandrill: something between us and Mandrill replaced it.',
  'failure.mandrill-answer-unreadable.next':
    'Tell your IT person: a proxy or a sign-in page of the network may be in the way.',
  'failure.mandrill-url-refused.what': 'The address of Mandrill must begin with https://.',
  'failure.mandrill-url-refused.next': 'A manager corrects it under Settings, Mandrill key.',
  'failure.mandrill-aborted.what': 'The check was stopped.',
  'failure.mandrill-aborted.next': 'Nothing to do: the next one runs by itself.',
  'failure.no-name': 'no name',
} as const;
