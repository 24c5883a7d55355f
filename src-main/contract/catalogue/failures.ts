import type { DeskFailure, Failure, MandrillFailure, PracticeFailure, StoreFailure } from '../failure.ts';
import type { Moment } from './times.ts';
import { sayTime } from './times.ts';
import { t } from './translate.ts';

/** Who has to act before it goes on. `nobody`: it mends itself. */
export type Who = 'you' | 'manager' | 'it' | 'nobody';

export interface FailureWords {
  /** What happened, one sentence. */
  readonly what: string;
  /** What to do next, one sentence. */
  readonly next: string;
  readonly who: Who;
}

/** Who must act, as a short phrase: "a manager". */
export const whoWords: Readonly<Record<Who, string>> = {
  you: 'whoever is at the desk',
  manager: 'a manager',
  it: 'your IT person',
  nobody: 'nobody, it mends itself',
};

/** The words of every code of a kind of failure; a code without words does not compile. */
type Table<Kind extends Failure> = {
  readonly [Code in Kind['code']]: (failure: Extract<Kind, { code: Code }>, moment: Moment) => FailureWords;
};

const words = (who: Who, what: string, next: string): FailureWords => ({ who, what, next });

const mandrillWords: Table<MandrillFailure> = {
  'mandrill-unreachable': () =>
    words(
      'you',
      'Mandrill can’t be reached: this computer seems to be offline.',
      'Check the internet connection; Bounce Desk tries again by itself.',
    ),
  'mandrill-timeout': () =>
    words('nobody', 'Mandrill did not answer in time.', 'Nothing to do: Bounce Desk tries again by itself.'),
  'mandrill-key-refused': () =>
    words(
      'manager',
      'Mandrill no longer accepts the clinic’s key.',
      'A manager enters a new one under Settings, Mandrill key.',
    ),
  'mandrill-busy': () =>
    words('nobody', 'Mandrill asked us to slow down.', 'Nothing to do: Bounce Desk waits and goes on by itself.'),
  'mandrill-unavailable': () =>
    words('nobody', 'Mandrill has a fault of its own.', 'Nothing to do: Bounce Desk tries again by itself.'),
  'mandrill-refused': ({ name, status }) =>
    words(
      'it',
      `Mandrill refused the question (${name || 'no name'}, ${status}).`,
      'Tell your IT person: Settings, Mandrill key, Test lists what the key may do.',
    ),
  'mandrill-answer-unreadable': () =>
    words(
      'it',
      'The answer did not come from Mandrill: something between us and Mandrill replaced it.',
      'Tell your IT person: a proxy or a sign-in page of the network may be in the way.',
    ),
  'mandrill-url-refused': () =>
    words(
      'manager',
      'The address of Mandrill must begin with https://.',
      'A manager corrects it under Settings, Mandrill key.',
    ),
  'mandrill-aborted': () => words('nobody', 'The check was stopped.', 'Nothing to do: the next one runs by itself.'),
};

const practiceWords: Table<PracticeFailure> = {
  'practice-unreachable': () =>
    words(
      'you',
      'The practice database can’t be reached.',
      'Check that its server is on. Corrections wait here and are written when it is back.',
    ),
  'practice-login-refused': () =>
    words(
      'manager',
      'The practice database refused our login.',
      'A manager enters it again under Settings, Practice database.',
    ),
  'practice-not-encrypted': () =>
    words(
      'it',
      'The connection to the practice database would not be encrypted, so it was not made.',
      'Tell your IT person: the database server has to offer TLS, unless it runs on this computer.',
    ),
  'practice-certificate-refused': ({ detail }) =>
    words(
      'it',
      `The certificate of the practice database’s server was not accepted (${detail}).`,
      'Tell your IT person: the server’s own CA file can be chosen under Settings, Practice database.',
    ),
  'practice-read-only': ({ reason }) =>
    words('you', t(`read-only.${reason}`), 'Copy the address and type it in the practice system.'),
  'practice-table-missing': ({ table }) =>
    words(
      'it',
      `The practice database has no table “${table}”.`,
      'Tell your IT person: the practice system may have been updated.',
    ),
  'practice-column-missing': ({ table, column }) =>
    words(
      'it',
      `The table “${table}” has no column “${column}”.`,
      'Tell your IT person: the practice system may have been updated.',
    ),
  'practice-writing-off': () =>
    words(
      'you',
      'Bounce Desk does not write to the practice database here.',
      'Copy the address and type it in the practice system.',
    ),
  'practice-write-denied': () =>
    words(
      'it',
      'The practice database does not let Bounce Desk change the email field.',
      'Type it in the practice system, and tell your IT person.',
    ),
  'practice-value-too-long': ({ limit }) =>
    words(
      'you',
      `The email field holds ${limit} characters at most, and this would be longer.`,
      'Ask the patient for a shorter address.',
    ),
  'practice-record-inactive': ({ status }) =>
    words(
      'you',
      `The record is marked “${status}”, so it was not changed.`,
      'Open the patient in the practice system and see whether that is right.',
    ),
  'practice-mapping-invalid': ({ detail }) =>
    words(
      'manager',
      `The columns of the practice database are not set up right: ${detail}`,
      'A manager goes through Settings, Practice database once more.',
    ),
  'practice-error': ({ detail }) =>
    words(
      'it',
      `The practice database answered with an error: ${detail}`,
      'Nothing was changed. Tell your IT person these words.',
    ),
};

const storeWords: Table<StoreFailure> = {
  'store-newer': () =>
    words(
      'it',
      'The records on this computer were made by a newer Bounce Desk.',
      'Install the newest version and open it again. Nothing is lost.',
    ),
  'store-disk-full': () =>
    words('you', 'The disk of this computer is full, so nothing was saved.', 'Free some space, then try again.'),
  'store-unavailable': ({ detail }) =>
    words(
      'it',
      `The records on this computer can’t be opened: ${detail}`,
      'Restart the computer, and tell your IT person if it happens again.',
    ),
  'store-damaged': ({ file }) =>
    words(
      'it',
      file === 'records' ? 'The records on this computer are damaged.' : 'The stored messages are damaged.',
      'Tell your IT person before anything else is changed on this computer.',
    ),
  'cache-set-aside': ({ file }) =>
    words(
      'nobody',
      'The stored messages were damaged and are fetched again, as far back as Mandrill remembers.',
      `Nothing to do. The damaged file was kept as ${file}.`,
    ),
  'records-restored': ({ copiedAt, file }, moment) =>
    words(
      'manager',
      `The records were damaged and restored from the copy of ${sayTime(copiedAt, moment)}.`,
      `Look through Done: what was entered after that is missing. The damaged file was kept as ${file}.`,
    ),
  'records-set-aside': ({ file }) =>
    words(
      'manager',
      'The records could not be opened or restored, so Bounce Desk began anew.',
      `The old file was kept as ${file}: tell your IT person before anyone deletes it.`,
    ),
  'key-lost': () =>
    words(
      'manager',
      'This computer no longer has the key to the records.',
      'Enter the recovery passphrase that was shown once when the clinic was set up.',
    ),
};

const deskWords: Table<DeskFailure> = {
  'not-found': () =>
    words('you', 'This line is no longer there: someone closed it.', 'Look in Done to see what happened.'),
  'address-invalid': () =>
    words('you', 'This is not a complete email address.', 'Read it back to the patient, letter by letter.'),
  'address-unchanged': () => words('you', 'This is still the old address.', 'Type the new one, or leave with Esc.'),
  'address-belongs-to-another': ({ names }) =>
    words(
      'you',
      `This address is in the record of ${names.join(', ')}.`,
      'Ask the patient; if they share it, tick “Use it as well”.',
    ),
  'too-late-to-undo': () =>
    words('you', 'It has been written by now.', 'Open Done and choose Undo there: the old address is put back.'),
  'not-allowed-here': () =>
    words('you', 'This can’t be done with this line.', 'Open the line to see what can be done.'),
  'nobody-at-desk': () => words('you', 'Nobody is at the desk.', 'Enter your PIN first.'),
  'manager-needed': () => words('manager', 'This needs a manager.', 'Ask a manager to enter their PIN.'),
  'pin-wrong': ({ triesLeft }) =>
    words('you', 'That is not the PIN.', triesLeft === 1 ? 'One more try.' : `${triesLeft} more tries.`),
  'pin-locked': ({ until }, moment) =>
    words(
      'manager',
      `Too many wrong PINs. The next try is possible ${sayTime(until, moment)}.`,
      'A manager can give a new PIN under Settings, People at the desk.',
    ),
  'file-not-written': ({ name }) =>
    words('you', t('failure.file-not-written.what', { name }), t('failure.file-not-written.next')),
  'passphrase-wrong': () =>
    words('you', 'That is not the recovery passphrase.', 'Check every letter against the paper it was written on.'),
  'not-set-up': () => words('manager', 'The clinic is not set up yet.', 'A manager sets it up first.'),
  'request-invalid': () =>
    words('you', 'Something in this entry can’t be used.', 'Check what you entered and try again.'),
  unexpected: () =>
    words(
      'it',
      'Something went wrong that Bounce Desk did not expect.',
      'Try again; if it happens twice, tell your IT person.',
    ),
};

const allWords: Table<Failure> = { ...mandrillWords, ...practiceWords, ...storeWords, ...deskWords };

/** The words of a failure. `moment` is for the times that some of them name. A code of another version reads as unexpected. */
export function failureWords(failure: Failure, moment: Moment): FailureWords {
  const say = allWords[failure.code] as ((failure: Failure, moment: Moment) => FailureWords) | undefined;
  return (say ?? deskWords.unexpected)(failure as never, moment);
}
