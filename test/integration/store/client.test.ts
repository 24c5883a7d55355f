import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { storeClient } from '../../../src-main/store/client.ts';
import { openStore } from '../../../src-main/store/open-store.ts';
import { StoreFault } from '../../../src-main/store/port.ts';
import { openTempStore, tempFolder } from '../../support/store/temp-store.ts';

/** A client of a thread that does what a test wants; `call` is what it was sent. */
function clientOf(onCall: string, log = (_event: string, _facts: object): void => undefined) {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const answer = (call, rest) => parentPort.postMessage({ id: call.id, ms: 1, ...rest });
     parentPort.on('message', (call) => { ${onCall} });`,
    { eval: true },
  );
  worker.on('error', () => undefined);
  onTestFinished(() => void worker.terminate());
  return storeClient(worker, () => 42, log);
}

const failureOf = async (answer: Promise<unknown>): Promise<unknown> => {
  const error = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof StoreFault ? error.failure : error;
};

test('each call gets its own answer, in whatever order they come, and carries the time', async () => {
  const client = clientOf(`
    if (call.method === 'second') answer(call, { ok: true, value: [...call.args, call.now] });
    if (call.method === 'second') answer({ id: 1 }, { ok: true, value: 'late' });`);
  const first = client.call('first', []);
  expect(await client.call('second', ['a', 1])).toEqual(['a', 1, 42]);
  expect(await first).toBe('late');
});

test('a fault crosses with its failure', async () => {
  const client = clientOf(`answer(call, { ok: false, error: { code: 'store-disk-full' } });`);
  expect(await failureOf(client.call('journal.add', []))).toEqual({ code: 'store-disk-full' });
});

test.each([
  ['ends', 'process.exit(0);'],
  ['throws', `throw new Error('Naledi Mokoena');`],
])('a thread that %s rejects what is under way and all that comes later', async (_, death) => {
  const client = clientOf(`if (call.method === 'die') { ${death} }`);
  const ended = { code: 'store-unavailable', detail: 'thread-ended' };
  const waiting = [client.call('one', []), client.call('two', []), client.call('die', [])];
  expect(await Promise.all(waiting.map(failureOf))).toEqual([ended, ended, ended]);
  expect(await failureOf(client.call('three', []))).toEqual(ended);
  await expect(client.close()).resolves.toBeUndefined();
});

test('what can not cross to the thread rejects that one call', async () => {
  const client = clientOf(`answer(call, { ok: true, value: 'fine' });`);
  await expect(client.call('one', [() => undefined])).rejects.toThrow();
  expect(await client.call('two', [])).toBe('fine');
});

test('only slow calls are logged, by method and milliseconds, without what they asked', async () => {
  const logged: unknown[] = [];
  const client = clientOf(`answer(call, { ok: true, value: null, ms: call.args[0] });`, (...entry) => {
    logged.push(entry);
  });
  await client.call('cases.page', [40]);
  await client.call('messages.sentPage', [40.6, 'naledi']);
  expect(logged).toEqual([['store.slow', { method: 'messages.sentPage', ms: 41 }]]);
});

test('a call that fails inside leaves the store usable and tells nothing of its data', async () => {
  const { store } = await openTempStore();
  const broken = { id: 'naledi@x.example' } as unknown as Parameters<typeof store.people.add>[0];
  expect(await failureOf(store.people.add(broken, 'hash', {} as never))).toEqual({
    code: 'store-unavailable',
    detail: expect.not.stringContaining('naledi'),
  });
  expect(await store.people.list()).toEqual([]);
});

test('a thread that can not be started is told as a failure', async () => {
  const opened = await openStore({
    workerUrl: new URL('./no-such-worker.ts', import.meta.url),
    directory: tempFolder(),
    key: new Uint8Array(32),
    clock: () => 0,
  });
  expect(opened).toEqual({ ok: false, error: { code: 'store-unavailable', detail: 'thread-ended' } });
});

test('a folder that can not be made is told as a failure', async () => {
  const opened = await openStore({
    workerUrl: new URL('../../../src-main/store/worker.ts', import.meta.url),
    directory: '/dev/null/store',
    key: new Uint8Array(32),
    clock: () => 0,
  });
  expect(opened).toMatchObject({ ok: false, error: { code: 'store-unavailable', detail: 'ENOTDIR' } });
});
