import { createInterface } from 'node:readline';
import { openBench, type Place } from './bench.ts';

export interface Assignment extends Place {
  readonly ids: readonly number[];
}

/**
 * A desk in a process of its own, to be killed: settles what the one before it left, saves a correction a patient and delivers it, telling each
 * step, until it dies or is done. Waits for a word after it has read the patients, so that somebody else can change them behind its back.
 */
const { ids, ...place }: Assignment = JSON.parse(process.argv[2] ?? '');
const tell = (message: string): void => void process.stdout.write(`${message}\n`);

const bench = await openBench(place);
await bench.bringIn(ids);
tell('ready');
createInterface({ input: process.stdin }).once('line', async () => {
  tell('settling');
  await bench.deliver();
  for (const id of ids) {
    tell(`saving ${id}`);
    const saved = await bench.save(id);
    if (!saved.ok) continue;
    tell(`saved ${id} ${saved.value}`);
    await bench.deliver();
    tell(`delivered ${id}`);
  }
  tell('done');
});
