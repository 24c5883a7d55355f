import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageTypes } from '../../../src-main/contract/message.ts';
import { type Section, sections, type WorklistQuery, type WorklistRow } from '../../../src-main/contract/worklist.ts';
import type { RankedRow, Store } from '../../../src-main/store/port.ts';
import { foldText } from '../../../src-main/store/search-text.ts';
import { aPatient, aRow, ranked, start } from '../../support/store/samples.ts';
import { openTempStore } from '../../support/store/temp-store.ts';

const everything: WorklistQuery = {
  view: 'to-fix',
  search: '',
  type: null,
  reason: null,
  sort: 'urgent',
  cursor: null,
};

async function allRows(store: Store, query: Partial<WorklistQuery> = {}): Promise<readonly WorklistRow[]> {
  const rows: WorklistRow[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await store.cases.page({ ...everything, ...query, cursor });
    expect(page.rows.length).toBeLessThanOrEqual(50);
    expect(page.next === null || page.rows.length === 50).toBe(true);
    rows.push(...page.rows);
    cursor = page.next;
    if (cursor === null) return rows;
  }
}

const idsOf = (rows: readonly WorklistRow[]): readonly string[] => rows.map(({ id }) => id);

/** Puts these rows in the place of all that there are. */
const fill = async (store: Store, rows: readonly RankedRow[]): Promise<boolean> =>
  store.cases.replace([...(await store.cases.addresses()), ...rows.map(({ row }) => row.address)], rows);

/** Texts compare as SQLite compares them: by their bytes. */
const byBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

const orders: Readonly<Record<WorklistQuery['sort'], (one: RankedRow, other: RankedRow) => number>> = {
  urgent: (one, other) => byBytes(one.sortKey, other.sortKey),
  newest: (one, other) => other.row.failedAt - one.row.failedAt,
  name: (one, other) => byBytes(nameOf(one), nameOf(other)),
};
const nameOf = ({ row }: RankedRow): string => (row.patient === null ? '\u{10ffff}' : foldText(row.patient.name));
const placeOf = ({ row }: RankedRow): number => sections.indexOf(row.section);

const anyRanked: fc.Arbitrary<RankedRow> = fc
  .record({
    id: fc.integer({ min: 1, max: 100_000 }),
    section: fc.constantFrom(...sections),
    view: fc.constantFrom('to-fix' as const, 'to-fix' as const, 'to-fix' as const, 'waiting' as const),
    type: fc.constantFrom(...messageTypes),
    reason: fc.constantFrom(null, 'h1' as const, 's1' as const),
    rejectReason: fc.constantFrom(null, 'unsigned', 'spam'),
    failedAt: fc.integer({ min: 1, max: 5 }),
    name: fc.constantFrom(null, 'Zoë', 'zoe', 'Ändern', 'Naledi', '', '王'),
    sortKey: fc.constantFrom('1', '2', '10', 'é', ''),
  })
  .map(({ id, type, name, sortKey, ...own }) => ({
    row: aRow({
      ...own,
      id: `r${id}`,
      address: `${id % 9}@x.example`,
      messageType: type,
      patient: name === null ? null : aPatient({ id: `p${id}`, name }),
    }),
    sortKey,
  }));

/** What a page must show, worked out without a database. */
const wantedRows = (all: readonly RankedRow[], asked: Omit<WorklistQuery, 'cursor'>): readonly WorklistRow[] =>
  all
    .filter(
      ({ row }) =>
        row.view === asked.view &&
        (asked.type === null || row.messageType === asked.type) &&
        (asked.reason === null || (row.reason ?? row.rejectReason) === asked.reason) &&
        foldText(`${row.patient?.name ?? ''}\n${row.address}`).includes(foldText(asked.search)),
    )
    .toSorted(
      (one, other) =>
        placeOf(one) - placeOf(other) || orders[asked.sort](one, other) || byBytes(one.row.id, other.row.id),
    )
    .map(({ row }) => row);

describe('page', () => {
  test('shows every row once and in order, whatever there is and however it is sorted and filtered', async () => {
    const { store } = await openTempStore();
    const rows = fc.uniqueArray(anyRanked, { selector: ({ row }) => row.id, maxLength: 170, size: 'max' });
    const query = fc.record({
      view: fc.constantFrom('to-fix' as const, 'waiting' as const),
      sort: fc.constantFrom('urgent' as const, 'newest' as const, 'name' as const),
      type: fc.constantFrom(null, null, 'recall' as const),
      reason: fc.constantFrom(null, null, 'h1' as const, 'unsigned' as const),
      search: fc.constantFrom('', 'ZOE', '3@x', 'nobody'),
    });
    await fc.assert(
      fc.asyncProperty(rows, query, async (all, filtered) => {
        await fill(store, all);
        // Filtered, few rows are left: whole pages come from asking without.
        const sorts = ['urgent', 'newest', 'name'] as const;
        for (const asked of [filtered, ...sorts.map((sort) => ({ ...everything, sort }))]) {
          const wanted = wantedRows(all, asked);
          expect(idsOf(await allRows(store, asked))).toEqual(idsOf(wanted));
          const { counts } = await store.cases.page({ ...everything, ...asked });
          for (const section of sections) {
            expect(counts?.[section]).toBe(wanted.filter((row) => row.section === section).length);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('goes on where it was when rows before, at and behind the cut are gone or new', async () => {
    const { store } = await openTempStore();
    const row = (number: number) =>
      ranked({ id: `r${number}`, address: `${number}@x.example` }, String(number).padStart(4, '0'));
    await fill(
      store,
      Array.from({ length: 120 }, (_, number) => row(number * 2)),
    );
    const first = await store.cases.page(everything);
    expect(idsOf(first.rows).at(-1)).toBe('r98');
    await store.cases.replace(['0@x.example', '98@x.example', '100@x.example'], []);
    await store.cases.replace(['97@x.example', '99@x.example'], [row(97), row(99)]);
    const second = await store.cases.page({ ...everything, cursor: first.next });
    expect(idsOf(second.rows).slice(0, 3)).toEqual(['r99', 'r102', 'r104']);
  });

  test.each(['', 'broken', Buffer.from('["urgent"]').toString('base64url')])(
    'cursor %j shows the first page',
    async (cursor) => {
      const { store } = await openTempStore();
      await fill(
        store,
        Array.from({ length: 60 }, (_, number) => ranked({ id: `r${number}`, address: `${number}@x.example` })),
      );
      expect(await store.cases.page({ ...everything, cursor })).toEqual(await store.cases.page(everything));
    },
  );

  test('a cursor of another order shows the first page of this one', async () => {
    const { store } = await openTempStore();
    await fill(
      store,
      Array.from({ length: 60 }, (_, number) =>
        ranked({ id: `r${number}`, address: `${number}@x.example`, failedAt: number }),
      ),
    );
    const { next } = await store.cases.page(everything);
    expect(next).not.toBeNull();
    const page = await store.cases.page({ ...everything, sort: 'newest', cursor: next });
    expect(page).toEqual(await store.cases.page({ ...everything, sort: 'newest' }));
  });

  test('finds by any part of name and address and by the digits of a phone number', async () => {
    const { store } = await openTempStore();
    const phones = [{ kind: 'mobile', number: '+27 82 555 0134' }] as const;
    await fill(store, [
      ranked({ id: 'a', address: 'zvdm@gmial.example', patient: aPatient({ name: 'Zoë van der Merwe', phones }) }),
      ranked({ id: 'b', address: 'b@x.example', patient: aPatient({ id: 'p2', name: 'Bo', phones: [] }) }),
      ranked({ id: 'c', address: 'nobody@x.example', patient: null, section: 'nobody' }),
    ]);
    for (const search of ['merwe', 'zoe', 'MERWE zoë', 'vdm@', '082 555 0134', '5550134', '+27825550134']) {
      expect(idsOf(await allRows(store, { search })), search).toEqual(['a']);
    }
    expect(idsOf(await allRows(store, { search: 'nobody' }))).toEqual(['c']);
    expect(idsOf(await allRows(store, { search: ' ' }))).toEqual(['a', 'b', 'c']);
    expect(await allRows(store, { search: '083' })).toEqual([]);
  });
});

describe('rows', () => {
  test('of an address are replaced all together, others stay', async () => {
    const { store } = await openTempStore();
    await store.cases.replace(
      ['a@x.example', 'b@x.example'],
      [
        ranked({ id: 'a1', address: 'a@x.example' }),
        ranked({ id: 'a2', address: 'a@x.example' }),
        ranked({ id: 'b1', address: 'b@x.example' }),
      ],
    );
    await store.cases.replace(['a@x.example'], [ranked({ id: 'a2', address: 'a@x.example', missed: 7 })]);
    expect(await store.cases.row('a1')).toBeNull();
    expect(await store.cases.row('a2')).toEqual(aRow({ id: 'a2', address: 'a@x.example', missed: 7 }));
    expect(await store.cases.row('b1')).not.toBeNull();
    expect(await store.cases.addresses()).toEqual(['a@x.example', 'b@x.example']);
    await store.cases.replace(['a@x.example', 'b@x.example'], []);
    expect(await store.cases.addresses()).toEqual([]);
  });

  test('are counted by view, those to fix by section', async () => {
    const { store } = await openTempStore();
    const row = (id: string, section: Section, view: WorklistRow['view'] = 'to-fix') => ranked({ id, section, view });
    await fill(store, [row('1', 'line'), row('2', 'line'), row('3', 'nobody'), row('4', 'line', 'waiting')]);
    expect(await store.cases.counts()).toEqual({
      'to-fix': 3,
      waiting: 1,
      sections: { decision: 0, line: 2, report: 0, nobody: 1 },
    });
  });

  test('that wait until a moment are due from that moment on', async () => {
    const { store } = await openTempStore();
    const waits = (id: string, until: number | null) =>
      ranked({
        id,
        address: `${id}@x.example`,
        view: 'waiting',
        waiting: { kind: 'decision', decision: 'snoozed', until },
      });
    await fill(store, [waits('past', start - 1), waits('now', start), waits('later', start + 1), waits('ever', null)]);
    expect((await store.cases.due(start)).toSorted()).toEqual(['now@x.example', 'past@x.example']);
    expect(await store.cases.due(start - 2)).toEqual([]);
  });
});
