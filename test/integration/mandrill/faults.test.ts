import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import type { Fault } from '../../../src-main/demo/mandrill/options.ts';
import { systemTime } from '../../../src-main/mandrill/time.ts';
import { day, message, openDesk, start } from '../../support/mandrill/fixtures.ts';

const window = { query: '*', from: start - day, to: start, senders: [] };
const passing: readonly Fault[] = [
  { kind: 'status', status: 429 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
  { kind: 'envelope', status: 500, name: 'UserError', message: 'already running' },
  { kind: 'not-json', status: 502 },
  { kind: 'not-json', status: 429 },
  { kind: 'empty', status: 500 },
  { kind: 'cut', when: 'before' },
  { kind: 'cut', when: 'midway' },
];

test.each(passing)('outlasts $kind ($status$when), waiting longer each time', async (fault) => {
  await using desk = await openDesk({ messages: [message(1)] });
  desk.standIn.fail('messages/search', fault, 5);
  const answer = await desk.client.search(window);
  expect(answer).toMatchObject({ ok: true, value: { messages: [{ state: 'sent' }] } });
  expect(desk.time.waits).toEqual([1500, 3000, 6000, 12_000, 24_000]);
  expect(desk.standIn.log).toHaveLength(6);
});

test.each([
  [
    { kind: 'status', status: 429 },
    { code: 'mandrill-busy', retryAfterSeconds: null },
  ],
  [
    { kind: 'status', status: 429, retryAfter: '3' },
    { code: 'mandrill-busy', retryAfterSeconds: 3 },
  ],
  [{ kind: 'status', status: 500 }, { code: 'mandrill-unavailable' }],
  [{ kind: 'status', status: 503 }, { code: 'mandrill-unavailable' }],
  [{ kind: 'not-json', status: 503 }, { code: 'mandrill-unavailable' }],
  [{ kind: 'empty', status: 502 }, { code: 'mandrill-unavailable' }],
  [{ kind: 'cut', when: 'before' }, { code: 'mandrill-unreachable' }],
  [{ kind: 'cut', when: 'midway' }, { code: 'mandrill-unreachable' }],
] satisfies [Fault, object][])('gives up on %j after six attempts', async (fault, error) => {
  await using desk = await openDesk();
  desk.standIn.fail('*', fault, 100);
  expect(await desk.client.rejections({})).toEqual({ ok: false, error });
  expect(desk.standIn.log).toHaveLength(6);
});

test.each([
  [{ kind: 'envelope', status: 401, name: 'Invalid_Key', message: '' }, { code: 'mandrill-key-refused' }],
  [
    { kind: 'envelope', status: 500, name: 'ValidationError', message: 'You must specify a key value' },
    { code: 'mandrill-key-refused' },
  ],
  [
    { kind: 'envelope', status: 402, name: 'PaymentRequired', message: '' },
    { code: 'mandrill-refused', name: 'PaymentRequired', status: 402 },
  ],
  [
    { kind: 'not-json', status: 403 },
    { code: 'mandrill-answer-unreadable', status: 403 },
  ],
  [
    { kind: 'not-json', status: 200 },
    { code: 'mandrill-answer-unreadable', status: 200 },
  ],
  [
    { kind: 'empty', status: 200 },
    { code: 'mandrill-answer-unreadable', status: 200 },
  ],
] satisfies [Fault, object][])('does not try %j again', async (fault, error) => {
  await using desk = await openDesk();
  desk.standIn.fail('*', fault);
  expect(await desk.client.rejections({})).toEqual({ ok: false, error });
  expect(desk.standIn.log).toHaveLength(1);
  expect(desk.time.waits).toEqual([]);
});

test('where a person waits, two attempts must do', async () => {
  await using desk = await openDesk();
  desk.standIn.fail('*', { kind: 'status', status: 500 }, 100);
  expect(await desk.client.ping()).toMatchObject({ error: { code: 'mandrill-unavailable' } });
  expect(desk.standIn.log).toHaveLength(2);
});

test('waits as long as Retry-After asks, in seconds or until a date', async () => {
  await using desk = await openDesk();
  desk.standIn.fail('*', { kind: 'status', status: 429, retryAfter: '60' });
  desk.standIn.fail('*', { kind: 'status', status: 503, retryAfter: new Date((start + 160) * 1000).toUTCString() });
  expect((await desk.client.rejections({})).ok).toBe(true);
  // Half a second of jitter after each; the date is read 60.5 seconds later.
  expect(desk.time.waits).toEqual([60_500, 100_500]);
});

test('hands on a Retry-After beyond a quarter of an hour instead of waiting', async () => {
  await using desk = await openDesk();
  desk.standIn.fail('*', { kind: 'status', status: 429, retryAfter: '3600' });
  expect(await desk.client.rejections({})).toEqual({
    ok: false,
    error: { code: 'mandrill-busy', retryAfterSeconds: 3600 },
  });
  expect(desk.time.waits).toEqual([]);
});

test('an answer that never comes is timed out and tried again', async () => {
  await using desk = await openDesk();
  desk.standIn.fail('*', { kind: 'hang' }, 2);
  const answer = desk.client.ping();
  for (const calls of [1, 2]) {
    await vi.waitFor(() => expect(desk.standIn.log).toHaveLength(calls));
    desk.time.passDeadlines();
  }
  expect(await answer).toEqual({ ok: false, error: { code: 'mandrill-timeout' } });
});

test('the system clock ends an answer that never comes, also beside a signal of the caller', async () => {
  await using desk = await openDesk();
  desk.standIn.fail('*', { kind: 'hang' }, 100);
  const client = desk.another({ time: { ...systemTime, sleep: async () => {} }, timeout: 5 });
  const timedOut = { ok: false, error: { code: 'mandrill-timeout' } };
  expect(await client.ping()).toEqual(timedOut);
  expect(await client.rejections({}, new AbortController().signal)).toEqual(timedOut);
});

test('a fetch that heeds no signal, or stalls in the body, holds nobody up', async () => {
  await using desk = await openDesk();
  const stalling = [
    new Promise<Response>(() => {}),
    Promise.resolve(new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([91])) }))),
  ];
  const client = desk.another({ fetch: (url, init) => stalling.shift() ?? fetch(url, init) });
  const first = client.info();
  const next = client.ping();
  for (const left of [1, 0]) {
    await vi.waitFor(() => expect(stalling).toHaveLength(left));
    desk.time.passDeadlines();
  }
  expect(await Promise.all([first, next])).toMatchObject([{ ok: true }, { ok: true, value: null }]);
});

test('nobody there is unreachable', async () => {
  const desk = await openDesk();
  await desk.standIn.close();
  expect(await desk.client.info()).toEqual({ ok: false, error: { code: 'mandrill-unreachable' } });
});

test('an abort ends a call before it starts, in flight, while it waits to try again, and in the queue', async () => {
  await using desk = await openDesk();
  const aborted = { ok: false, error: { code: 'mandrill-aborted' } };
  expect(await desk.client.search(window, AbortSignal.abort())).toEqual(aborted);
  expect(desk.standIn.log).toEqual([]);

  desk.standIn.fail('*', { kind: 'hang' });
  const inFlight = new AbortController();
  const running = desk.client.search(window, inFlight.signal);
  const queued = new AbortController();
  const waiting = desk.client.message('x', queued.signal);
  await vi.waitFor(() => expect(desk.standIn.log).toHaveLength(1));
  queued.abort();
  expect(await waiting).toEqual(aborted);
  inFlight.abort();
  expect(await running).toEqual(aborted);

  desk.time.holdSleeps();
  desk.standIn.fail('*', { kind: 'status', status: 500 });
  const pausing = new AbortController();
  const patient = desk.client.search(window, pausing.signal);
  await vi.waitFor(() => expect(desk.time.waits).toHaveLength(1));
  pausing.abort();
  expect(await patient).toEqual(aborted);
  expect(desk.time.sleeping()).toBe(0);
  expect(desk.standIn.log.map(({ call }) => call)).toEqual(['messages/search', 'messages/search']);
});

test('an abort of one call leaves the next alone', async () => {
  await using desk = await openDesk();
  desk.standIn.fail('*', { kind: 'hang' });
  const first = new AbortController();
  const running = desk.client.rejections({}, first.signal);
  const next = desk.client.ping();
  await vi.waitFor(() => expect(desk.standIn.log).toHaveLength(1));
  first.abort();
  await running;
  expect(await next).toEqual({ ok: true, value: null });
});

test('one request is in flight at a time, and a pause before another try holds nobody up', async () => {
  await using desk = await openDesk();
  let running = 0;
  let most = 0;
  const client = desk.another({
    fetch: async (url, init) => {
      running += 1;
      most = Math.max(most, running);
      const response = await fetch(url, init);
      const text = await response.text();
      running -= 1;
      return new Response(text, { status: response.status });
    },
  });
  await Promise.all([
    client.ping(),
    client.info(),
    client.search(window),
    client.rejections({}),
    client.tagTimeSeries(),
  ]);
  expect(most).toBe(1);

  desk.time.holdSleeps();
  desk.standIn.fail('messages/search', { kind: 'status', status: 500 });
  const stop = new AbortController();
  const pausing = client.search(window, stop.signal);
  expect((await client.ping()).ok).toBe(true);
  stop.abort();
  await pausing;
});

test('a redirect is not followed: the key would go along', async () => {
  const bodies: string[] = [];
  const elsewhere = createServer((request, response) => {
    request.on('data', (chunk) => bodies.push(String(chunk)));
    request.on('end', () => response.end('{"PING":"PONG!"}'));
  });
  const redirecting = createServer((request, response) => {
    request.resume();
    response.writeHead(307, { location: `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/` }).end();
  });
  for (const server of [elsewhere, redirecting]) {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  }
  await using desk = await openDesk();
  const client = desk.another({ baseUrl: `http://127.0.0.1:${(redirecting.address() as AddressInfo).port}/api/1.3` });
  expect(await client.ping()).toEqual({ ok: false, error: { code: 'mandrill-unreachable' } });
  expect(bodies).toEqual([]);
  for (const server of [elsewhere, redirecting]) server.close();
});
