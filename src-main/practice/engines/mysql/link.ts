import { connect } from 'node:net';
import type { Connection, QueryResult } from 'mysql2/promise';
import type { ServerPlace } from '../../../contract/settings.ts';
import type { Row, Statement } from '../../sql/statement.ts';
import { DeadlineError, within } from '../server/deadline.ts';
import type { Tls } from '../server/encryption.ts';
import type { Link } from '../server/link.ts';

/** Seconds that we wait for somebody else's lock. */
const lockWait = 3;

/** Strict, so that nothing is cut short in silence; text in and out as UTF-8 whatever the columns are kept in. */
const settings = [
  `SET SESSION sql_mode = 'STRICT_ALL_TABLES', innodb_lock_wait_timeout = ${lockWait}, lock_wait_timeout = ${lockWait}`,
];

/** `deadline`: milliseconds for opening, and for each statement. */
export async function mysqlLink(
  place: ServerPlace,
  password: string | null,
  tls: Tls,
  deadline: number,
): Promise<Link> {
  // Loaded only where it is chosen, as every driver is.
  const { createConnection } = await import('mysql2/promise');
  const socket = connect(place.port, place.host);
  socket.setNoDelay(true);
  // The name that TLS checks where it is given a socket: the driver tells it names but no IP addresses.
  Object.assign(socket, { _host: place.host });
  const opening = createConnection({
    host: place.host,
    port: place.port,
    user: place.user,
    password: password ?? '',
    database: place.database,
    charset: 'utf8mb4',
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    connectTimeout: deadline,
    maxPreparedStatements: 50,
    stream: () => socket,
    ...(tls === null
      ? {}
      : { ssl: { rejectUnauthorized: true, verifyIdentity: true, ...(tls.ca === null ? {} : { ca: [...tls.ca] }) } }),
  });
  const connection = await within(deadline, opening, () => socket.destroy());
  // Without a listener a connection lost while idle would end the process; the next use finds out by itself.
  connection.on('error', () => undefined);
  const link = linkOver(connection, () => socket.destroy(), deadline);
  try {
    for (const text of settings) await link.command(text);
  } catch (error) {
    link.destroy();
    throw error;
  }
  return link;
}

function linkOver(connection: Connection, cut: () => void, deadline: number): Link {
  let lost = false;
  const destroy = () => {
    lost = true;
    connection.destroy();
    cut();
  };
  const answer = <Value>(work: () => Promise<Value>): Promise<Value> =>
    lost ? Promise.reject(new DeadlineError()) : within(deadline, work(), destroy);
  const execute = async ({ text, values }: Statement) => (await answer(() => connection.execute(text, [...values])))[0];
  return {
    rows: async (statement) => read(await execute(statement)).rows,
    change: async (statement) => read(await execute(statement)).matched,
    begin: 'START TRANSACTION',
    rollback: 'ROLLBACK',
    command: async (text) => void (await answer(() => connection.query(text))),
    end: () => answer(() => connection.end()),
    destroy,
  };
}

function read(result: QueryResult): { readonly rows: readonly Row[]; readonly matched: number } {
  if (!Array.isArray(result)) return { rows: [], matched: result.affectedRows };
  // Only plain selects are asked for: each entry is a row.
  return { rows: result as readonly Row[], matched: 0 };
}
