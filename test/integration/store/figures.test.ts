import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Outcome, outcomeOf, outcomes } from '../../../src-main/contract/message.ts';
import type { SentQuery, SentRow } from '../../../src-main/contract/reports.ts';
import type { DeliveryFigures } from '../../../src-main/contract/status.ts';
import type { Store } from '../../../src-main/store/port.ts';
import { anyMessage, states } from '../../support/store/any-message.ts';
import { aMessage, day, startSeconds } from '../../support/store/samples.ts';
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

describe('figures', () => {
  const none: DeliveryFigures = { delivered: 0, bouncedHard: 0, bouncedSoft: 0, notSent: 0, onItsWay: 0, decided: 0 };

  /** What one message counts as, by the contract's own words. */
  const figureOf: Readonly<Record<Outcome, (state: string) => Partial<DeliveryFigures>>> = {
    delivered: () => ({ delivered: 1, decided: 1 }),
    opened: () => ({ delivered: 1, decided: 1 }),
    bounced: (state) => (state === 'bounced' ? { bouncedHard: 1, decided: 1 } : { bouncedSoft: 1, decided: 1 }),
    'not-sent': () => ({ notSent: 1, decided: 1 }),
    'on-its-way': () => ({ onItsWay: 1 }),
    unknown: () => ({}),
  };

  test('every state counts, is listed and is filtered as the contract says', async () => {
    const { store } = await openTempStore();
    const range = [startSeconds - 2 * day, startSeconds] as const;
    for (const [state, opens] of states.flatMap((name) => [0, 3].map((count) => [name, count] as const))) {
      const label = `${state}, ${opens} opens`;
      await forgetAll(store);
      await store.messages.save([aMessage({ state, opens })]);
      const outcome = outcomeOf(state, opens);
      const figures = { ...none, ...figureOf[outcome](state) };
      expect(await store.messages.figures(...range), label).toEqual(figures);
      expect(await store.messages.figuresByType(...range), label).toEqual([{ type: 'recall', figures }]);
      expect(await store.messages.figuresByDomain(...range, 5), label).toEqual([{ domain: 'gmial.example', figures }]);
      expect((await allRows(store)).map((row) => row.outcome)).toEqual([outcome]);
      for (const other of outcomes) {
        const listed = await allRows(store, { outcome: other });
        expect(listed, `${label}, asked for ${other}`).toHaveLength(other === outcome ? 1 : 0);
      }
    }
  });

  test('the range begins with its first second and ends before its last', async () => {
    const { store } = await openTempStore();
    await store.messages.save([10, 20, 30].map((sentAt) => aMessage({ id: `m${sentAt}`, sentAt })));
    expect((await store.messages.figures(10, 30)).delivered).toBe(2);
    expect(await store.messages.figures(31, 99)).toEqual(none);
    expect(await store.messages.oldest()).toBe(10);
  });

  test('the parts add up to the whole, by type and by domain', async () => {
    const { store } = await openTempStore();
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyMessage(500), { selector: ({ id }) => id, maxLength: 60 }),
        async (messages) => {
          await forgetAll(store);
          await store.messages.save(messages);
          const range = [0, startSeconds + 1] as const;
          const whole = await store.messages.figures(...range);
          const add = (parts: readonly { readonly figures: DeliveryFigures }[]): DeliveryFigures =>
            parts.reduce(
              (sum, { figures }) => ({
                delivered: sum.delivered + figures.delivered,
                bouncedHard: sum.bouncedHard + figures.bouncedHard,
                bouncedSoft: sum.bouncedSoft + figures.bouncedSoft,
                notSent: sum.notSent + figures.notSent,
                onItsWay: sum.onItsWay + figures.onItsWay,
                decided: sum.decided + figures.decided,
              }),
              none,
            );
          expect(add(await store.messages.figuresByType(...range))).toEqual(whole);
          expect(add(await store.messages.figuresByDomain(...range, 99))).toEqual(whole);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('only the domains with most mail are told, most first', async () => {
    const { store } = await openTempStore();
    const to = (domain: string, number: number) =>
      Array.from({ length: number }, (_, index) =>
        aMessage({ id: `${domain}${index}`, recipient: `"odd@local"${index}@${domain}` }),
      );
    await store.messages.save([...to('few.example', 1), ...to('many.example', 5), ...to('some.example', 3)]);
    const told = await store.messages.figuresByDomain(0, startSeconds, 2);
    expect(told.map(({ domain }) => domain)).toEqual(['many.example', 'some.example']);
  });
});
