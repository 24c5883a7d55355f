import { join } from 'node:path';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { StoreFailure } from '../../contract/failure.ts';
import { failure, type Result, success } from '../../contract/result.ts';
import { seal } from '../files/copies.ts';
import { openFile, type Place } from '../files/open-file.ts';
import { cacheMigrations } from '../migrations/cache.ts';
import type { WorkerTask } from '../protocol.ts';
import { failureOf, isDamage } from '../sqlite-error.ts';

type Copied = Result<null, StoreFailure>;

/** In the copying thread: reads the cache over a connection of its own, so that pages go on being served meanwhile. */
export function copyCache({ directory, key, now }: Place, port: MessagePort): void {
  port.postMessage(copied());

  function copied(): Copied {
    try {
      const connection = openFile(join(directory, 'cache.db'), key, 'cache');
      try {
        seal(connection, { directory, key, now }, 'cache', cacheMigrations);
      } finally {
        connection.close();
      }
      return success(null);
    } catch (error) {
      return failure(isDamage(error) ? { code: 'store-damaged', file: 'cache' } : failureOf(error));
    }
  }
}

/** In the serving thread: has the cache copied by another one. */
export function copyCacheInThread(place: Place, workerUrl: URL): Promise<Copied> {
  return new Promise((resolve) => {
    const task: WorkerTask = { ...place, task: 'copy-cache' };
    let outcome: Copied = failure({ code: 'store-unavailable', detail: 'copy' });
    const worker = new Worker(workerUrl, { workerData: task });
    worker.on('message', (message: Copied) => {
      outcome = message;
    });
    // An error ends the thread: 'exit' follows.
    worker.on('error', () => undefined);
    worker.on('exit', () => resolve(outcome));
  });
}
