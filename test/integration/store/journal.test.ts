import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Correction, type CorrectionState, correctionStates } from '../../../src-main/contract/correction.ts';
import { aCorrection, anAuditLine } from '../../support/store/samples.ts';
import { openTempStore } from '../../support/store/temp-store.ts';

const idsOf = (corrections: readonly Correction[]): readonly string[] => corrections.map(({ id }) => id);

test('corrections come back as they were saved, numbered in the order of saving', async () => {
  const { store } = await openTempStore();
  const odd = aCorrection({
    id: 'c2',
    patientId: 'p2',
    expectedRaw: ' a@x.example;  B@x.example\u0000\t😀é ',
    nextRaw: null,
    newAddress: '',
    expectedVersion: '0x7f',
    confirmedWithPatient: false,
    undoes: 'c1',
    attempts: 3,
    settledAt: 5,
    foundRaw: '',
    failure: { code: 'practice-value-too-long', limit: 20 },
  });
  await store.journal.add([aCorrection(), odd], [anAuditLine(), anAuditLine()]);
  expect(await store.journal.get('c1')).toEqual({ ...aCorrection(), sequence: 1 });
  expect(await store.journal.get('c2')).toEqual({ ...odd, sequence: 2 });
  expect(await store.journal.get('c3')).toBeNull();
});

test('whatever the field holds comes back character by character', async () => {
  const { store } = await openTempStore();
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (raw) => {
      number += 1;
      await store.journal.add([aCorrection({ id: `r${number}`, expectedRaw: raw, nextRaw: raw, foundRaw: raw })], []);
      expect(await store.journal.get(`r${number}`)).toMatchObject({ expectedRaw: raw, nextRaw: raw, foundRaw: raw });
    }),
    { numRuns: 50 },
  );
});

test('of several corrections all are added or none, and their audit lines with them', async () => {
  const { store } = await openTempStore();
  await store.journal.add([aCorrection()], [anAuditLine()]);
  const twice = [aCorrection({ id: 'c2' }), aCorrection({ id: 'c1' })];
  await expect(store.journal.add(twice, [anAuditLine(), anAuditLine()])).rejects.toMatchObject({
    failure: { code: 'store-unavailable', detail: expect.stringMatching(/^SQLITE_CONSTRAINT/) },
  });
  expect(await store.journal.get('c2')).toBeNull();
  expect(await store.audit.list(null, 10)).toHaveLength(1);
  await store.journal.add([aCorrection({ id: 'c3' })], []);
  expect(await store.journal.get('c3')).toMatchObject({ sequence: 2 });
});

test('queued and writing ones are open, in the order in which they were made', async () => {
  const { store } = await openTempStore();
  const all = correctionStates.map((state) => aCorrection({ id: state, patientId: state, state }));
  await store.journal.add(all.toReversed(), []);
  expect(idsOf(await store.journal.open())).toEqual(['writing', 'queued']);
  expect(await store.journal.counts()).toEqual({ queued: 2, needDecision: 4 });
});

test('a change is made only while the correction is in one of the states named, with its audit line', async () => {
  const { store } = await openTempStore();
  await store.journal.add([aCorrection()], []);
  const change = {
    state: 'queued',
    attempts: 2,
    notBefore: 9,
    settledAt: 8,
    foundRaw: 'x',
    failure: { code: 'practice-unreachable' },
    confirmedWithPatient: false,
    expectedRaw: null,
    expectedVersion: 'v',
  } as const;
  expect(await store.journal.update('c1', ['writing', 'unknown'], change, anAuditLine())).toBe(false);
  expect(await store.journal.get('c1')).toEqual({ ...aCorrection(), sequence: 1 });
  expect(await store.audit.list(null, 10)).toEqual([]);
  expect(await store.journal.update('c1', ['writing', 'queued'], change, anAuditLine())).toBe(true);
  expect(await store.journal.get('c1')).toEqual({ ...aCorrection(), ...change, sequence: 1 });
  expect(await store.audit.list(null, 10)).toMatchObject([{ ...anAuditLine(), sequence: 1 }]);
  expect(await store.journal.update('c1', ['queued'], { failure: null, settledAt: null }, null)).toBe(true);
  expect(await store.journal.get('c1')).toMatchObject({ failure: null, settledAt: null, foundRaw: 'x' });
  expect(await store.journal.update('c1', ['queued'], {}, null)).toBe(true);
  expect(await store.journal.update('c9', ['queued'], { state: 'writing' }, null)).toBe(false);
  expect(await store.journal.update('c1', [], { state: 'writing' }, null)).toBe(false);
});

test('of two who take a correction at the same moment one gets it', async () => {
  const { store } = await openTempStore();
  await store.journal.add([aCorrection()], []);
  const taken = await Promise.all([
    store.journal.update('c1', ['queued'], { state: 'writing' }, anAuditLine()),
    store.journal.update('c1', ['queued'], { state: 'withdrawn' }, anAuditLine()),
  ]);
  expect(taken).toEqual([true, false]);
  expect(await store.audit.list(null, 10)).toHaveLength(1);
});

test('a second correction of a patient is not begun while the first is being written', async () => {
  const { store } = await openTempStore();
  await store.journal.add(
    [aCorrection(), aCorrection({ id: 'c2' }), aCorrection({ id: 'other', patientId: 'p2' })],
    [],
  );
  const begin = (id: string) => store.journal.update(id, ['queued'], { state: 'writing' }, anAuditLine());
  expect([await begin('c1'), await begin('c2'), await begin('other')]).toEqual([true, false, true]);
  expect(await store.journal.get('c2')).toMatchObject({ state: 'queued' });
  expect(await store.audit.list(null, 10)).toHaveLength(2);
  await store.journal.update('c1', ['writing'], { state: 'written' }, null);
  expect(await begin('c2')).toBe(true);
});

test('never are two corrections of one patient being written, whatever is tried', async () => {
  const { store } = await openTempStore();
  const ids = ['a', 'b', 'c', 'd'];
  const patientOf = (id: string): string => (id < 'c' ? 'p1' : 'p2');
  await store.journal.add(
    ids.map((id) => aCorrection({ id, patientId: patientOf(id) })),
    [],
  );
  const state = fc.constantFrom<CorrectionState>('queued', 'writing', 'written');
  const step = fc.record({ id: fc.constantFrom(...ids), from: fc.uniqueArray(state), to: state });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      await Promise.all(steps.map(({ id, from, to }) => store.journal.update(id, from, { state: to }, null)));
      const writing = (await store.journal.open()).filter((correction) => correction.state === 'writing');
      expect(new Set(writing.map(({ patientId }) => patientId)).size).toBe(writing.length);
    }),
    { numRuns: 40 },
  );
});
