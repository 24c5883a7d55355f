import { createInterface } from 'node:readline';
import { openPractice } from '../../../../src-main/practice/open.ts';
import { noon, sqliteWorker } from '../practice-clock.ts';
import type { Assignment } from './run-child.ts';

/** A process that does one write, to be killed in the middle of it. Says when it is ready, waits for the word, says what came of it. */
const { config, password, update }: Assignment = JSON.parse(process.argv[2] ?? '');
const connector = openPractice(config, { writing: true, clock: () => noon, sqliteWorker, password });
await connector.get(update.id);
process.stdout.write('ready\n');
createInterface({ input: process.stdin }).once('line', async () => {
  process.stdout.write(`${JSON.stringify(await connector.updateEmail(update))}\n`);
  process.exit();
});
