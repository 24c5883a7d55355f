import { describe, expect, test } from 'vitest';
import type { AddressFacts, Store } from '../../../src-main/store/port.ts';
import {
  aBounce,
  aClosing,
  aCorrection,
  aDecision,
  aMessage,
  aPatient,
  aRejection,
  aRow,
  day,
  ranked,
  startSeconds,
} from '../../support/store/samples.ts';
import { openTempStore } from '../../support/store/temp-store.ts';

const old = 'naledi@gmial.example';
const fresh = 'naledi@gmail.example';
const other = 'other@x.example';

async function factsOf(store: Store, address: string = old): Promise<AddressFacts> {
  const [facts] = await store.cases.facts([address]);
  if (facts === undefined) throw new Error('no facts');
  return facts;
}

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);

test('of an address that nobody ever heard of nothing is known', async () => {
  const { store } = await openTempStore();
  expect(await factsOf(store)).toEqual({
    address: old,
    messages: [],
    rejections: [],
    holders: null,
    decisions: [],
    corrections: [],
    formerHolders: [],
    rows: [],
    closings: [],
    domainMissing: null,
    deliveredReports: [],
  });
  expect(await store.cases.facts([])).toEqual([]);
});

test('each address gets its own, in the order asked for, also twice', async () => {
  const { store } = await openTempStore();
  await store.messages.save([aBounce(), aBounce({ id: 'm2', recipient: other })]);
  await store.rejections.replace([aRejection(), aRejection({ address: other, reason: 'spam' })]);
  await store.patients.saveHolders([old, other], [aPatient(), aPatient({ id: 'p2', rawEmail: other })]);
  await store.decisions.add([aDecision(), aDecision({ id: 'd2', address: other, undone: true })], []);
  await store.closings.add([aClosing(), aClosing({ address: other })], []);
  await store.cases.replace([old, other], [ranked(), ranked({ id: 'r2', address: other })]);
  await store.domains.set('gmial.example', 'missing', 1);
  await store.domains.set('x.example', 'no-mail', 1);
  const all = await store.cases.facts([other, old, other]);
  expect(all.map(({ address }) => address)).toEqual([other, old, other]);
  expect(all[1]).toMatchObject({
    messages: [aBounce()],
    rejections: [aRejection()],
    holders: [aPatient()],
    decisions: [aDecision()],
    rows: [aRow()],
    closings: [aClosing()],
    domainMissing: true,
  });
  expect(all[0]).toMatchObject({
    messages: [aBounce({ id: 'm2', recipient: other })],
    rejections: [aRejection({ address: other, reason: 'spam' })],
    holders: [aPatient({ id: 'p2', rawEmail: other })],
    decisions: [aDecision({ id: 'd2', address: other, undone: true })],
    closings: [aClosing({ address: other })],
    domainMissing: false,
  });
  expect(all[2]).toEqual(all[0]);
});

test('messages are those of the last 12 months, oldest first, delivered ones among them', async () => {
  const { store } = await openTempStore();
  await store.messages.save([
    aMessage({ id: 'new', sentAt: startSeconds }),
    aMessage({ id: 'edge', sentAt: startSeconds - 366 * day }),
    aMessage({ id: 'too-old', sentAt: startSeconds - 366 * day - 1 }),
    aBounce({ id: 'between', sentAt: startSeconds - 9 * day }),
  ]);
  expect(idsOf((await factsOf(store)).messages)).toEqual(['edge', 'between', 'new']);
});

describe('corrections', () => {
  test('are those from the address, to it however it was typed, and of its holders, oldest first', async () => {
    const { store } = await openTempStore();
    await store.patients.saveHolders([old], [aPatient()]);
    await store.journal.add(
      [
        aCorrection({ id: 'to', patientId: 'p2', oldAddress: other, newAddress: ' Naledi@GMIAL.example' }),
        aCorrection({ id: 'from', patientId: 'p3' }),
        aCorrection({ id: 'holder', oldAddress: other, newAddress: fresh }),
        aCorrection({ id: 'neither', patientId: 'p4', oldAddress: other, newAddress: fresh }),
      ],
      [],
    );
    expect(idsOf((await factsOf(store)).corrections)).toEqual(['to', 'from', 'holder']);
  });

  test('of those who hold it count only once the practice database was asked about it', async () => {
    const { store } = await openTempStore();
    await store.patients.saveOne('p1', aPatient());
    await store.journal.add([aCorrection({ oldAddress: other, newAddress: fresh })], []);
    expect((await factsOf(store)).corrections).toEqual([]);
  });
});

test('former holders are the patients of corrections and rows, as last read, without those who hold it now', async () => {
  const { store } = await openTempStore();
  const corrected = aPatient({ id: 'corrected', rawEmail: fresh });
  const listed = aPatient({ id: 'listed', rawEmail: null });
  await store.patients.saveHolders([old], [aPatient()]);
  await store.patients.saveOne('corrected', corrected);
  await store.patients.saveOne('listed', listed);
  await store.patients.saveOne('stranger', aPatient({ id: 'stranger', rawEmail: other }));
  await store.journal.add(
    [
      aCorrection({ id: 'c1', patientId: 'corrected', state: 'written' }),
      aCorrection({ id: 'c2', patientId: 'p1' }),
      aCorrection({ id: 'c3', patientId: 'without-snapshot' }),
    ],
    [],
  );
  await store.cases.replace([old], [ranked({ id: 'r1', patient: listed }), ranked({ id: 'r2', patient: null })]);
  const facts = await factsOf(store);
  expect(facts.holders).toEqual([aPatient()]);
  expect(facts.formerHolders).toEqual([corrected, listed]);
});

describe('delivered reports', () => {
  const report = (id: string, own = {}) => aMessage({ id, type: 'consult-report', ...own });
  const missed = aBounce({ id: 'missed', type: 'consult-report', patientId: 'p1' });

  test('come by the patient in the metadata, to what holders hold now, and to the new address of a correction', async () => {
    const { store } = await openTempStore();
    await store.patients.saveHolders([old], [aPatient({ rawEmail: `${old}; second@x.example` })]);
    await store.patients.saveOne('former', aPatient({ id: 'former', rawEmail: 'former@x.example' }));
    await store.journal.add([aCorrection({ patientId: 'former', newAddress: ' Typed@x.example' })], []);
    await store.messages.save([
      missed,
      report('by-patient', { recipient: other, patientId: 'p1' }),
      report('second-address', { recipient: 'second@x.example' }),
      report('of-former', { recipient: 'former@x.example', state: 'spam' }),
      report('to-new', { recipient: 'typed@x.example', opens: 1 }),
      report('same-address', { patientId: 'p7' }),
      report('failed', { recipient: 'second@x.example', state: 'bounced' }),
      report('of-another-type', { recipient: 'second@x.example', type: 'recall' }),
      report('elsewhere', { recipient: other, patientId: 'p8' }),
    ]);
    expect(idsOf((await factsOf(store)).deliveredReports).toSorted()).toEqual([
      'by-patient',
      'of-former',
      'same-address',
      'second-address',
      'to-new',
    ]);
  });

  test('come by the patient whom only the missed report names', async () => {
    const { store } = await openTempStore();
    await store.messages.save([missed, report('later', { recipient: other, patientId: 'p1', sentAt: startSeconds })]);
    expect(idsOf((await factsOf(store)).deliveredReports)).toEqual(['later']);
  });

  test('are nobody else’s in a batch, and none where no report is missed', async () => {
    const { store } = await openTempStore();
    await store.messages.save([
      missed,
      report('one', { recipient: fresh, patientId: 'p1' }),
      aBounce({ id: 'missed-2', recipient: other, type: 'consult-report', patientId: 'p2' }),
      report('two', { recipient: fresh, patientId: 'p2' }),
      aBounce({ id: 'recall', recipient: 'c@x.example', patientId: 'p1' }),
    ]);
    const all = await store.cases.facts([old, other, 'c@x.example']);
    expect(all.map(({ deliveredReports }) => idsOf(deliveredReports))).toEqual([['one'], ['two'], []]);
  });
});
