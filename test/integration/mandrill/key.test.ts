import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import type { Fault } from '../../../src-main/demo/mandrill/options.ts';
import type { MandrillClient } from '../../../src-main/mandrill/port.ts';
import { day, openDesk, secretKey, start } from '../../support/mandrill/fixtures.ts';

const window = { query: '*', from: start - day, to: start, senders: [] };

function show(value: unknown): string {
  const options = { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true, maxStringLength: null };
  const stack = value instanceof Error ? `${value.stack} ${inspect(value.cause, options)}` : '';
  return `${inspect(value, options)} ${JSON.stringify(value)} ${stack} ${String(value)}`;
}

const everyCall = (client: MandrillClient): readonly (() => Promise<unknown>)[] => [
  () => client.ping(),
  () => client.info(),
  () => client.senders(),
  () => client.subaccounts(),
  () => client.search(window),
  () => client.timeSeries(window),
  () => client.message('x'),
  () => client.rejections({}),
  () => client.liftRejection('a@b.example', null),
  () => client.tagTimeSeries(),
  () => client.rights(),
];

const faults: readonly Fault[] = [
  { kind: 'status', status: 429 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
  { kind: 'envelope', status: 401, name: 'Invalid_Key', message: `Invalid API key ${secretKey}` },
  { kind: 'envelope', status: 400, name: secretKey, message: secretKey },
  { kind: 'envelope', status: 422, name: 'ValidationError', message: `Validation error: {"key":"${secretKey}"}` },
  { kind: 'answer', value: { echoed: secretKey } },
  { kind: 'not-json', status: 502 },
  { kind: 'empty', status: 200 },
  { kind: 'cut', when: 'before' },
  { kind: 'cut', when: 'midway' },
];

test.each(faults)('the key is in no answer to $kind $status$when', async (fault) => {
  await using desk = await openDesk();
  for (const call of everyCall(desk.client)) {
    desk.standIn.fail('*', fault, 6);
    expect(show(await call())).not.toContain(secretKey);
  }
});

test('the key is not in the client, its calls, their promises or what it logs', async () => {
  await using desk = await openDesk();
  const written: unknown[] = [];
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => written.push(chunk) > 0),
  );
  const promises = everyCall(desk.client).map((call) => call());
  const pending = promises.map(show).join();
  await Promise.all(promises);
  for (const stream of streams) stream.mockRestore();
  for (const text of [
    show(desk.client),
    ...Object.values(desk.client).map(show),
    pending,
    show(promises),
    show(written),
  ]) {
    expect(text).not.toContain(secretKey);
  }
});

test.each([
  (body: string) => new Error(`fetch failed: ${body}`),
  (body: string) => Object.assign(new Error('fetch failed'), { cause: { body }, request: { body } }),
  (body: string) => body,
])('what fetch throws with the key inside (%#) is dropped', async (thrown) => {
  await using desk = await openDesk();
  const client = desk.another({ fetch: (_, init) => Promise.reject(thrown(String(init.body))) });
  for (const call of everyCall(client)) expect(show(await call())).not.toContain(secretKey);
});

test('the key is sent in the body alone', async () => {
  await using desk = await openDesk();
  const sent: [string, RequestInit][] = [];
  const client = desk.another({
    fetch: (url, init) => {
      sent.push([url, init]);
      return fetch(url, init);
    },
  });
  for (const call of everyCall(client)) await call();
  expect(sent.length).toBeGreaterThan(20);
  for (const [url, { body, headers, ...init }] of sent) {
    expect(JSON.parse(String(body))).toMatchObject({ key: secretKey });
    expect(show([url, headers, init])).not.toContain(secretKey);
    expect(headers).toMatchObject({ 'user-agent': 'BounceDesk/0.1.0', 'content-type': 'application/json' });
    expect(init).toMatchObject({ method: 'POST', redirect: 'error', credentials: 'omit' });
  }
});
