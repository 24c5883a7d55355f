import type { Worker } from 'node:worker_threads';
import type { Failure } from '../contract/failure.ts';
import { StoreFault } from './port.ts';
import type { Call, Reply } from './protocol.ts';

/** Told of each call that was slow: method name and milliseconds, nothing of what it asked. */
export type StoreLog = (event: 'store.slow', facts: { readonly method: string; readonly ms: number }) => void;

/** A call that takes longer than this many milliseconds in the thread is logged. */
const slow = 40;

export interface StoreClient {
  /** Rejects with a StoreFault. */
  call(method: string, args: readonly unknown[]): Promise<unknown>;
  /** Waits for what is under way and for the thread's end. */
  close(): Promise<void>;
}

const lost: Failure = { code: 'store-unavailable', detail: 'thread-ended' };
const closed: Failure = { code: 'store-unavailable', detail: 'closed' };

/** The near side of the thread: each call is one message and gets one answer, or a fault once the thread has died. */
export function storeClient(worker: Worker, clock: () => number, log: StoreLog): StoreClient {
  interface Pending {
    readonly method: string;
    readonly resolve: (value: unknown) => void;
    readonly reject: (fault: StoreFault) => void;
  }
  const pending = new Map<number, Pending>();
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let unavailable: Failure | null = null;
  let closing: Promise<void> | null = null;
  let lastId = 0;

  worker.on('message', (reply: Reply) => {
    const call = pending.get(reply.id);
    pending.delete(reply.id);
    if (call === undefined) return;
    if (reply.ms > slow) log('store.slow', { method: call.method, ms: Math.round(reply.ms) });
    if (reply.ok) call.resolve(reply.value);
    else call.reject(new StoreFault(reply.error));
  });
  void ended.then(() => {
    unavailable ??= lost;
    for (const { reject } of pending.values()) reject(new StoreFault(lost));
    pending.clear();
  });

  const send = (method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const call: Call = { id: lastId, method, args, now: clock() };
      worker.postMessage(call);
      pending.set(lastId, { method, resolve, reject });
    });

  return {
    call: (method, args) => (unavailable === null ? send(method, args) : Promise.reject(new StoreFault(unavailable))),
    close() {
      closing ??= (async () => {
        if (unavailable !== null) return;
        const answer = send('close', []);
        unavailable = closed;
        await answer;
        await ended;
      })();
      return closing;
    },
  };
}
