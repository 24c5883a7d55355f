import { Worker } from 'node:worker_threads';

/** `lost`: it was asked and nobody knows how far it came. `not-asked`: it never got there. */
export type Reply = { readonly answer: unknown } | { readonly answer?: never; readonly loss: 'lost' | 'not-asked' };

export interface WorkerThread {
  /** One call at a time, in the order of calling. Never rejects. */
  call(message: unknown): Promise<Reply>;
  /** Waits for the call under way; those behind it are not asked. */
  close(): Promise<void>;
}

/**
 * A worker thread that answers each message with one message and ends itself at `null`, started at the first call and again after it died. One
 * that lets `deadline` milliseconds pass is ended, and until it is really gone nothing more is asked: it may be inside a system call that still writes.
 */
export function workerThread(url: URL, workerData: unknown, deadline: number): WorkerThread {
  let worker: Worker | null = null;
  let ending = false;
  let closed = false;
  let underWay: Promise<unknown> = Promise.resolve();
  let answer: (reply: Reply) => void = () => undefined;

  const start = (): Worker => {
    const started = new Worker(url, { workerData });
    started.on('message', (message: unknown) => answer({ answer: message }));
    // An error ends the thread: 'exit' follows.
    started.on('error', () => undefined);
    started.on('exit', () => {
      worker = null;
      ending = false;
      answer({ loss: 'lost' });
    });
    return started;
  };

  const ask = (message: unknown): Promise<Reply> => {
    if (closed || ending) return Promise.resolve({ loss: 'not-asked' });
    worker ??= start();
    const asked = worker;
    return new Promise((resolve) => {
      const giveUp = setTimeout(() => {
        ending = true;
        void asked.terminate();
        answer({ loss: 'lost' });
      }, deadline);
      answer = (reply) => {
        clearTimeout(giveUp);
        answer = () => undefined;
        resolve(reply);
      };
      asked.postMessage(message);
    });
  };

  return {
    call(message) {
      const reply = underWay.then(() => ask(message));
      underWay = reply;
      return reply;
    },
    async close() {
      closed = true;
      await underWay;
      const idle = worker;
      if (ending || idle === null) return;
      await new Promise((resolve) => {
        idle.once('exit', resolve);
        idle.postMessage(null);
      });
    },
  };
}
