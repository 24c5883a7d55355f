import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSearchBudget, searchesPerMinute } from '../../../src-main/mandrill/search-budget.ts';
import { searchMemory } from '../../support/mandrill/fixtures.ts';

const minute = 60_000;

test('gives ten searches, then says how long until the next', async () => {
  const take = createSearchBudget(searchMemory());
  for (let second = 0; second < 10; second += 1) expect(await take(second * 1000)).toBe(0);
  expect(await take(10_000)).toBe(50_000);
  expect(await take(59_999)).toBe(1);
  expect(await take(60_000)).toBe(0);
  expect(await take(60_000)).toBe(1000);
});

test('a restart buys no extra searches', async () => {
  const memory = searchMemory();
  const before = createSearchBudget(memory);
  for (let call = 0; call < 10; call += 1) await before(1_000_000);
  expect(await createSearchBudget(memory)(1_000_000)).toBe(minute);
});

test('a clock that went back blocks for a minute at most', async () => {
  const memory = searchMemory();
  const before = createSearchBudget(memory);
  for (let call = 0; call < 10; call += 1) await before(9_000_000);
  const take = createSearchBudget(memory);
  expect(await take(1000)).toBe(minute);
  expect(await take(1000 + minute)).toBe(0);
});

test('a memory that fails or holds nonsense costs no search', async () => {
  const broken = createSearchBudget({
    load: () => Promise.reject(new Error('disk')),
    save: () => Promise.reject(new Error('disk')),
  });
  for (let call = 0; call < 10; call += 1) expect(await broken(0)).toBe(0);
  expect(await broken(0)).toBe(minute);
  const odd = createSearchBudget({ load: async () => [Number.NaN, Number.POSITIVE_INFINITY], save: async () => {} });
  expect(await odd(0)).toBe(0);
});

test('whatever the pace, no sliding minute holds more than ten searches', async () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 });
  const restarts = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(pauses, restarts, async (gaps, again) => {
      const memory = searchMemory();
      let take = createSearchBudget(memory);
      let now = 0;
      const taken: number[] = [];
      for (const [index, gap] of gaps.entries()) {
        now += gap;
        if (again[index]) take = createSearchBudget(memory);
        const wait = await take(now);
        expect(wait).toBeLessThanOrEqual(minute);
        if (wait > 0) {
          now += wait;
          expect(await take(now)).toBe(0);
        }
        taken.push(now);
      }
      for (const end of taken) {
        expect(taken.filter((time) => time > end - minute && time <= end).length).toBeLessThanOrEqual(
          searchesPerMinute,
        );
      }
    }),
  );
});
