import type { PracticeConfig } from '../contract/settings.ts';
import { sqliteConnector } from './engines/sqlite.ts';
import type { PracticeConnector } from './port.ts';

export interface OpenOptions {
  /** Off until a manager switched it on: then every write is refused. */
  readonly writing: boolean;
  /** Unix milliseconds. */
  readonly clock: () => number;
  /** Where the built entry of `engines/sqlite-worker.ts` lies. */
  readonly sqliteWorker: URL;
  /** Milliseconds after which a call is given up; the default is longer than we wait for a lock. */
  readonly deadline?: number;
}

/** The connector for a practice database. Nothing is touched before the first call. */
export function openPractice(
  config: PracticeConfig,
  { writing, clock, sqliteWorker, deadline = 15_000 }: OpenOptions,
): PracticeConnector {
  return sqliteConnector({ config, writing }, { worker: sqliteWorker, deadline, clock });
}
