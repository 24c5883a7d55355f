import type { ServerPlace } from '../../../contract/settings.ts';
import type { Engine, Fault } from '../../session.ts';
import type { Dialect } from '../../sql/dialect.ts';
import { type Tls, tlsOf } from './encryption.ts';
import type { Catalogue, Link } from './link.ts';
import { connectionPool } from './pool.ts';
import { OpeningRefused } from './refusal.ts';

/** What one kind of database server brings. */
export interface ServerKind {
  readonly name: string;
  readonly dialect: Dialect;
  /** True where our statements were never run against such a server. */
  readonly untried?: boolean;
  readonly catalogue: Catalogue;
  faultOf(error: unknown): Fault;
  link(place: ServerPlace, password: string | null, tls: Tls, deadline: number): Promise<Link>;
}

export interface ServerOptions {
  readonly password: string | null;
  /** Milliseconds for opening a connection, and for each statement. */
  readonly deadline: number;
}

/** A database server behind the port of engines. */
export function serverEngine(
  kind: ServerKind,
  place: ServerPlace,
  { password, deadline }: ServerOptions,
): Engine & { close(): Promise<void> } {
  const open = async (): Promise<Link> => {
    const tls = await tlsOf(place.host, place.encryption);
    if (!tls.ok) throw new OpeningRefused(tls.error);
    return kind.link(place, password, tls.value, deadline);
  };
  const pool = connectionPool(open, kind.catalogue, kind.faultOf);
  return {
    name: kind.name,
    dialect: kind.dialect,
    schemas: true,
    ...(kind.untried === true ? { untried: true } : {}),
    faultOf: kind.faultOf,
    use: (_, work) => pool.use(work),
    close: () => pool.close(),
  };
}
