import { expect, test } from 'vitest';
import type { StandInMessage } from '../../../src-main/demo/mandrill/message.ts';
import {
  type Desk,
  day,
  hardBounce,
  hour,
  message,
  messageId,
  minute,
  noSuchUser,
  openDesk,
  scopedKey,
  secretKey,
  softBounce,
  start,
} from '../../support/mandrill/fixtures.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function post(desk: Desk, path: string, body: object, type = 'application/json'): Promise<Answer> {
  const url = new URL(`/api/${path}`, desk.standIn.url);
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}

async function ask(desk: Desk, call: string, parameters: object = {}): Promise<Answer> {
  return post(desk, `1.3/${call}`, { key: secretKey, ...parameters });
}

/** The ids that a search answers, in the order of time. */
async function searched(desk: Desk, parameters: object = {}): Promise<readonly string[]> {
  const { body } = await ask(desk, 'messages/search', { limit: 1000, ...parameters });
  return (body as { _id: string; ts: number }[]).toSorted((a, b) => a.ts - b.ts).map(({ _id }) => _id);
}

const many = (count: number, own: (number: number) => Partial<Omit<StandInMessage, 'history'>> = () => ({})) =>
  Array.from({ length: count }, (_, number) => message(number, own(number)));

test('answers at every version, with and without .json', async () => {
  await using desk = await openDesk();
  for (const path of ['1.3/users/ping2', '1.0/users/ping2.json', '1.4/users/ping2']) {
    expect(await post(desk, path, { key: secretKey })).toEqual({ status: 200, body: { PING: 'PONG!' } });
  }
  expect(await ask(desk, 'users/no-such-call')).toMatchObject({ status: 404, body: { name: 'Unknown_Method' } });
  const got = await fetch(`${desk.standIn.url}/users/ping2`);
  expect([got.status, await got.json()]).toMatchObject([404, { status: 'error' }]);
});

test('refuses a wrong key, a missing one, a body of another type and a call outside the scope, each in its envelope', async () => {
  await using desk = await openDesk();
  const missing = { status: 422, body: { status: 'error', code: -2, name: 'ValidationError' } };
  expect(await post(desk, '1.3/users/ping2', { key: 'wrong' })).toMatchObject({
    status: 401,
    body: { status: 'error', code: 401, name: 'Invalid_Key' },
  });
  expect(await post(desk, '1.3/users/ping2', {})).toMatchObject(missing);
  expect(await post(desk, '1.3/users/ping2', { key: secretKey }, 'text/plain')).toMatchObject(missing);
  expect(await post(desk, '1.3/rejects/delete', { key: scopedKey, email: 'a@b.example' })).toMatchObject({
    status: 401,
  });
  expect(await post(desk, '1.3/users/info', { key: scopedKey })).toMatchObject({ status: 200 });
  expect(JSON.stringify(desk.standIn.log)).not.toContain(secretKey);
});

test('a message is seen as it stands: on its way, sent, bounced days later; the index lags, messages/info does not', async () => {
  const late = message(7, { ts: start }, [hardBounce(start + 2 * day)]);
  await using desk = await openDesk({ messages: [late], indexLag: 10 * minute });
  const at = async (seconds: number) => {
    desk.time.set((start + seconds) * 1000);
    const { body } = await ask(desk, 'messages/search');
    const { body: info } = await ask(desk, 'messages/info', { id: late.id });
    return [(body as { state: string }[])[0]?.state, (info as { state?: string }).state];
  };
  expect(await at(-1)).toEqual([undefined, undefined]);
  expect(await at(0)).toEqual([undefined, 'queued']);
  expect(await at(5)).toEqual([undefined, 'sent']);
  expect(await at(10 * minute)).toEqual(['queued', 'sent']);
  expect(await at(10 * minute + 5)).toEqual(['sent', 'sent']);
  expect(await at(2 * day)).toEqual(['sent', 'bounced']);
  expect(await at(2 * day + 10 * minute)).toEqual(['bounced', 'bounced']);
});

test('keeps delivered mail for 30 days and bounced mail for 90', async () => {
  const sent = message(1, { ts: start });
  const bounced = message(2, { ts: start }, [softBounce(start + hour)]);
  await using desk = await openDesk({ messages: [sent, bounced] });
  const kept = async (days: number) => {
    desk.time.set((start + days * day) * 1000);
    return searched(desk, { date_from: '2026-11-01' });
  };
  expect(await kept(30)).toHaveLength(2);
  expect(await kept(31)).toEqual([bounced.id]);
  expect(await ask(desk, 'messages/info', { id: sent.id })).toMatchObject({
    status: 404,
    body: { name: 'Unknown_Message' },
  });
  expect(await kept(90)).toEqual([bounced.id]);
  expect(await kept(91)).toEqual([]);
});

test('filters by day in UTC with both ends counted, seven days where none is given, by sender and by tag', async () => {
  const messages = [0, 1, 2, 8].map((days) =>
    message(days, {
      ts: start - days * day,
      sender: days === 1 ? 'other@eyes.example' : 'info@eyes.example',
      tags: [`d${days}`, 'all'],
    }),
  );
  await using desk = await openDesk({ messages });
  desk.time.set((start + hour) * 1000);
  const ids = (...days: number[]) => days.map(messageId);
  expect(await searched(desk)).toEqual(ids(2, 1, 0));
  expect(await searched(desk, { date_from: '2026-11-12', date_to: '2026-11-18' })).toEqual(ids(8, 2));
  expect(await searched(desk, { date_from: '2026-11-19' })).toEqual(ids(1, 0));
  expect(await searched(desk, { senders: ['OTHER@eyes.example'] })).toEqual(ids(1));
  expect(await searched(desk, { tags: ['d0', 'd2'] })).toEqual(ids(2, 0));
  expect(await searched(desk, { query: `ts:[${start - day} TO ${start - day}]` })).toEqual(ids(1));
});

test('answers 100 rows by default and 1,000 at most, in an order of its own', async () => {
  await using desk = await openDesk({ messages: many(1200, (number) => ({ ts: start - hour - number })) });
  const { body } = await ask(desk, 'messages/search');
  expect(body).toHaveLength(100);
  const times = (body as { ts: number }[]).map(({ ts }) => ts);
  expect(times).not.toEqual(times.toSorted((a, b) => a - b));
  expect(times).not.toEqual(times.toSorted((a, b) => b - a));
  expect(await searched(desk)).toHaveLength(1000);
  expect(desk.standIn.log.at(-1)).toMatchObject({
    call: 'messages/search',
    matched: 1200,
    returned: 1000,
    status: 200,
  });
  for (const wrong of [{ limit: 1001 }, { limit: 0 }, { date_from: 'yesterday' }, { query: '(' }, { senders: 'x' }]) {
    expect(await ask(desk, 'messages/search', wrong)).toMatchObject({ status: 422, body: { name: 'ValidationError' } });
  }
});

test('allows twenty searches a minute, of messages/search alone', async () => {
  await using desk = await openDesk();
  for (let call = 0; call < 20; call += 1) expect((await ask(desk, 'messages/search')).status).toBe(200);
  expect(await ask(desk, 'messages/search')).toMatchObject({
    status: 429,
    body: { status: 'error', name: 'RequestLimitExceeded' },
  });
  expect((await ask(desk, 'messages/search-time-series')).status).toBe(200);
  desk.time.set((start + minute) * 1000);
  expect((await ask(desk, 'messages/search')).status).toBe(200);
});

test('counts by the hour what a search matches, bounces apart or included', async () => {
  const messages = [
    message(1, { ts: start - hour }),
    message(2, { ts: start - hour + 5 }, [hardBounce(start - 100)]),
    message(3, { ts: start - hour + 9 }, [softBounce(start - 100)]),
    message(4, { ts: start - 3 * hour, channel: 'sms' }),
    {
      ...message(5, { ts: start - 3 * hour }),
      history: [{ at: start - 3 * hour, state: 'rejected', type: 'rejected', rejectReason: 'spam' }] as const,
    },
  ];
  const series = async (sentIncludesBounces: boolean) => {
    await using desk = await openDesk({ messages, indexLag: 0, variant: { sentIncludesBounces } });
    return (await ask(desk, 'messages/search-time-series', { query: '*' })).body;
  };
  expect(await series(false)).toMatchObject([
    { time: '2026-11-20 06:00:00', sent: 0, rejects: 1 },
    { time: '2026-11-20 08:00:00', sent: 1, hard_bounces: 1, soft_bounces: 1 },
  ]);
  expect(await series(true)).toMatchObject([{ sent: 0 }, { sent: 3, hard_bounces: 1, soft_bounces: 1 }]);
});

test('counts each tag by the hour and the account by its days', async () => {
  const messages = [
    message(1, { ts: start - hour, tags: ['recall', 'november'], opens: 2 }),
    message(2, { ts: start - 40 * day, tags: ['recall'] }),
  ];
  await using desk = await openDesk({ messages });
  const rows = (await ask(desk, 'tags/all-time-series')).body;
  expect(rows).toMatchObject([
    { tag: 'november', sent: 1 },
    { tag: 'recall', sent: 1, opens: 2, unique_opens: 1 },
  ]);
  expect((await ask(desk, 'users/info')).body).toMatchObject({
    username: 'info@eyes.example',
    reputation: 81,
    stats: { today: { sent: 1 }, last_30_days: { sent: 1 }, last_60_days: { sent: 2 }, all_time: { sent: 2 } },
  });
  await using bare = await openDesk({ messages, variant: { tagInSeries: false } });
  expect((await ask(bare, 'tags/all-time-series')).body).not.toHaveProperty('0.tag');
});

test('lists blocks by address and subaccount, expired ones on demand, and takes one off once', async () => {
  const messages = [
    message(1, { email: 'Jan@gmail.com', ts: start - 9 * day }, [hardBounce(start - 9 * day)]),
    message(2, { email: 'eva@gmail.com', subaccount: 'south' }, [hardBounce(start - 100)]),
  ];
  await using desk = await openDesk({ messages });
  const emails = async (parameters: object) =>
    ((await ask(desk, 'rejects/list', parameters)).body as { email: string }[]).map(({ email }) => email);
  expect(await emails({})).toEqual(['eva@gmail.com']);
  expect(await emails({ include_expired: true })).toEqual(['Jan@gmail.com', 'eva@gmail.com']);
  expect(await emails({ include_expired: true, email: 'jan@gmail.com' })).toEqual(['Jan@gmail.com']);
  expect(await emails({ subaccount: 'north' })).toEqual([]);
  expect(await ask(desk, 'rejects/list', { subaccount: 'west' })).toMatchObject({
    status: 404,
    body: { name: 'Unknown_Subaccount' },
  });
  const lift = () => ask(desk, 'rejects/delete', { email: 'eva@gmail.com', subaccount: 'south' });
  expect(await ask(desk, 'rejects/delete', { email: 'eva@gmail.com', subaccount: 'north' })).toMatchObject({
    status: 404,
  });
  expect(await lift()).toMatchObject({ status: 200, body: { email: 'eva@gmail.com', deleted: true } });
  expect(await lift()).toMatchObject({ status: 404, body: { name: 'Invalid_Reject', code: 4 } });
  expect(await emails({})).toEqual([]);
});

test('takes in messages while it runs, also in place of others', async () => {
  await using desk = await openDesk({ messages: [message(1)] });
  desk.standIn.add([message(2), message(1, {}, [hardBounce(start - 10 * minute)])]);
  const { body } = await ask(desk, 'messages/search', { query: 'state:bounced' });
  expect(body).toMatchObject([{ _id: messageId(1), diag: noSuchUser, bounce_description: 'bad_mailbox' }]);
  expect(await searched(desk)).toHaveLength(2);
});

test("sends nothing and knows nobody's mail", async () => {
  await using desk = await openDesk({ messages: [message(1)] });
  expect(await ask(desk, 'messages/send', { message: { to: [] } })).toEqual({ status: 200, body: [] });
  expect(await ask(desk, 'messages/send', { message: { to: [{ email: 'a@b.example' }] } })).toMatchObject({
    status: 422,
  });
  expect(await ask(desk, 'messages/content', { id: messageId(1) })).toMatchObject({ status: 404 });
});
