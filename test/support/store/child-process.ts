import { openStore } from '../../../src-main/store/open-store.ts';
import { aCorrection, anAuditLine, start } from './samples.ts';

/**
 * A process of its own that opens the store in the folder given and tells its parent how that went. `add` puts one correction after another into the
 * journal, telling each number once it is on the disk, until it is killed; `hold` keeps the files open.
 */
const [directory = '', work = 'hold'] = process.argv.slice(2);
const workerUrl = new URL('../../../src-main/store/worker.ts', import.meta.url);

const tell = (message: string): void => void process.stdout.write(`${message}\n`);

const opened = await openStore({ workerUrl, directory, key: new Uint8Array(32).fill(7), clock: () => start });
if (!opened.ok) {
  tell(`refused ${JSON.stringify(opened.error)}`);
} else {
  tell('opened');
  // Until the parent kills it.
  setInterval(() => undefined, 60_000);
  for (let number = 1; work === 'add'; number += 1) {
    await opened.value.store.journal.add([aCorrection({ id: `c${number}` })], [anAuditLine({ detail: `c${number}` })]);
    tell(`added ${number}`);
  }
}
