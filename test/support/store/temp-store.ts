import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Failure } from '../../../src-main/contract/failure.ts';
import type { Result } from '../../../src-main/contract/result.ts';
import type { StoreLog } from '../../../src-main/store/client.ts';
import { openStore } from '../../../src-main/store/open-store.ts';
import type { Store } from '../../../src-main/store/port.ts';
import { start } from './samples.ts';

export const workerUrl = new URL('../../../src-main/store/worker.ts', import.meta.url);
export const key = new Uint8Array(32).fill(7);

/** A folder that goes with the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bounce-desk-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TempStore {
  readonly store: Store;
  readonly notices: readonly Failure[];
  readonly directory: string;
  /** Moves the store's clock to a moment, unix milliseconds. */
  readonly setNow: (now: number) => void;
}

export interface TempStoreOptions {
  readonly directory?: string;
  readonly key?: Uint8Array;
  /** Unix milliseconds. */
  readonly now?: number;
  readonly log?: StoreLog;
}

/** A real store on encrypted files in a folder of its own, closed when the test ends. */
export async function openTempStore(options: TempStoreOptions = {}): Promise<TempStore> {
  const directory = options.directory ?? tempFolder();
  let now = options.now ?? start;
  const opened = await openStore({
    workerUrl,
    directory,
    key: options.key ?? key,
    clock: () => now,
    ...(options.log ? { log: options.log } : {}),
  });
  if (!opened.ok) throw new Error(`the store did not open: ${JSON.stringify(opened.error)}`);
  onTestFinished(() => opened.value.store.close());
  return {
    ...opened.value,
    directory,
    setNow: (moment) => {
      now = moment;
    },
  };
}

/** What an opening that is expected to fail answers. */
export async function refusalOf(directory: string, own: { readonly key?: Uint8Array } = {}): Promise<Failure | null> {
  const opened: Result<{ readonly store: Store }, Failure> = await openStore({
    workerUrl,
    directory,
    key: own.key ?? key,
    clock: () => start,
  });
  if (!opened.ok) return opened.error;
  await opened.value.store.close();
  return null;
}
