import type { ServerKind } from '../server/server-engine.ts';
import { postgresqlCatalogue } from './catalogue.ts';
import { postgresqlDialect } from './dialect.ts';
import { postgresqlFaultOf } from './faults.ts';
import { postgresqlLink } from './link.ts';

export const postgresql: ServerKind = {
  name: 'PostgreSQL',
  dialect: postgresqlDialect,
  catalogue: postgresqlCatalogue,
  faultOf: postgresqlFaultOf,
  link: postgresqlLink,
};
