import { createConnection } from 'mysql2/promise';
import pg from 'pg';
import { openPractice } from '../../src-main/practice/open.ts';
import type { PracticeConnector } from '../../src-main/practice/port.ts';
import { mariadbWords } from '../support/practice/beds/mariadb-bed.ts';
import { postgresqlWords } from '../support/practice/beds/postgresql-bed.ts';
import { startMariadb } from '../support/practice/servers/mariadb.ts';
import { startPostgresql } from '../support/practice/servers/postgresql.ts';
import type { TestServer } from '../support/practice/servers/server.ts';
import type { BenchRow } from './bench-row.ts';
import { inTurns } from './in-turns.ts';

const runs = 31;
const patients = 100_000;
const limit = 1.5;

/** 500 addresses of the practice, spread over its records, as a sync asks for them. */
const wanted = Array.from(
  { length: 500 },
  (_, index) => `patient${index * 199 + 1}@mail${(index * 199 + 1) % 97}.example`,
);

/** Each hundredth field holds two addresses, each tenth stands in capitals. */
const emailAt = (n: string, joined: (...parts: readonly string[]) => string): string => {
  const address = joined("'patient'", n, "'@mail'", `mod(${n}, 97)`, "'.example'");
  const shared = joined("'family'", n, "'@mail.example; '", address);
  return `CASE WHEN mod(${n}, 100) = 0 THEN ${shared} WHEN mod(${n}, 10) = 0 THEN upper(${address}) ELSE ${address} END`;
};

interface Kind {
  readonly start: () => ReturnType<typeof startMariadb>;
  readonly tables: readonly string[];
  readonly fill: string;
  /** One statement of the driver alone that reads the same columns of whoever holds one of the addresses, or several, which are left to be looked through. */
  bare(server: TestServer): Promise<{ ask(): Promise<number>; end(): Promise<void> }>;
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
];

const insert = (number: string, email: string, from: string): string =>
  `INSERT INTO patients (id, first_name, last_name, birth_date, email, mobile, status)
    SELECT ${number}, 'Naledi', 'Mokoena', '1980-02-03', ${email}, '082 555 0134', 'OK' FROM ${from}`;

const kinds: Readonly<Record<'mariadb' | 'postgresql', Kind>> = {
  mariadb: {
    start: () => startMariadb(),
    tables: mariadbWords().createTables({}),
    fill: insert(
      'seq',
      emailAt('seq', (...parts) => `concat(${parts.join(', ')})`),
      `seq_1_to_${patients}`,
    ),
    async bare({ port, user, password, database }) {
      const connection = await createConnection({
        host: '127.0.0.1',
        port,
        user,
        password,
        database,
        charset: 'utf8mb4',
      });
      const places = wanted.map(() => '?').join(', ');
      const text = `SELECT ${columns.map((name) => `CONVERT(${name} USING utf8mb4)`).join(', ')} FROM patients WHERE email COLLATE utf8mb4_general_ci IN (${places}) OR email REGEXP '[;, ]'`;
      return {
        ask: async () => ((await connection.execute(text, wanted))[0] as readonly unknown[]).length,
        end: () => connection.end(),
      };
    },
  },
  postgresql: {
    start: () => startPostgresql(),
    tables: postgresqlWords.createTables({}),
    fill: insert(
      'n',
      emailAt('n', (...parts) => parts.join(' || ')),
      `generate_series(1, ${patients}) AS n`,
    ),
    async bare({ port, user, password, database }) {
      const client = new pg.Client({ host: '127.0.0.1', port, user, password, database });
      await client.connect();
      const text = `SELECT ${columns.map((name) => `CAST(${name} AS text)`).join(', ')} FROM patients WHERE lower(email) = ANY($1) OR email ~ '[;, ]'`;
      return {
        ask: async () => (await client.query(text, [wanted])).rows.length,
        end: () => client.end(),
      };
    },
  },
};

/** Matching 500 addresses against 100,000 patients, as the product does it, against one statement of the driver alone. */
export async function run(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [engine, kind] of Object.entries(kinds)) {
    const server = await kind.start();
    if ('missing' in server) console.log(`not run: practice-match-${engine} needs ${server.missing}`);
    else rows.push(await match(server, kind).finally(() => server.remove()));
  }
  return rows;
}

async function match(server: TestServer, kind: Kind): Promise<BenchRow> {
  await server.execute(
    ...kind.tables,
    kind.fill,
    server.engine === 'mariadb' ? 'ANALYZE TABLE patients' : 'ANALYZE patients',
  );
  const connector = connect(server);
  const bare = await kind.bare(server);
  const row = await inTurns(
    { name: `practice-match-${server.engine}`, limit, of: 'one statement of the bare driver', runs },
    {
      async one() {
        const found = await connector.findByEmails(wanted);
        if (!found.ok || found.value.length !== wanted.length) throw new Error('not everybody was found');
      },
      async other() {
        if ((await bare.ask()) < wanted.length) throw new Error('the yardstick did not find everybody');
      },
    },
  );
  await connector.close();
  await bare.end();
  return row;
}

function connect({ engine, port, database, user, password }: TestServer): PracticeConnector {
  return openPractice(
    {
      engine,
      host: '127.0.0.1',
      port,
      database,
      user,
      encryption: { kind: 'none' },
      preset: 'own',
      mapping: {
        table: 'patients',
        id: 'id',
        email: 'email',
        firstName: 'first_name',
        lastName: 'last_name',
        birthDate: 'birth_date',
        mobile: 'mobile',
        home: 'home_phone',
        work: 'work_phone',
        status: { column: 'status', deceased: ['D'], archived: ['A'], left: ['L'], merged: ['M'] },
        emailConsent: { column: 'email_consent', yes: ['1'], no: ['0'] },
        version: null,
        audit: null,
      },
    },
    { writing: false, clock: Date.now, sqliteWorker: new URL('file:///not-used'), password },
  );
}
