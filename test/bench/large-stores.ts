import { type Message, messageTypes } from '../../src-main/contract/message.ts';
import type { Patient } from '../../src-main/contract/patient.ts';
import { rulesVersion } from '../../src-main/reasons/classify.ts';
import type { Store } from '../../src-main/store/port.ts';
import { aBounce, aCorrection, aMessage, anAuditLine, aPatient } from '../support/store/samples.ts';

const batch = 2_000;
/** Between two messages: a million of them are eleven months of mail. */
const secondsBetween = 30;
/** One message in so many came back, each from an address of its own. */
const bounceEvery = 5;
/** So many messages went to each of the other patients. */
const messagesEach = 20;
const firstNames = ['Naledi', 'Thabo', 'Anneke', 'Sipho', 'Zoë', 'Pieter', 'Lerato', 'Fatima', 'Johan', 'Nomsa'];
const lastNames = ['Mokoena', 'Dlamini', 'Botha', 'Naidoo', 'van der Merwe', 'Khumalo', 'Jacobs', 'Nkosi', 'Smith'];
/** Unix seconds: the newest message was sent an hour before this run. */
const newest = Math.floor(Date.now() / 1000) - 3600;

/** Common words return again and again; the number in a name makes it rare. */
const nameOf = (number: number): string =>
  `${firstNames[number % firstNames.length]} ${lastNames[number % lastNames.length]} ${rareWord(number)}`;
const addressOf = (number: number): string => `patient${number}@mail${number % 97}.example`;

/** A word that only one patient has: letters for the digits of a number, which a prime number strews over all of that length. */
export const rareWord = (number: number): string =>
  String((number * 7_654_321) % 9_999_991)
    .padStart(7, '0')
    .replaceAll(/\d/g, (digit) => 'qxzjkvwgyb'[Number(digit)] ?? '');

/** The moment (unix seconds) before which half of so many messages were sent. */
export const middleOf = (messages: number): number => newest - (messages / 2) * secondsBetween;

/** Ids of corrections in the journal that took an address out of a record: each is one row, and nothing hangs on it. */
export const removals: readonly string[] = ['removal-1', 'removal-2', 'removal-3', 'removal-4', 'removal-5'];

async function inBatches(count: number, save: (numbers: readonly number[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < count; start += batch) {
    await save(Array.from({ length: Math.min(batch, count - start) }, (_, index) => start + index));
  }
}

const patientAt = (number: number): Patient =>
  aPatient({ id: String(number), name: nameOf(number), rawEmail: addressOf(number) });

/** Of a hundred messages that did not bounce one was not sent and one is on its way. */
const stateAt = (number: number): string =>
  (({ 41: 'rejected', 73: 'queued' }) as Record<number, string>)[number % 100] ?? 'sent';

/** A message as a check stores it. The patients of bounces come first, the others after them. */
function messageAt(number: number, count: number): Message {
  const bounces = count / bounceEvery;
  const sentAt = newest - number * secondsBetween;
  const base = {
    id: `m${String(number).padStart(9, '0')}`,
    sentAt,
    firstSeenAt: sentAt + 60,
    type: messageTypes[Math.floor(number / bounceEvery) % messageTypes.length] ?? 'other',
  } as const;
  if (number % bounceEvery === 0) {
    const recipient = addressOf(number / bounceEvery);
    return aBounce({
      ...base,
      recipient,
      failedAt: sentAt + 5,
      failureSeenAt: sentAt + 60,
      reasonVersion: rulesVersion,
    });
  }
  const others = (count - bounces) / messagesEach;
  // Each of the others in turn, so that names come as often among messages as among patients.
  const inTurn = number - Math.ceil(number / bounceEvery);
  const recipient = addressOf(bounces + (inTurn % others));
  return aMessage({ ...base, recipient, state: stateAt(number), opens: number % 3 === 0 ? 1 : 0 });
}

/**
 * Fills a clinic's files with so many messages, of which one in five bounced, and with the patients whose addresses they went to. No case is
 * among it: those the app derives by itself.
 */
export async function fill(store: Store, messages: number): Promise<void> {
  const bounces = messages / bounceEvery;
  const patients = bounces + (messages - bounces) / messagesEach;
  await inBatches(patients, (numbers) => store.patients.saveHolders(numbers.map(addressOf), numbers.map(patientAt)));
  await inBatches(messages, (numbers) => store.messages.save(numbers.map((number) => messageAt(number, messages))));
  await store.journal.add(
    removals.map((id) =>
      aCorrection({
        id,
        patientId: id,
        oldAddress: `${id}@mail.example`,
        newAddress: '',
        nextRaw: null,
        state: 'written',
      }),
    ),
    removals.map(() => anAuditLine()),
  );
}
