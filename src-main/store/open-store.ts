import { Worker } from 'node:worker_threads';
import type { Failure } from '../contract/failure.ts';
import { failure, type Result, success } from '../contract/result.ts';
import { type StoreLog, storeClient } from './client.ts';
import type { Store } from './port.ts';
import type { Opening, WorkerTask } from './protocol.ts';

export interface StoreOptions {
  /** The store's thread: `worker.ts`, or what it was built into. */
  readonly workerUrl: URL;
  /** Where `records.db`, `cache.db` and their copies lie; made where it is missing. */
  readonly directory: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** Unix milliseconds. */
  readonly clock: () => number;
  readonly log?: StoreLog;
}

/**
 * Opens the store in its thread. `notices` tell what was set aside or restored. Fails with `key-lost` where the files are of another key,
 * `store-newer` where a newer program wrote them, `store-unavailable` where another instance has them open: in all three nothing is touched.
 */
export async function openStore(
  options: StoreOptions,
): Promise<Result<{ readonly store: Store; readonly notices: readonly Failure[] }, Failure>> {
  const { workerUrl, directory, key, clock, log = () => undefined } = options;
  if (key.length !== 32) return failure({ code: 'store-unavailable', detail: 'key-length' });
  const task: WorkerTask = { task: 'serve', directory, key: Uint8Array.from(key), now: clock() };
  const worker = new Worker(workerUrl, { workerData: task });
  // An error ends the thread: 'exit' follows.
  worker.on('error', () => undefined);
  const opening = await openingOf(worker);
  if (!opening.ok) return opening;
  const client = storeClient(worker, clock, log);
  const groups: Record<string, Record<string, unknown>> = {};
  for (const method of opening.methods) {
    const [group = '', name] = method.split('.');
    if (name === undefined) continue;
    groups[group] = { ...groups[group], [name]: (...args: readonly unknown[]) => client.call(method, args) };
  }
  const store = { ...groups, backUp: () => client.call('backUp', []), close: client.close };
  // The thread names its methods, and there the compiler holds them against the port.
  return success({ store: store as unknown as Store, notices: opening.notices });
}

function openingOf(worker: Worker): Promise<Opening> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('exit', () => resolve(failure({ code: 'store-unavailable', detail: 'thread-ended' })));
  });
}
