import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerTask } from './protocol.ts';
import { copyCache } from './serve/copy-cache.ts';
import { serve } from './serve/serve.ts';

/** Entry of the store's threads. */
const task: WorkerTask = workerData;
if (parentPort !== null) {
  if (task.task === 'serve') serve(task, parentPort, new URL(import.meta.url));
  else copyCache(task, parentPort);
}
