import { onTestFinished } from 'vitest';
import type { ServerPlace, TableMapping } from '../../../../src-main/contract/settings.ts';
import { openPractice } from '../../../../src-main/practice/open.ts';
import type { PracticeConnector } from '../../../../src-main/practice/port.ts';
import { atCommit, type CuttingProxy, cuttingProxy } from '../cutting-proxy.ts';
import { mapping, noon, type PatientRow, sqliteWorker } from '../practice-file.ts';
import type { TestServer } from '../servers/server.ts';
import type { AuditRow, Bed, BedShape, OpenChoice, TriggerKind } from './bed.ts';

/** What a server's bed says in its own SQL. */
export interface ServerWords {
  createTables(shape: BedShape): readonly string[];
  quote(name: string): string;
  literal(text: string): string;
  readonly fields: string;
  readonly audit: string;
  trigger(kind: TriggerKind): readonly string[] | null;
}

const columns = [
  'id',
  'first_name',
  'last_name',
  'birth_date',
  'email',
  'mobile',
  'home_phone',
  'work_phone',
  'status',
  'email_consent',
] as const satisfies readonly (keyof PatientRow)[];

export const placeOf = (server: TestServer, changed: Partial<ServerPlace> = {}): ServerPlace => ({
  engine: server.engine,
  host: '127.0.0.1',
  port: server.port,
  database: server.database,
  user: server.user,
  encryption: { kind: 'none' },
  ...changed,
});

/** Opens the connector on a server; it is closed when the test ends. */
export function connectTo(
  server: TestServer,
  { writing = true, deadline = 5_000, mapping: changed }: OpenChoice = {},
  place: Partial<ServerPlace> = {},
  password = server.password,
): PracticeConnector {
  const connector = openPractice(
    { ...placeOf(server, place), preset: 'own', mapping: { ...mapping, ...changed } as TableMapping },
    { writing, clock: () => noon, sqliteWorker, deadline, password },
  );
  onTestFinished(() => connector.close());
  return connector;
}

export async function proxyTo(server: TestServer): Promise<CuttingProxy> {
  const proxy = await cuttingProxy(server.port);
  onTestFinished(() => proxy.close());
  return proxy;
}

export function serverBed(server: TestServer, words: ServerWords): Bed {
  const literal = (value: unknown) => (value === null || value === undefined ? 'NULL' : words.literal(String(value)));
  const insertAll = (rows: readonly PatientRow[]): readonly string[] => {
    const batches: string[] = [];
    for (let from = 0; from < rows.length; from += 1_000) {
      const values = rows
        .slice(from, from + 1_000)
        .map(
          (row) =>
            `(${columns.map((column) => literal(column === 'status' ? statusOf(row) : row[column])).join(', ')})`,
        );
      batches.push(`INSERT INTO patients (${columns.join(', ')}) VALUES ${values.join(', ')}`);
    }
    return batches;
  };
  return {
    name: server.engine,
    version: server.version,
    schemas: true,
    lacks: {},
    quote: words.quote,
    trigger: words.trigger,
    remove: () => server.remove(),
    async practice(rows, shape = {}) {
      await server.execute(...words.createTables(shape), ...insertAll(rows));
      return {
        open: (choice) => connectTo(server, choice),
        async openStruck(cue, choice) {
          const proxy = await proxyTo(server);
          atCommit(proxy, cue === 'before-commit' ? 'drop' : 'deliver-and-cut');
          return connectTo(server, choice, { port: proxy.port });
        },
        execute: (...statements) => server.execute(...statements),
        setEmail: (id, email) =>
          server.execute(`UPDATE patients SET email = ${literal(email)} WHERE id = ${words.literal(id)}`),
        setStatus: (id, code) =>
          server.execute(`UPDATE patients SET status = ${literal(code)} WHERE id = ${words.literal(id)}`),
        removeRecord: (id) => server.execute(`DELETE FROM patients WHERE id = ${words.literal(id)}`),
        fields: async () => {
          const found = await server.query(words.fields);
          return Object.fromEntries(found.map(({ id, bytes }) => [String(id), bytes ?? null]));
        },
        // The query's columns are the audit row's.
        audit: async () => (await server.query(words.audit)) as unknown as readonly AuditRow[],
      };
    },
  };
}

const statusOf = (row: PatientRow): string => row.status ?? 'OK';
