import { parentPort, workerData } from 'node:worker_threads';
import { connectorOver } from '../connector.ts';
import { sqliteFile } from './sqlite-file.ts';
import type { Call, SqliteWorkerData } from './sqlite-protocol.ts';

/** Entry of the worker thread that works on the practice's SQLite file: one call at a time, each answered by one message. */
const { config, writing }: SqliteWorkerData = workerData;
let now = 0;
const connector = connectorOver(sqliteFile(config.file), config.mapping, { writing, clock: () => now });

parentPort?.on('message', async (call: Call | null) => {
  // Asked to end: the thread goes by itself, since ending it from outside can take the whole process along while the SQLite addon is cleaned up.
  if (call === null) return parentPort?.close();
  now = call.now;
  parentPort?.postMessage(await perform(call));
});

function perform({ method, input }: Call): Promise<unknown> {
  // Method and input belong together: `sqlite.ts` made them a pair.
  const work = connector[method] as (...input: Call['input']) => Promise<unknown>;
  return work(...input);
}
