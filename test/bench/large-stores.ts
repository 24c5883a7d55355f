import { join } from 'node:path';
import type { Message } from '../../src-main/contract/message.ts';
import { messageTypes } from '../../src-main/contract/message.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import type { RankedRow, Store } from '../../src-main/store/port.ts';
import { aMessage, aPatient, aRow, startSeconds } from '../support/store/samples.ts';

const batch = 2_000;
/** Between two messages. */
export const secondsBetween = 30;
const worker = new URL('../../src-main/store/worker.ts', import.meta.url);
const firstNames = ['Naledi', 'Thabo', 'Anneke', 'Sipho', 'Zoë', 'Pieter', 'Lerato', 'Fatima', 'Johan', 'Nomsa'];
const lastNames = ['Mokoena', 'Dlamini', 'Botha', 'Naidoo', 'van der Merwe', 'Khumalo', 'Jacobs', 'Nkosi', 'Smith'];

/** Common words return again and again; the number in a name makes it rare. */
const nameOf = (number: number): string =>
  `${firstNames[number % firstNames.length]} ${lastNames[number % lastNames.length]} ${rareWord(number)}`;
const addressOf = (number: number): string => `patient${number}@mail${number % 97}.example`;

/** A word that only one patient has: letters for the digits of a number. */
export const rareWord = (number: number): string =>
  String(number)
    .padStart(7, '0')
    .replaceAll(/\d/g, (digit) => 'qxzjkvwgyb'[Number(digit)] ?? '');

async function inBatches(count: number, save: (numbers: readonly number[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < count; start += batch) {
    await save(Array.from({ length: Math.min(batch, count - start) }, (_, index) => start + index));
  }
}

async function openAt(directory: string): Promise<Store> {
  const opened = await openStore({ workerUrl: worker, directory, key: new Uint8Array(32).fill(1), clock: Date.now });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.store;
}

/** The id of a line of `storeOfLines`. */
export const lineIdOf = (number: number): string => `line|${addressOf(number)}|${number}`;

function lineAt(number: number): RankedRow {
  const address = addressOf(number);
  const patient = aPatient({ id: String(number), name: nameOf(number), rawEmail: address });
  const failedAt = startSeconds - number * 60;
  const messageType = messageTypes[number % messageTypes.length] ?? 'other';
  const row = aRow({ id: lineIdOf(number), address, patient, messageType, since: failedAt, failedAt });
  return { row, sortKey: `${number % 5}|${String(9_999_999_999 - failedAt).padStart(10, '0')}|${address}` };
}

/** An encrypted store in its thread with so many bounces in To fix, one patient each. */
export async function storeOfLines(folder: string, count: number): Promise<Store> {
  const store = await openAt(join(folder, `lines-${count}`));
  await inBatches(count, (numbers) => store.cases.replace(numbers.map(addressOf), numbers.map(lineAt)));
  return store;
}

/** Of a hundred messages one bounces, one was not sent, one is on its way. */
const stateAt = (number: number): string =>
  (({ 17: 'bounced', 41: 'rejected', 73: 'queued' }) as Record<number, string>)[number % 100] ?? 'sent';

function messageAt(number: number, patients: number): Message {
  return aMessage({
    id: `m${String(number).padStart(9, '0')}`,
    sentAt: startSeconds - number * secondsBetween,
    recipient: addressOf((number * 7919) % patients),
    type: messageTypes[number % messageTypes.length] ?? 'other',
    state: stateAt(number),
    opens: number % 3 === 0 ? 1 : 0,
  });
}

/** An encrypted store in its thread with so many messages sent, twenty to each patient. */
export async function storeOfMessages(folder: string, count: number): Promise<Store> {
  const store = await openAt(join(folder, `messages-${count}`));
  const patients = count / 20;
  await inBatches(patients, (numbers) =>
    store.patients.saveHolders(
      numbers.map(addressOf),
      numbers.map((number) => aPatient({ id: String(number), name: nameOf(number), rawEmail: addressOf(number) })),
    ),
  );
  await inBatches(count, (numbers) => store.messages.save(numbers.map((number) => messageAt(number, patients))));
  return store;
}
