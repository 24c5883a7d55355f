import { describe, expect, test } from 'vitest';
import type { ContractVariant } from '../../../src-main/demo/mandrill/options.ts';
import type { SearchWindow } from '../../../src-main/mandrill/port.ts';
import {
  day,
  hardBounce,
  hour,
  message,
  messageId,
  noSuchUser,
  openDesk,
  softBounce,
  start,
  successOf,
} from '../../support/mandrill/fixtures.ts';

const window: SearchWindow = { query: '*', from: start - 30 * day, to: start, senders: [] };

describe('the account', () => {
  test('is greeted, described, and lists its senders and subaccounts', async () => {
    await using desk = await openDesk({
      messages: [message(1), message(2), message(3, { sender: 'desk@other.example' })],
    });
    expect(await desk.client.ping()).toEqual({ ok: true, value: null });
    expect(await desk.client.info()).toEqual({
      ok: true,
      value: { username: 'info@eyes.example', reputation: 81, hourlyQuota: 2500, backlog: 3 },
    });
    expect(successOf(await desk.client.senders()).toSorted((a, b) => b.sent - a.sent)).toEqual([
      { address: 'info@eyes.example', sent: 2 },
      { address: 'desk@other.example', sent: 1 },
    ]);
    expect(successOf(await desk.client.subaccounts())).toEqual([
      { id: 'north', name: 'Northern practice' },
      { id: 'south', name: 'Southern practice' },
    ]);
  });

  test.each(['/', '.', ''])('is reached at version 1.0 and with %j at the end of its URL', async (end) => {
    await using desk = await openDesk();
    const old = desk.standIn.url.replace('1.3', '1.0');
    const answer = await desk
      .another({
        baseUrl: end === '/' ? `${old}/` : old,
        key: end === '.' ? ' md-9Q7xKc2Lw5Tz8Rb1Vf4Nh\n' : 'md-9Q7xKc2Lw5Tz8Rb1Vf4Nh',
      })
      .ping();
    expect(answer.ok).toBe(true);
  });

  test('is not asked over an open line, nor without a key', async () => {
    await using desk = await openDesk();
    let calls = 0;
    const fetch = async () => {
      calls += 1;
      return new Response('{}');
    };
    expect(await desk.another({ baseUrl: 'http://mandrillapp.com/api/1.3', fetch }).ping()).toEqual({
      ok: false,
      error: { code: 'mandrill-url-refused' },
    });
    expect(await desk.another({ key: ' ', fetch }).ping()).toEqual({
      ok: false,
      error: { code: 'mandrill-key-refused' },
    });
    expect(calls).toBe(0);
  });

  test('is not greeted by a page that happens to be JSON', async () => {
    await using desk = await openDesk();
    desk.standIn.fail('users/ping2', { kind: 'answer', value: { login: 'required' } });
    expect(await desk.client.ping()).toEqual({ ok: false, error: { code: 'mandrill-answer-unreadable', status: 200 } });
  });
});

const variants: readonly Partial<ContractVariant>[] = [
  {},
  { searchRows: 'bare', emptyMetadata: 'object' },
  { diag: 'absent', emptyMetadata: 'null', fractionalSeconds: true },
  { emptyMetadata: 'absent', tagInSeries: false },
];

describe.each(variants)('under the contract %j', (variant) => {
  const bounced = message(1, { metadata: {} }, [
    { at: start - hour + 60, state: 'deferred', type: 'deferred', diag: 'smtp;451 4.3.5 later' },
    hardBounce(start - 1800),
  ]);

  test('reads a bounced message from search and from info', async () => {
    await using desk = await openDesk({ messages: [bounced], variant });
    const basics = {
      id: bounced.id,
      sentAt: bounced.ts,
      email: 'patient1@gmail.com',
      state: 'bounced',
      metadata: {},
      opens: 0,
    };
    const whole = {
      ...basics,
      diag: noSuchUser,
      failedAt: start - 1800,
      bounceDescription: 'bad_mailbox',
      subaccount: 'north',
    };
    const [found] = successOf(await desk.client.search(window)).messages;
    expect(found).toMatchObject(variant.searchRows === 'bare' ? { ...basics, diag: null, failedAt: null } : whole);
    expect(successOf(await desk.client.message(bounced.id))).toMatchObject(whole);
  });

  test('reads hours, tags and blocks', async () => {
    await using desk = await openDesk({ messages: [bounced], variant });
    const counts = {
      hour: start - hour,
      sent: 0,
      hardBounces: 1,
      softBounces: 0,
      rejects: 0,
      complaints: 0,
      unsubs: 0,
    };
    expect(successOf(await desk.client.timeSeries(window))).toEqual([counts]);
    expect(successOf(await desk.client.tagTimeSeries())).toEqual([
      { ...counts, tag: variant.tagInSeries === false ? null : 'recall' },
    ]);
    expect(successOf(await desk.client.rejections({ email: 'PATIENT1@gmail.com' }))).toEqual([
      {
        email: 'patient1@gmail.com',
        reason: 'hard-bounce',
        detail: noSuchUser,
        createdAt: start - 1800,
        lastEventAt: start - 1800,
        expiresAt: start - 1800 + 7 * day,
        expired: false,
        subaccount: 'north',
        sender: 'info@eyes.example',
      },
    ]);
  });
});

describe('a search', () => {
  test('finds exactly the window, at any time of day', async () => {
    const messages = [-1, 0, 1, 59, 60, 61].map((second) => message(100 + second, { ts: start - hour + second }));
    await using desk = await openDesk({ messages });
    const from = start - hour;
    const page = successOf(await desk.client.search({ ...window, from, to: from + 60 }));
    expect(page.messages.map(({ sentAt }) => sentAt - from).toSorted((a, b) => a - b)).toEqual([0, 1, 59, 60]);
    expect(page).toMatchObject({ skipped: 0, full: false });
  });

  test('keeps its query together beside the window', async () => {
    const messages = [
      message(1, {}, [hardBounce(start - 600)]),
      message(2, { ts: start - 5 * day }, [softBounce(start - 4 * day)]),
      message(3),
    ];
    await using desk = await openDesk({ messages });
    const query = 'state:bounced OR state:soft-bounced';
    const page = successOf(await desk.client.search({ ...window, query, from: start - day }));
    expect(page.messages.map(({ id }) => id)).toEqual([messageId(1)]);
    expect(desk.standIn.log.at(-1)).toMatchObject({ matched: 1, body: { limit: 1000 } });
  });

  test('asks for its senders only', async () => {
    await using desk = await openDesk({ messages: [message(1), message(2, { sender: 'desk@other.example' })] });
    const page = successOf(await desk.client.search({ ...window, senders: ['desk@other.example'] }));
    expect(page.messages.map(({ id }) => id)).toEqual([messageId(2)]);
  });

  test('drops rows outside the window where the service did not look at it, and still says that the answer was full', async () => {
    await using desk = await openDesk();
    const rows = Array.from({ length: 1000 }, (_, number) => ({
      _id: `m${number}`,
      ts: start - number * 100,
      email: 'a@b.example',
    }));
    desk.standIn.fail('messages/search', { kind: 'answer', value: rows });
    const page = successOf(await desk.client.search({ ...window, from: start - 199, to: start }));
    expect(page).toMatchObject({ full: true, skipped: 0, messages: [{ id: 'm0' }, { id: 'm1' }] });
  });

  test('counts text messages and rows that make no sense, and keeps the rest', async () => {
    await using desk = await openDesk({ messages: [message(1), message(2, { channel: 'sms' })] });
    const page = successOf(await desk.client.search(window));
    expect(page).toMatchObject({ skipped: 1, messages: [{ id: messageId(1) }] });
    const odd = [null, 7, {}, { _id: 'x' }, { _id: 'good', ts: start - 5, email: 'a@b.example' }];
    desk.standIn.fail('messages/search', { kind: 'answer', value: odd });
    expect(successOf(await desk.client.search(window))).toMatchObject({ skipped: 4, messages: [{ id: 'good' }] });
  });

  test('is full at 1,000 rows, text messages counted', async () => {
    const messages = Array.from({ length: 1000 }, (_, number) =>
      message(number, number === 0 ? { channel: 'sms' } : {}),
    );
    await using desk = await openDesk({ messages });
    const page = successOf(await desk.client.search(window));
    expect([page.messages.length, page.skipped, page.full]).toEqual([999, 1, true]);
  });

  test('finds every message of 2,500, whatever the order of rows, in windows that are not full', async () => {
    const messages = Array.from({ length: 2500 }, (_, number) => message(number, { ts: start - day + number * 30 }));
    await using desk = await openDesk({ messages });
    const found = new Set<string>();
    for (let from = start - day; from < start; from += 900 * 30) {
      const page = successOf(await desk.client.search({ ...window, from, to: from + 900 * 30 - 1 }));
      expect(page.full).toBe(false);
      for (const { id } of page.messages) found.add(id);
    }
    expect(found.size).toBe(2500);
  });

  test.each([{}, null, 'text', { rows: [] }])('can not read %j', async (value) => {
    await using desk = await openDesk();
    desk.standIn.fail('*', { kind: 'answer', value }, 2);
    const unreadable = { ok: false, error: { code: 'mandrill-answer-unreadable', status: 200 } };
    expect(await desk.client.search(window)).toEqual(unreadable);
    expect(await desk.client.rejections({})).toEqual(unreadable);
  });
});

test('a series holds the hours that touch the window', async () => {
  const messages = [
    message(1, { ts: start - 2 * hour + 10 }),
    message(2, { ts: start - hour }),
    message(3, { ts: start - 1 }),
  ];
  await using desk = await openDesk({ messages, indexLag: 0 });
  const series = successOf(await desk.client.timeSeries({ ...window, from: start - hour, to: start }));
  expect(series.map(({ hour: at }) => at)).toEqual([start - hour]);
  const rows = [start - 2 * hour, start - hour, start, start + hour].map((seconds) => ({
    time: new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' '),
    sent: 1,
  }));
  desk.standIn.fail('messages/search-time-series', { kind: 'answer', value: rows });
  const touched = successOf(await desk.client.timeSeries({ ...window, from: start - 1, to: start + hour - 1 }));
  expect(touched.map(({ hour: at }) => at)).toEqual([start - hour, start]);
});

test('a message that Mandrill no longer knows is null', async () => {
  await using desk = await openDesk({ messages: [message(1)] });
  desk.time.set((start + 31 * day) * 1000);
  expect(await desk.client.message(messageId(1))).toEqual({ ok: true, value: null });
});

test('a rejected message carries why, and a block is lifted once, in its own subaccount', async () => {
  const rejected = {
    ...message(1),
    history: [{ at: start - hour, state: 'rejected', type: 'rejected', rejectReason: 'hard-bounce' }] as const,
  };
  const cause = message(2, { ts: start - 2 * hour, email: 'patient1@gmail.com' }, [hardBounce(start - 2 * hour)]);
  await using desk = await openDesk({ messages: [rejected, cause] });
  const query = 'state:rejected';
  expect(successOf(await desk.client.search({ ...window, query })).messages).toMatchObject([
    { state: 'rejected', rejectReason: 'hard-bounce', diag: null, failedAt: start - hour },
  ]);
  expect(await desk.client.liftRejection('patient1@gmail.com', 'south')).toEqual({ ok: true, value: false });
  expect(await desk.client.liftRejection('patient1@gmail.com', 'north')).toEqual({ ok: true, value: true });
  expect(await desk.client.liftRejection('patient1@gmail.com', null)).toEqual({ ok: true, value: false });
  expect(successOf(await desk.client.rejections({}))).toEqual([]);
  expect(successOf(await desk.client.rejections({ includeExpired: true, subaccount: 'north' }))).toEqual([]);
});
