import { afterAll, describe, it } from 'vitest';
import { startMariadb } from '../servers/mariadb.ts';
import { startPostgresql } from '../servers/postgresql.ts';
import type { TestServer } from '../servers/server.ts';
import type { Bed } from './bed.ts';
import { mariadbWords } from './mariadb-bed.ts';
import { postgresqlWords } from './postgresql-bed.ts';
import { serverBed } from './server-bed.ts';

export interface ServerBed {
  readonly server: TestServer;
  readonly bed: Bed;
}

/** Runs `cases` on each database server that can be had; the others are skipped by name. */
export async function onEachServer(
  cases: (own: ServerBed) => void,
  ...only: readonly TestServer['engine'][]
): Promise<void> {
  const starts = { mariadb: () => startMariadb(), postgresql: () => startPostgresql() };
  for (const engine of only.length > 0 ? only : (['mariadb', 'postgresql'] as const)) {
    const server = await starts[engine]();
    if ('missing' in server) {
      describe.skip(`not run: ${server.missing}`, () => it('works', () => undefined));
      continue;
    }
    describe(`on ${engine}`, () => {
      afterAll(() => server.remove());
      cases({ server, bed: serverBed(server, engine === 'mariadb' ? mariadbWords() : postgresqlWords) });
    });
  }
}
