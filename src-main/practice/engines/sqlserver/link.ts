import type { Connection, ConnectionConfiguration } from 'tedious';
import type { ServerPlace } from '../../../contract/settings.ts';
import type { Row, SqlValue, Statement } from '../../sql/statement.ts';
import { DeadlineError, within } from '../server/deadline.ts';
import type { Tls } from '../server/encryption.ts';
import type { Link } from '../server/link.ts';

type Driver = typeof import('tedious');

/** We wait 3 seconds for somebody else's lock; an error ends the whole transaction; triggers' counts stay with them. */
const settings =
  'SET LOCK_TIMEOUT 3000; SET XACT_ABORT ON; SET NOCOUNT ON; SET DATEFORMAT ymd; SET IMPLICIT_TRANSACTIONS OFF';

/** Triggers may add counts of their own: in the same batch the server tells how many rows our statement touched. */
export const counted = (text: string): string => `${text}; SELECT @@ROWCOUNT AS [matched]`;

/** What the driver is given. A named instance and a port exclude each other. `deadline`: milliseconds. */
export function connectionOf(
  place: ServerPlace,
  password: string | null,
  tls: Tls,
  deadline: number,
): ConnectionConfiguration {
  const instance = place.instance ?? '';
  return {
    server: place.host,
    authentication: { type: 'default', options: { userName: place.user, password: password ?? '' } },
    options: {
      ...(instance === '' ? { port: place.port } : { instanceName: instance }),
      database: place.database,
      appName: 'Bounce Desk',
      encrypt: tls !== null,
      trustServerCertificate: false,
      ...(tls === null || tls.ca === null ? {} : { cryptoCredentialsDetails: { ca: [...tls.ca] } }),
      connectTimeout: deadline,
      requestTimeout: deadline,
      useColumnNames: true,
      rowCollectionOnRequestCompletion: true,
    },
  };
}

/** `deadline`: milliseconds for opening, and for each statement. */
export async function sqlserverLink(
  place: ServerPlace,
  password: string | null,
  tls: Tls,
  deadline: number,
): Promise<Link> {
  // Loaded only where it is chosen: with all that it brings it is by far the largest of the drivers.
  const { default: driver } = await import('tedious');
  const connection = new driver.Connection(connectionOf(place, password, tls, deadline));
  const link = linkOver(driver, connection, deadline);
  try {
    await within(deadline, opened(connection), () => connection.close());
    await link.command(settings);
  } catch (error) {
    link.destroy();
    throw error;
  }
  return link;
}

function opened(connection: Connection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.connect((error) => (error === undefined || error === null ? resolve() : reject(error)));
  });
}

function linkOver(driver: Driver, connection: Connection, deadline: number): Link {
  let lost = false;
  const destroy = () => {
    lost = true;
    connection.close();
  };
  // Without a listener a connection lost while idle would end the process; the next use finds out by itself.
  connection.on('error', () => {
    lost = true;
  });
  connection.on('end', () => {
    lost = true;
  });
  const answer = <Value>(work: () => Promise<Value>): Promise<Value> =>
    lost ? Promise.reject(new DeadlineError()) : within(deadline, work(), destroy);
  const rows = (statement: Statement) => answer(() => ask(driver, connection, statement));
  return {
    rows,
    change: async ({ text, values }) => Number((await rows({ text: counted(text), values })).at(-1)?.matched ?? 0),
    command: async (text) => void (await answer(() => batch(driver, connection, text))),
    begin: 'BEGIN TRANSACTION',
    // Some errors make the server roll back by itself.
    rollback: 'IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION',
    end: async () => destroy(),
    destroy,
  };
}

function ask(driver: Driver, connection: Connection, { text, values }: Statement): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const request = new driver.Request(text, (error, _, found) =>
      error === undefined || error === null ? resolve(rowsOf(found)) : reject(error),
    );
    for (const [index, value] of values.entries()) request.addParameter(`p${index + 1}`, typeOf(driver, value), value);
    connection.execSql(request);
  });
}

function batch(driver: Driver, connection: Connection, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new driver.Request(text, (error) =>
      error === undefined || error === null ? resolve() : reject(error),
    );
    connection.execSqlBatch(request);
  });
}

/** Text goes as Unicode whatever the columns are kept in. */
const typeOf = ({ TYPES }: Driver, value: SqlValue) => (typeof value === 'number' ? TYPES.BigInt : TYPES.NVarChar);

/** The driver hands each row over as cells by their column's name. */
function rowsOf(found: unknown): readonly Row[] {
  if (!Array.isArray(found)) return [];
  return found.map((cells: Readonly<Record<string, { readonly value: unknown }>>) =>
    Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell.value])),
  );
}
