import { describe, expect, it } from 'vitest';
import type { StandInMessage } from '../../../src-main/demo/mandrill/message.ts';
import { type RangeQuery, readRange } from '../../../src-main/desk/sync/read-range.ts';
import { day, hour, message, openDesk, start } from '../../support/mandrill/fixtures.ts';

const senders = ['info@eyes.example'];
const everything: RangeQuery = { query: '*', bouncesOnly: false, senders, from: start - 30 * day, to: start };
const bounces: RangeQuery = {
  query: 'state:bounced OR state:soft-bounced',
  bouncesOnly: true,
  senders,
  from: start - 90 * day,
  to: start,
};

/** Messages at these times (unix seconds); every `bounceEvery`-th bounces hard. */
function mail(times: readonly number[], bounceEvery: number): readonly StandInMessage[] {
  return times.map((ts, number) =>
    message(
      number,
      { ts },
      number % bounceEvery === 0
        ? [{ at: ts + 9, state: 'bounced', type: 'bounced', diag: 'smtp;550 5.1.1 no such user' }]
        : [],
    ),
  );
}

const spreadOver = (count: number, from: number, to: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(from + ((to - from) * index) / count));

async function read(messages: readonly StandInMessage[], range: RangeQuery, sentIncludesBounces = false) {
  await using connection = await openDesk({ messages, searchesPerMinute: 10_000, variant: { sentIncludesBounces } });
  const seen: string[] = [];
  const reached: number[] = [];
  const result = await readRange(range, {
    mandrill: connection.client,
    signal: new AbortController().signal,
    reading: null,
    log: () => {},
    take: async (rows, to) => {
      seen.push(...rows.map((row) => row.id));
      reached.push(to);
    },
  });
  const calls = connection.standIn.log.filter((call) => call.call === 'messages/search').length;
  const planning = connection.standIn.log.filter((call) => call.call === 'messages/search-time-series').length;
  return { result, seen, reached, calls, planning };
}

const allowed = (rows: number): number => (rows <= 1000 ? 1 : Math.floor(1.2 * Math.ceil(rows / 1000)));

/** A practice that mails in working hours only, more on some days than on others. */
function workingDays(count: number, days: number): readonly number[] {
  const times: number[] = [];
  for (let number = 0; times.length < count; number += 1) {
    const dayBack = number % days;
    const inDay = (number * 7919) % (9 * hour);
    if (dayBack % 7 !== 5 && dayBack % 7 !== 6) times.push(start - dayBack * day - inDay - 600);
  }
  return times;
}

describe('readRange', () => {
  it('reads a quiet clinic in one call a query', async () => {
    const messages = mail(workingDays(420, 29), 20);
    const all = await read(messages, everything);
    expect(all).toMatchObject({ calls: 1, planning: 1 });
    expect(new Set(all.seen).size).toBe(420);
    const failed = await read(messages, bounces);
    expect(failed).toMatchObject({ calls: 1, planning: 1 });
    expect(new Set(failed.seen).size).toBe(21);
  });

  it.each([false, true])(
    'reads a busy clinic within 1.2 calls a thousand (sent includes bounces: %s)',
    async (included) => {
      const messages = mail(workingDays(7_400, 29), 25);
      const all = await read(messages, everything, included);
      expect(new Set(all.seen).size).toBe(7_400);
      expect(all.calls).toBeLessThanOrEqual(allowed(7_400));
      expect(all.planning).toBe(1);
    },
  );

  it.each([false, true])(
    'takes rows that just fit one answer in one call (sent includes bounces: %s)',
    async (included) => {
      const all = await read(mail(workingDays(990, 29), 12), everything, included);
      expect(new Set(all.seen).size).toBe(990);
      expect(all.calls).toBe(1);
    },
  );

  it('takes exactly a thousand bounces in one call where they were counted so', async () => {
    const failed = await read(mail(workingDays(1_000, 29), 1), bounces);
    expect(new Set(failed.seen).size).toBe(1_000);
    expect(failed.calls).toBe(1);
  });

  it('never takes a full answer for whole where uncounted mail may hide behind it', async () => {
    const queued = workingDays(5, 29).map((ts, number) =>
      message(5_000 + number, { ts }, [{ at: ts + 1, state: 'deferred', type: 'deferred' }]),
    );
    const all = await read([...mail(workingDays(1_000, 29), 10_000), ...queued], everything);
    expect(new Set(all.seen).size).toBe(1_005);
  });

  it('reads a very uneven clinic: quiet weeks, one day with thousands', async () => {
    const burst = start - 9 * day;
    const times = [...workingDays(900, 29), ...spreadOver(4_700, burst, burst + 4 * hour)];
    const all = await read(mail(times, 30), everything);
    expect(new Set(all.seen).size).toBe(5_600);
    expect(all.calls).toBeLessThanOrEqual(allowed(5_600));
  });

  it('finds its way through a burst of minutes inside an hour, at the cost of a first run', async () => {
    const burst = start - 5 * day - 1_800;
    const times = [...workingDays(1_500, 29), ...spreadOver(3_400, burst, burst + 600)];
    const all = await read(mail(times, 40), everything);
    expect(new Set(all.seen).size).toBe(4_900);
    expect(all.calls).toBeLessThanOrEqual(Math.floor(1.6 * 5));
  });

  it('goes from the newest to the oldest and says how far it has come', async () => {
    const { reached } = await read(mail(workingDays(3_000, 29), 25), everything);
    expect(reached).toEqual(reached.toSorted((one, other) => other - one));
    expect(reached.at(-1)).toBe(everything.from);
  });

  it('learns how sent is counted, and says nothing where both readings fit', async () => {
    expect((await read(mail(workingDays(400, 29), 10), everything, true)).result).toEqual({
      ok: true,
      value: 'included',
    });
    expect((await read(mail(workingDays(400, 29), 10), everything, false)).result).toEqual({
      ok: true,
      value: 'apart',
    });
    expect(
      (await read(mail(workingDays(400, 29), 10_000), { ...everything, to: start - 40 * day + 5 }, false)).result,
    ).toEqual({
      ok: true,
      value: null,
    });
  });
});
