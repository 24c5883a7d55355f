import { openStore } from '../../../../src-main/store/open-store.ts';
import { aCorrection, anAuditLine, start } from '../samples.ts';

/**
 * A process whose calls are traced: it saves corrections, brings some to their end, seals copies, leaves and comes back, and tells each step once it
 * was answered.
 */
const [folder = ''] = process.argv.slice(2);
const workerUrl = new URL('../../../../src-main/store/worker.ts', import.meta.url);

const tell = (message: string): void => void process.stdout.write(`${message}\n`);

for (const session of [0, 1]) {
  let now = start + session * 60_000;
  const opened = await openStore({ workerUrl, directory: folder, key: new Uint8Array(32).fill(7), clock: () => now });
  if (!opened.ok) throw new Error(opened.error.code);
  const { journal, backUp, close } = opened.value.store;
  tell('opened');
  for (let number = session * 20 + 1; number <= session * 20 + 20; number += 1) {
    const id = `c${number}`;
    now += 1_000;
    await journal.add([aCorrection({ id, patientId: `p${number}` })], [anAuditLine({ detail: id })]);
    tell(`added ${id}`);
    if (number % 3 === 0) {
      await journal.update(id, ['queued'], { state: 'writing' }, null);
      await journal.update(id, ['writing'], { state: 'written' }, anAuditLine({ detail: `${id} written` }));
      tell(`written ${id}`);
    }
    if (number % 8 === 0) {
      await backUp();
      tell('copied');
    }
  }
  await close();
}
