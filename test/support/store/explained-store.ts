import { join } from 'node:path';
import type { SentQuery } from '../../../src-main/contract/reports.ts';
import type { WorklistQuery } from '../../../src-main/contract/worklist.ts';
import type { Connection } from '../../../src-main/store/connection.ts';
import { openFile } from '../../../src-main/store/files/open-file.ts';
import { storeMethods } from '../../../src-main/store/methods.ts';
import { migrate } from '../../../src-main/store/migrate.ts';
import { cacheMigrations } from '../../../src-main/store/migrations/cache.ts';
import { recordsMigrations } from '../../../src-main/store/migrations/records.ts';
import { start } from './samples.ts';
import { key, tempFolder } from './temp-store.ts';

/** The store's methods in this thread, with the plan of every paged query that they run. */
export function openExplained(before: (cache: Connection) => void = () => undefined) {
  const folder = tempFolder();
  const records = openFile(join(folder, 'records.db'), key, 'records');
  const cache = openFile(join(folder, 'cache.db'), key, 'cache');
  migrate(records, recordsMigrations, 'records');
  before(cache);
  migrate(cache, cacheMigrations, 'cache');
  const seal = { read: () => null, write: () => undefined };
  const plans: string[] = [];
  const watched = watch(cache, (plan) => plans.push(plan));
  const store = storeMethods({ records, cache: watched, now: () => start, seal } as never);
  return { store, cache, plans };
}

const parameters =
  'view type reason section key id words longest phone indexed sentAt outcome recipients patients closedAt';
const anyValues = Object.fromEntries(parameters.split(' ').map((name) => [name, null]));

/** Explains each statement that is prepared with a limit of a page, before it runs. */
function watch(connection: Connection, hear: (plan: string) => void): Connection {
  return new Proxy(connection, {
    get(target, name) {
      if (name !== 'prepare')
        return Reflect.get(target, name, target)?.bind?.(target) ?? Reflect.get(target, name, target);
      return (sql: string) => {
        if (sql.includes('LIMIT 51')) {
          const steps = target.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(anyValues) as {
            detail: string;
          }[];
          hear(steps.map(({ detail }) => detail).join('\n'));
        }
        return target.prepare(sql);
      };
    },
  });
}

export const everything: WorklistQuery = {
  view: 'to-fix',
  search: '',
  type: null,
  reason: null,
  sort: 'urgent',
  cursor: null,
};
export const allSent: SentQuery = { search: '', type: null, outcome: null, before: null, cursor: null };
