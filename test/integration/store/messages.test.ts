import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Message, outcomeOf, outcomes } from '../../../src-main/contract/message.ts';
import type { SentQuery, SentRow } from '../../../src-main/contract/reports.ts';
import type { Store } from '../../../src-main/store/port.ts';
import { anyMessage } from '../../support/store/any-message.ts';
import { aBounce, aMessage, aPatient, aRejection, day, ranked, startSeconds } from '../../support/store/samples.ts';
import { openTempStore } from '../../support/store/temp-store.ts';

const everything: SentQuery = { search: '', type: null, outcome: null, before: null, cursor: null };

const forgetAll = (store: Store): Promise<void> => store.messages.prune(Number.MAX_SAFE_INTEGER);

/** All rows that a query finds, page by page. */
async function allRows(store: Store, query: Partial<SentQuery> = {}): Promise<readonly SentRow[]> {
  const rows: SentRow[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await store.messages.sentPage({ ...everything, ...query, cursor });
    expect(page.rows.length).toBeLessThanOrEqual(50);
    expect(page.next === null || page.rows.length === 50).toBe(true);
    rows.push(...page.rows);
    cursor = page.next;
    if (cursor === null) return rows;
  }
}

describe('save', () => {
  test('adds what is new, changes what changed and leaves the rest alone', async () => {
    const { store } = await openTempStore();
    const page = [aBounce(), aMessage({ id: 'm2', recipient: 'b@x.example' })];
    expect(await store.messages.save(page)).toEqual({ added: 2, changed: 0, addresses: ['naledi@gmial.example'] });
    expect(await store.messages.save(page)).toEqual({ added: 0, changed: 0, addresses: [] });
    const opened = aMessage({ id: 'm2', recipient: 'b@x.example', opens: 1 });
    expect(await store.messages.save([aBounce({ firstSeenAt: 1 }), opened])).toEqual({
      added: 0,
      changed: 1,
      addresses: [],
    });
    expect(await store.messages.get('m1')).toEqual(aBounce());
    expect(await store.messages.get('m2')).toEqual(opened);
    expect(await store.messages.get('m3')).toBeNull();
  });

  test('tells the address of a failure, and of a delivery where something may be over by it', async () => {
    const { store } = await openTempStore();
    const to = (id: string, recipient: string) => aMessage({ id, recipient });
    await store.messages.save([aBounce({ id: 'old', recipient: 'failed@x.example' })]);
    await store.rejections.replace([aRejection({ address: 'rejected@x.example' })]);
    await store.cases.replace(['listed@x.example'], [ranked({ address: 'listed@x.example' })]);
    const { addresses } = await store.messages.save([
      to('n1', 'failed@x.example'),
      to('n2', 'rejected@x.example'),
      to('n3', 'listed@x.example'),
      to('n4', 'fine@x.example'),
      aBounce({ id: 'n5', recipient: 'new@x.example' }),
    ]);
    expect(addresses.toSorted()).toEqual([
      'failed@x.example',
      'listed@x.example',
      'new@x.example',
      'rejected@x.example',
    ]);
  });

  test('tells the address of a message that failed before and arrived after all', async () => {
    const { store } = await openTempStore();
    await store.messages.save([aBounce()]);
    expect((await store.messages.save([aMessage()])).addresses).toEqual(['naledi@gmial.example']);
  });

  test('takes a thousand rows at once, and the same message twice in a page', async () => {
    const { store } = await openTempStore();
    const rows = Array.from({ length: 1_000 }, (_, number) => aMessage({ id: `m${number}` }));
    expect(await store.messages.save(rows)).toMatchObject({ added: 1_000, changed: 0 });
    expect(await store.messages.save([aBounce({ id: 'x' }), aBounce({ id: 'x', opens: 2 })])).toMatchObject({
      added: 1,
      changed: 1,
    });
    expect(await store.messages.save([])).toEqual({ added: 0, changed: 0, addresses: [] });
  });

  test('the same rows again change nothing, whatever was there, and in whatever pages they come', async () => {
    const { store } = await openTempStore();
    const rows = fc.uniqueArray(anyMessage(), { selector: ({ id }) => id, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, rows, fc.nat(12), async (before, page, cut) => {
        await forgetAll(store);
        await store.messages.save(before);
        await store.messages.save(page.slice(0, cut));
        await store.messages.save(page.slice(cut));
        const after = await allRows(store);
        const stored = await Promise.all(page.map(({ id }) => store.messages.get(id)));
        expect(await store.messages.save(page)).toEqual({ added: 0, changed: 0, addresses: [] });
        expect(await store.messages.save(page.toReversed())).toMatchObject({ added: 0, changed: 0 });
        expect(await allRows(store)).toEqual(after);
        expect(await Promise.all(page.map(({ id }) => store.messages.get(id)))).toEqual(stored);
      }),
      { numRuns: 40 },
    );
  });
});

describe('sentPage', () => {
  test('shows every message once, newest first, whatever there is and however it is filtered', async () => {
    const { store } = await openTempStore();
    // Few moments, so that many rows share one.
    const row = anyMessage(10_000).map((message) => ({ ...message, sentAt: startSeconds - (message.sentAt % 7) }));
    const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 160, size: 'max' });
    const filter = fc.record({
      type: fc.constantFrom(null, null, 'recall' as const),
      outcome: fc.constantFrom(null, null, null, ...outcomes),
      search: fc.constantFrom('', 'X.example', 'a@', 'nobody'),
      before: fc.constantFrom(null, startSeconds - 3),
    });
    await fc.assert(
      fc.asyncProperty(rows, filter, async (messages, filtered) => {
        await forgetAll(store);
        await store.messages.save(messages);
        // Filtered, few rows are left: whole pages come from asking without.
        for (const query of [filtered, everything]) {
          const fits = (message: Message): boolean =>
            (query.type === null || message.type === query.type) &&
            (query.outcome === null || outcomeOf(message.state, message.opens) === query.outcome) &&
            message.recipient.includes(query.search.toLowerCase()) &&
            message.sentAt < (query.before ?? Number.POSITIVE_INFINITY);
          const wanted = messages
            .filter(fits)
            .toSorted((one, other) => other.sentAt - one.sentAt || (other.id < one.id ? -1 : 1));
          expect((await allRows(store, query)).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('says of each what a receptionist wants to know', async () => {
    const { store } = await openTempStore();
    await store.messages.save([aBounce({ rejectReason: null }), aMessage({ id: 'm0', opens: 2, state: 'sent' })]);
    expect((await store.messages.sentPage(everything)).rows).toEqual([
      {
        id: 'm1',
        sentAt: startSeconds - day,
        recipient: 'naledi@gmial.example',
        patientName: null,
        type: 'recall',
        outcome: 'bounced',
        state: 'bounced',
        reason: 'h1',
        confidence: 'high',
        alternative: null,
        hard: true,
        rejectReason: null,
      },
      expect.objectContaining({ id: 'm0', outcome: 'opened', hard: false, reason: null }),
    ]);
  });

  test('names the patient whom the message names, else the only one who holds the address', async () => {
    const { store } = await openTempStore();
    const shared = 'shared@x.example';
    await store.patients.saveHolders(
      ['naledi@gmial.example', shared],
      [
        aPatient(),
        aPatient({ id: '7/70', number: '7', name: 'Thandi Dube', rawEmail: shared }),
        aPatient({ id: 'p2', name: 'Zoë Smith', rawEmail: shared }),
        aPatient({ id: 'p3', name: 'Sam Smith', rawEmail: shared }),
      ],
    );
    await store.messages.save([
      aMessage({ id: 'alone' }),
      aMessage({ id: 'shared', recipient: shared }),
      aMessage({ id: 'shared-named', recipient: shared, patientId: 'p2' }),
      aMessage({ id: 'shared-numbered', recipient: shared, patientId: '7' }),
      aMessage({ id: 'moved', recipient: 'old@x.example', patientId: 'p2' }),
      aMessage({ id: 'stranger', recipient: 'x@x.example', patientId: 'p9' }),
    ]);
    const names = new Map((await allRows(store)).map(({ id, patientName }) => [id, patientName]));
    expect(Object.fromEntries(names)).toEqual({
      alone: 'Naledi Mokoena',
      shared: null,
      'shared-named': 'Zoë Smith',
      'shared-numbered': 'Thandi Dube',
      moved: 'Zoë Smith',
      stranger: null,
    });
    const found = async (search: string) => (await allRows(store, { search })).map(({ id }) => id).toSorted();
    expect(await found('zoe')).toEqual(['moved', 'shared', 'shared-named', 'shared-numbered']);
    expect(await found('mokoena NAL')).toEqual(['alone']);
    expect(await found('Gmial')).toEqual(['alone']);
    expect(await found('%')).toEqual([]);
  });

  test('a search that fits very many addresses finds them all, and the named ones besides', async () => {
    const { store } = await openTempStore();
    await store.patients.saveHolders(['else@y.example'], [aPatient({ name: 'X.example', rawEmail: 'else@y.example' })]);
    await store.messages.save([
      ...Array.from({ length: 620 }, (_, number) => aMessage({ id: `m${number}`, recipient: `r${number}@x.example` })),
      aMessage({ id: 'named', recipient: 'else@y.example' }),
      aMessage({ id: 'not', recipient: 'z@z.example' }),
    ]);
    const rows = await allRows(store, { search: 'x.example' });
    expect(rows).toHaveLength(621);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(621);
  });

  test('goes on behind rows that were deleted meanwhile; a broken cursor shows the first page', async () => {
    const { store } = await openTempStore();
    const rows = Array.from({ length: 120 }, (_, number) =>
      aMessage({ id: `m${String(number).padStart(3, '0')}`, sentAt: startSeconds - number }),
    );
    await store.messages.save(rows);
    const first = await store.messages.sentPage(everything);
    await store.messages.prune(startSeconds - 60);
    const second = await store.messages.sentPage({ ...everything, cursor: first.next });
    expect(second.rows.map(({ sentAt }) => startSeconds - sentAt)).toEqual([
      50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60,
    ]);
    expect(second.next).toBeNull();
    expect(await store.messages.sentPage({ ...everything, cursor: 'broken' })).toEqual(
      await store.messages.sentPage(everything),
    );
  });
});

describe('what the sync asks', () => {
  test('addresses with a failed message or a rejection come in order, page by page', async () => {
    const { store } = await openTempStore();
    await store.messages.save([
      ...['d', 'b', 'b', 'f'].map((name, index) => aBounce({ id: `m${index}`, recipient: `${name}@x.example` })),
      aMessage({ id: 'fine', recipient: 'c@x.example' }),
      aMessage({ id: 'late', recipient: 'e@x.example', state: 'rejected' }),
    ]);
    await store.rejections.replace([aRejection({ address: 'a@x.example' }), aRejection({ address: 'b@x.example' })]);
    const all: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: readonly string[] = await store.messages.failedAddresses(after, 2);
      if (page.length === 0) break;
      expect(page.length).toBeLessThanOrEqual(2);
      all.push(...page);
      after = page.at(-1) ?? null;
    }
    expect(all.map(([name]) => name)).toEqual(['a', 'b', 'd', 'e', 'f']);
  });

  test('failures that older rules judged are found until they are judged anew', async () => {
    const { store } = await openTempStore();
    await store.messages.save([
      aBounce({ id: 'old', reasonVersion: 1 }),
      aBounce({ id: 'new', reasonVersion: 2 }),
      aBounce({ id: 'none', reasonVersion: null }),
      aMessage({ id: 'fine' }),
    ]);
    expect((await store.messages.classifiedBefore(2, 9)).map(({ id }) => id)).toEqual(['old']);
    await store.messages.save([aBounce({ id: 'old', reasonVersion: 2 })]);
    expect(await store.messages.classifiedBefore(2, 9)).toEqual([]);
    expect(await store.messages.classifiedBefore(3, 1)).toHaveLength(1);
  });

  test('soft bounces for a missing domain are told newest first until the domain is known to be missing', async () => {
    const { store } = await openTempStore();
    const soft = (id: string, recipient: string, sentAt: number) =>
      aBounce({ id, recipient, sentAt, state: 'soft-bounced', reason: 's7' });
    await store.messages.save([
      soft('m1', 'a@gone.example', 10),
      soft('m2', 'b@away.example', 20),
      soft('m3', 'a@gone.example', 30),
      aBounce({ id: 'm4', recipient: 'hard@gone.example', reason: 's7' }),
      aBounce({ id: 'm5', recipient: 'full@x.example', state: 'soft-bounced', reason: 's1' }),
    ]);
    expect(await store.messages.softDomainBounces(9)).toEqual(['a@gone.example', 'b@away.example']);
    expect(await store.messages.softDomainBounces(1)).toEqual(['a@gone.example']);
    await store.domains.set('gone.example', 'missing', 5);
    await store.domains.set('away.example', 'takes-mail', 5);
    expect(await store.messages.softDomainBounces(9)).toEqual(['b@away.example']);
    expect(await store.domains.get('gone.example')).toEqual({ state: 'missing', checkedAt: 5 });
    expect(await store.domains.get('other.example')).toBeNull();
  });

  test('clinic-side failures are those of clinic-side reasons or of our own set-up', async () => {
    const { store } = await openTempStore();
    await store.messages.save([
      aBounce({ id: 'spam', reason: 's11', sentAt: 50 }),
      aBounce({ id: 'policy', reason: 's9', state: 'soft-bounced', sentAt: 60 }),
      aBounce({ id: 'old', reason: 's11', sentAt: 9 }),
      aBounce({ id: 'patient', reason: 'h1', sentAt: 50 }),
      aMessage({ id: 'unsigned', state: 'rejected', rejectReason: 'unsigned', sentAt: 70 }),
      aMessage({ id: 'echo', state: 'rejected', rejectReason: 'hard-bounce', sentAt: 70 }),
    ]);
    const ids = async (limit: number) => (await store.messages.clinicSide(10, limit)).map(({ id }) => id);
    expect(await ids(9)).toEqual(['unsigned', 'policy', 'spam']);
    expect(await ids(2)).toEqual(['unsigned', 'policy']);
  });

  test('a domain is genuine once it took enough mail, and no longer when that is forgotten', async () => {
    const { store } = await openTempStore();
    const mail = (id: string, recipient: string, sentAt: number, state = 'sent') =>
      aMessage({ id, recipient, sentAt, state });
    await store.messages.save([mail('1', 'a@good.example', 10), mail('2', 'b@good.example', 20, 'spam')]);
    await store.messages.save([mail('3', 'a@bad.example', 30, 'bounced'), mail('4', 'a@bad.example', 40, 'queued')]);
    expect(await store.messages.genuineDomains(2)).toEqual(['good.example']);
    expect(await store.messages.genuineDomains(3)).toEqual([]);
    await store.messages.save([mail('5', 'c@good.example', 50)]);
    expect(await store.messages.genuineDomains(3)).toEqual(['good.example']);
    await store.messages.prune(20);
    expect(await store.messages.genuineDomains(3)).toEqual([]);
  });

  test('old messages are forgotten, also where they are many, and others are served meanwhile', async () => {
    const { store } = await openTempStore();
    for (let page = 0; page < 3; page += 1) {
      await store.messages.save(
        Array.from({ length: 1_000 }, (_, number) =>
          aMessage({ id: `${page}-${number}`, sentAt: page * 1_000 + number, recipient: `r${page}@x.example` }),
        ),
      );
    }
    const order: string[] = [];
    await Promise.all([
      store.messages.prune(2_000).then(() => order.push('pruned')),
      store.messages.oldest().then(() => order.push('served')),
    ]);
    expect(order).toEqual(['served', 'pruned']);
    expect(await store.messages.oldest()).toBe(2_000);
    expect(await allRows(store, { search: 'r0@' })).toEqual([]);
    expect(await allRows(store, { search: 'r2@' })).toHaveLength(1_000);
  });
});
