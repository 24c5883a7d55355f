import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, createConnection } from 'mysql2/promise';
import {
  certificate,
  freePort,
  type Running,
  removeFolder,
  runProgram,
  servantsCopy,
  serverFolder,
  startProgram,
  whenUp,
} from './processes.ts';
import type { Missing, TestServer } from './server.ts';

const find = (name: string): string | undefined =>
  ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].map((folder) => join(folder, name)).find(existsSync);

const owner = { user: 'owner', password: 'owner secret' };

/** A MariaDB with TLS offered, `certificateName` for its certificate. */
export async function startMariadb(certificateName = 'server'): Promise<TestServer | Missing> {
  const program = find('mariadbd');
  const install = find('mariadb-install-db');
  if (program === undefined || install === undefined) return { missing: 'mariadb (apt-get install mariadb-server)' };
  const folder = serverFolder();
  const data = join(folder, 'data');
  const port = await freePort();
  // At its start MariaDB clears its temporary tables away, and in a shared folder those of others too.
  const temporary = `--tmpdir=${folder}`;
  runProgram(install, ['--no-defaults', `--datadir=${data}`, temporary, '--skip-test-db', '--skip-name-resolve']);
  const ours = (name: string) => servantsCopy(folder, certificate(name));
  const args = [
    '--no-defaults',
    `--datadir=${data}`,
    temporary,
    `--socket=${join(folder, 's')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--innodb-flush-log-at-trx-commit=2',
    '--innodb-buffer-pool-size=32M',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_general_ci',
    '--local-infile=0',
    `--ssl-cert=${ours(`${certificateName}.pem`)}`,
    `--ssl-key=${ours(`${certificateName}.key`)}`,
    `--init-file=${ours('../servers/mariadb-owner.sql')}`,
  ];
  let running: Running | null = null;
  let admin: Connection | null = null;
  let left = leaving();

  const connected = async (): Promise<Connection> => {
    if (admin !== null) return admin;
    const opened = await createConnection({ host: '127.0.0.1', port, ...owner, dateStrings: true, charset: 'utf8mb4' });
    opened.on('error', () => {
      admin = null;
    });
    admin = opened;
    return opened;
  };
  const query: TestServer['query'] = async (statement) => {
    const stopped = left.promise;
    const asked = (await connected()).query({ sql: statement, typeCast: (field) => field.string('utf8') });
    const [rows] = await Promise.race([asked, stopped]);
    return Array.isArray(rows) ? (rows as Record<string, string | null>[]) : [];
  };
  const stop: TestServer['stop'] = async (how) => {
    admin?.destroy();
    admin = null;
    // mysql2 answers nothing to what was asked on a connection that is then destroyed.
    left.reject(new Error('the server was stopped'));
    left = leaving();
    await running?.stop(how);
    running = null;
  };
  const start = async () => {
    running = startProgram(program, args, 'SIGTERM');
    await whenUp(() => query('SELECT 1'));
  };

  await start();
  await query('CREATE DATABASE practice');
  await query('USE practice');
  const [row] = await query('SELECT version() AS version');
  return {
    engine: 'mariadb',
    version: `mariadb ${row?.version?.split('-')[0] ?? ''}`,
    port,
    database: 'practice',
    ...owner,
    async execute(...statements) {
      await query('USE practice');
      for (const statement of statements) await query(statement);
    },
    query: async (statement) => {
      await query('USE practice');
      return query(statement);
    },
    start,
    stop,
    async remove() {
      await stop('kill');
      removeFolder(folder);
    },
  };
}

/** Fails once the server is stopped; nobody has to listen. */
function leaving(): PromiseWithResolvers<never> {
  const leave = Promise.withResolvers<never>();
  leave.promise.catch(() => undefined);
  return leave;
}
