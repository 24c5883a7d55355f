import { expect, test } from 'vitest';
import { day, openDesk, searchMemory, start } from '../../support/mandrill/fixtures.ts';

const window = { query: '*', from: start - day, to: start, senders: [] };

test('the eleventh search waits out the minute, other calls do not', async () => {
  await using desk = await openDesk();
  for (let call = 0; call < 10; call += 1) await desk.client.search(window);
  expect(desk.time.waits).toEqual([]);
  expect((await desk.client.timeSeries(window)).ok).toBe(true);
  expect((await desk.client.message('x')).ok).toBe(true);
  expect(desk.time.waits).toEqual([]);
  expect((await desk.client.search(window)).ok).toBe(true);
  expect(desk.time.waits).toEqual([60_000]);
});

test('every attempt counts, also one that fails', async () => {
  await using desk = await openDesk();
  desk.standIn.fail('messages/search', { kind: 'status', status: 500 }, 5);
  await desk.client.search(window);
  for (let call = 0; call < 5; call += 1) await desk.client.search(window);
  // Five pauses between attempts (46.5 s), then what is left of the first attempt's minute.
  expect(desk.time.waits.slice(5)).toEqual([13_500]);
});

test('a restart finds the budget as it was left', async () => {
  await using desk = await openDesk();
  const memory = searchMemory();
  const before = desk.another({ searchMemory: memory });
  for (let call = 0; call < 10; call += 1) await before.search(window);
  expect(memory.saved()).toHaveLength(10);
  desk.time.set((start + 20) * 1000);
  await desk.another({ searchMemory: memory }).search(window);
  expect(desk.time.waits).toEqual([40_000]);
});

test('searches asked for all at once never meet the limit of the service', async () => {
  await using desk = await openDesk({ searchesPerMinute: 10 });
  const answers = await Promise.all(Array.from({ length: 35 }, () => desk.client.search(window)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(desk.standIn.log.filter(({ status }) => status !== 200)).toEqual([]);
});

test('a search that waits for the budget can be aborted', async () => {
  await using desk = await openDesk();
  for (let call = 0; call < 10; call += 1) await desk.client.search(window);
  desk.time.holdSleeps();
  const stop = new AbortController();
  const waiting = desk.client.search(window, stop.signal);
  expect((await desk.client.ping()).ok).toBe(true);
  stop.abort();
  expect(await waiting).toEqual({ ok: false, error: { code: 'mandrill-aborted' } });
  expect(desk.time.sleeping()).toBe(0);
  expect(desk.standIn.log.filter(({ call }) => call === 'messages/search')).toHaveLength(10);
});

test('two workstations with one key get along, each with its own budget', async () => {
  await using desk = await openDesk();
  const other = desk.another();
  for (let call = 0; call < 10; call += 1) {
    await desk.client.search(window);
    await other.search(window);
  }
  expect(desk.standIn.log.filter(({ status }) => status === 429)).toEqual([]);
});
