import { describe, expect, test } from 'vitest';
import type { Patient } from '../../../src-main/contract/patient.ts';
import type { Store } from '../../../src-main/store/port.ts';
import { aClosing, aCorrection, aPatient, aRejection, ranked, start } from '../../support/store/samples.ts';
import { openTempStore } from '../../support/store/temp-store.ts';

const [a, b, c] = ['a@x.example', 'b@x.example', 'c@x.example'] as const;

/** Who holds an address, by id; null while nobody was asked. */
async function holdersOf(store: Store, address: string): Promise<readonly string[] | null> {
  const [facts] = await store.cases.facts([address]);
  return facts?.holders?.map(({ id }) => id) ?? null;
}

const holder = (id: string, rawEmail: string | null): Patient => aPatient({ id, rawEmail });

describe('holders', () => {
  test('are unknown until the practice database answered, and nobody when it knew nobody', async () => {
    const { store } = await openTempStore();
    expect(await holdersOf(store, a)).toBeNull();
    await store.patients.saveHolders([a], []);
    expect(await holdersOf(store, a)).toEqual([]);
  });

  test('are exactly those of the last answer', async () => {
    const { store } = await openTempStore();
    await store.patients.saveHolders([a, b], [holder('p1', 'A@x.example; b@x.example'), holder('p2', a)]);
    expect(await holdersOf(store, a)).toEqual(['p1', 'p2']);
    expect(await holdersOf(store, b)).toEqual(['p1']);
    await store.patients.saveHolders([a], [holder('p2', a)]);
    expect(await holdersOf(store, a)).toEqual(['p2']);
    expect(await holdersOf(store, b)).toEqual(['p1']);
    expect((await store.patients.get('p2'))?.rawEmail).toBe(a);
  });

  test('an address that came along in somebody’s field was not asked about', async () => {
    const { store } = await openTempStore();
    await store.patients.saveHolders([a], [holder('p1', `${a},${c}`)]);
    expect(await holdersOf(store, c)).toBeNull();
    await store.patients.saveHolders([c], [holder('p1', `${a},${c}`)]);
    expect(await holdersOf(store, c)).toEqual(['p1']);
  });

  test('one patient read anew moves to the address that the record has now; both addresses are concerned', async () => {
    const { store } = await openTempStore();
    await store.patients.saveHolders([a, b], [holder('p1', a)]);
    await store.cases.replace([c], [ranked({ address: c, patient: holder('p1', a) })]);
    expect((await store.patients.saveOne('p1', holder('p1', b))).toSorted()).toEqual([a, b, c]);
    expect(await holdersOf(store, a)).toEqual([]);
    expect(await holdersOf(store, b)).toEqual(['p1']);
  });

  test('a patient who is gone holds nothing and has no snapshot', async () => {
    const { store } = await openTempStore();
    await store.patients.saveHolders([a], [holder('p1', a)]);
    expect(await store.patients.saveOne('p1', null)).toEqual([a]);
    expect(await store.patients.get('p1')).toBeNull();
    expect(await holdersOf(store, a)).toEqual([]);
    expect(await store.patients.saveOne('p9', null)).toEqual([]);
  });

  test('the snapshot keeps the field byte for byte', async () => {
    const { store } = await openTempStore();
    const raw = ' A@X.example ;\tb@x.example\u0000\ud800 ';
    await store.patients.saveOne('p1', aPatient({ rawEmail: raw, version: '7', birthDate: null, phones: [] }));
    expect((await store.patients.get('p1'))?.rawEmail).toBe(raw);
  });
});

describe('prune', () => {
  test('forgets whom nobody works with any more, and that their addresses were asked about', async () => {
    const { store } = await openTempStore();
    const people = ['gone', 'row', 'shares', 'correcting', 'closed', 'closed-long-ago'];
    const addressOf = (id: string): string => (id === 'shares' ? 'row@x.example' : `${id}@x.example`);
    const patients = people.map((id) => holder(id, addressOf(id)));
    await store.patients.saveHolders(people.map(addressOf), patients);
    await store.cases.replace(['row@x.example'], [ranked({ address: 'row@x.example', patient: holder('row', null) })]);
    await store.journal.add(
      [
        aCorrection({ patientId: 'correcting', state: 'conflict' }),
        aCorrection({ id: 'c2', patientId: 'gone', state: 'written' }),
      ],
      [],
    );
    await store.closings.add(
      [
        aClosing({ patientId: 'closed', closedAt: start }),
        aClosing({ patientId: 'closed-long-ago', closedAt: start - 1 }),
      ],
      [],
    );
    await store.patients.prune(start);
    const left = await Promise.all(people.map(async (id) => ((await store.patients.get(id)) === null ? [] : [id])));
    expect(left.flat()).toEqual(['row', 'shares', 'correcting', 'closed']);
    expect(await holdersOf(store, 'gone@x.example')).toBeNull();
    expect(await holdersOf(store, 'row@x.example')).toEqual(['row', 'shares']);
  });
});

test('the rejection list is replaced; new and changed entries are told, the rest is not', async () => {
  const { store } = await openTempStore();
  const entry = (address: string, own = {}) => aRejection({ address, ...own });
  const listed = async () => {
    const facts = await store.cases.facts([a, b, c]);
    return facts.map(({ rejections }) => rejections);
  };
  const two = [entry(a), entry(a, { reason: 'spam' }), entry(b)];
  expect(await store.rejections.replace(two)).toEqual([a, b]);
  expect(await store.rejections.replace(two.toReversed())).toEqual([]);
  expect(await store.rejections.replace([entry(a), entry(b, { expiresAt: 9 }), entry(c)])).toEqual([a, b, c]);
  expect(await listed()).toEqual([[entry(a)], [entry(b, { expiresAt: 9 })], [entry(c)]]);
  expect(await store.rejections.replace([entry(c)])).toEqual([]);
  expect(await listed()).toEqual([[], [], [entry(c)]]);
});
