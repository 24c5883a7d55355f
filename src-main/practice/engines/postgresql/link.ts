import { Socket } from 'node:net';
import type { Client, ClientConfig } from 'pg';
import type { ServerPlace } from '../../../contract/settings.ts';
import type { Row, Statement } from '../../sql/statement.ts';
import { DeadlineError, within } from '../server/deadline.ts';
import type { Tls } from '../server/encryption.ts';
import type { Link } from '../server/link.ts';

/** Every value as the server writes it: ids stay whole, dates pass through no time zone. */
const asWritten: NonNullable<ClientConfig['types']> = { getTypeParser: () => (text: string) => text };

/** We wait 3 seconds for somebody else's lock; what is waited for in vain, and what hangs, ends by itself. */
const settings = (deadline: number): string =>
  // What we call written survives a crash of the server, also where it is set to promise less.
  `SET synchronous_commit = on; ` +
  `SET lock_timeout = 3000; SET statement_timeout = ${deadline}; SET idle_in_transaction_session_timeout = ${2 * deadline}; ` +
  `SET datestyle = 'ISO, YMD'; SET client_encoding = 'UTF8'; SET standard_conforming_strings = on`;

/** `deadline`: milliseconds for opening, and for each statement. */
export async function postgresqlLink(
  place: ServerPlace,
  password: string | null,
  tls: Tls,
  deadline: number,
): Promise<Link> {
  // Loaded only where it is chosen, as every driver is.
  const { default: pg } = await import('pg');
  const socket = new Socket();
  const client = new pg.Client({
    host: place.host,
    port: place.port,
    user: place.user,
    // A function, because the driver looks for a password elsewhere where it gets an empty one.
    password: () => password ?? '',
    database: place.database,
    application_name: 'Bounce Desk',
    types: asWritten,
    stream: () => socket,
    ssl: tls === null ? false : { rejectUnauthorized: true, ...(tls.ca === null ? {} : { ca: [...tls.ca] }) },
  });
  const link = linkOver(client, () => socket.destroy(), deadline);
  try {
    await within(deadline, client.connect(), () => socket.destroy());
    await link.command(settings(deadline));
  } catch (error) {
    link.destroy();
    throw error;
  }
  return link;
}

function linkOver(client: Client, cut: () => void, deadline: number): Link {
  let lost = false;
  const destroy = () => {
    lost = true;
    cut();
  };
  // Without a listener a connection lost while idle would end the process; the next use finds out by itself.
  client.on('error', () => {
    lost = true;
  });
  const answer = <Value>(work: () => Promise<Value>): Promise<Value> =>
    lost ? Promise.reject(new DeadlineError()) : within(deadline, work(), destroy);
  const query = ({ text, values }: Statement) => answer(() => client.query<Row>(text, [...values]));
  return {
    rows: async (statement) => (await query(statement)).rows,
    change: async (statement) => (await query(statement)).rowCount ?? 0,
    begin: 'START TRANSACTION',
    rollback: 'ROLLBACK',
    command: async (text) => void (await answer(() => client.query(text))),
    end: () => answer(() => client.end()),
    destroy,
  };
}
