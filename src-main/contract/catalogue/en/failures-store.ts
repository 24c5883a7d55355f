/** What went wrong with the files on this computer, and what to do next. */
export const failuresOfStore = {
  'failure.store-newer.what': 'The records on this computer were made by a newer Bounce Desk.',
  'failure.store-newer.next': 'Install the newest version and open it again. Nothing is lost.',
  'failure.store-disk-full.what': 'The disk of this computer is full, so nothing was saved.',
  'failure.store-disk-full.next': 'Free some space, then try again.',
  'failure.store-read-only.what':
    'Bounce Desk may read its folder on this computer, but not write to it. Nothing is lost.',
  'failure.store-read-only.next':
    'Ask your IT person to let this user write to the folder of Bounce Desk again, then try again.',
  'failure.store-unavailable.what': 'The records on this computer can’t be opened: {detail}',
  'failure.store-unavailable.next': 'Restart the computer, and tell your IT person if it happens again.',
  'failure.store-damaged.what':
    '{file, select, records {The records on this computer are damaged.} other {The stored messages are damaged.}}',
  'failure.store-damaged.next': 'Tell your IT person before anything else is changed on this computer.',
  'failure.cache-set-aside.what':
    'The stored messages were damaged and are fetched again, as far back as Mandrill remembers.',
  'failure.cache-set-aside.next': 'Nothing to do. The damaged file was kept as {file}.',
  'failure.records-restored.what': 'The records were damaged and restored from the copy of {copiedAt}.',
  'failure.records-restored.next':
    'Look through Done: what was entered after that is missing. The damaged file was kept as {file}.',
  'failure.records-set-aside.what': 'The records could not be opened or restored, so Bounce Desk began anew.',
  'failure.records-set-aside.next': 'The old file was kept as {file}: tell your IT person before anyone deletes it.',
  'failure.key-lost.what': 'This computer no longer has the key to the records.',
  'failure.key-lost.next': 'Enter the recovery passphrase that was shown once when the clinic was set up.',
} as const;
