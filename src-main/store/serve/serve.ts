import type { MessagePort } from 'node:worker_threads';
import type { StoreFailure } from '../../contract/failure.ts';
import { auditSealIn } from '../files/audit-seal.ts';
import type { Place } from '../files/open-file.ts';
import { isSound } from '../files/open-file.ts';
import { type OpenFiles, openFiles, suspect } from '../files/open-files.ts';
import { storeMethods } from '../methods.ts';
import { StoreFault } from '../port.ts';
import type { Call, Opening, Reply } from '../protocol.ts';
import { failureOf, isDamage } from '../sqlite-error.ts';
import { backUp } from './back-up.ts';
import { keepSeal } from './keep-seal.ts';

type Method = (...args: readonly unknown[]) => unknown;

/** In the serving thread: opens the files and answers each call with one message, in the order in which they came. */
export function serve(place: Place, port: MessagePort, workerUrl: URL): void {
  const send = (message: Opening | Reply): void => port.postMessage(message);
  const opened = openFiles(place);
  if (!opened.ok) {
    send(opened);
    return;
  }
  const files = opened.value;
  let now = place.now;
  const seal = keepSeal(files, place);
  const methods = flat(storeMethods({ ...files, now: () => now, seal: auditSealIn(place.directory, place.key) }));
  const underWay = new Set<Promise<void>>();
  let copying: Promise<unknown> = Promise.resolve();

  methods.set('backUp', () => {
    const copy = copying.then(() => {
      seal.renew();
      return backUp(files, { ...place, now }, workerUrl);
    });
    copying = copy.catch(() => undefined);
    return copy;
  });

  const answer = async ({ id, method, args }: Call): Promise<void> => {
    const started = performance.now();
    const outcome = await perform(methods.get(method), args, files, place.directory);
    send({ id, ms: performance.now() - started, ...outcome });
  };
  methods.set('close', async () => {
    await Promise.all(underWay);
    seal.renew();
    files.cache.close();
    files.records.close();
  });

  port.on('message', (call: Call) => {
    now = call.now;
    const answered = answer(call);
    // Closing waits for all others, and ends the thread.
    if (call.method === 'close') {
      void answered.then(() => port.close());
      return;
    }
    underWay.add(answered);
    void answered.finally(() => underWay.delete(answered));
  });
  send({ ok: true, methods: [...methods.keys()], notices: files.notices });
}

/** `cases.page` and the like. */
function flat(groups: object): Map<string, Method> {
  const methods = Object.entries(groups).flatMap(([group, named]: [string, object]) =>
    Object.entries(named).map(([name, method]: [string, Method]) => [`${group}.${name}`, method] as const),
  );
  return new Map(methods);
}

async function perform(method: Method | undefined, args: readonly unknown[], files: OpenFiles, directory: string) {
  try {
    if (method === undefined) throw new Error('no such method');
    return { ok: true, value: await method(...args) } as const;
  } catch (error) {
    return { ok: false, error: faultOf(error, files, directory) } as const;
  }
}

function faultOf(error: unknown, files: OpenFiles, directory: string): StoreFault['failure'] {
  if (error instanceof StoreFault) return error.failure;
  if (!isDamage(error)) return failureOf(error);
  const damaged: StoreFailure = { code: 'store-damaged', file: soundRecords(files) ? 'cache' : 'records' };
  try {
    suspect(directory, damaged.file);
  } catch {
    // A disk that takes no mark is told of by the next write.
  }
  return damaged;
}

/** The records are small enough to be examined at once; where they are whole it is the cache. */
function soundRecords({ records }: OpenFiles): boolean {
  try {
    return isSound(records);
  } catch {
    return false;
  }
}
