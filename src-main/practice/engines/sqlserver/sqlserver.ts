import type { ServerKind } from '../server/server-engine.ts';
import { sqlserverCatalogue } from './catalogue.ts';
import { sqlserverDialect } from './dialect.ts';
import { sqlserverFaultOf } from './faults.ts';
import { sqlserverLink } from './link.ts';

export const sqlserver: ServerKind = {
  name: 'SQL Server',
  dialect: sqlserverDialect,
  untried: true,
  catalogue: sqlserverCatalogue,
  faultOf: sqlserverFaultOf,
  link: sqlserverLink,
};
