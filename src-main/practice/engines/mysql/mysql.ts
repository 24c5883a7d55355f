import type { ServerKind } from '../server/server-engine.ts';
import { mysqlCatalogue } from './catalogue.ts';
import { mysqlDialect } from './dialect.ts';
import { mysqlFaultOf } from './faults.ts';
import { mysqlLink } from './link.ts';

/** MySQL and MariaDB: to us the same. */
export const mysql: ServerKind = {
  name: 'MariaDB/MySQL',
  dialect: mysqlDialect,
  catalogue: mysqlCatalogue,
  faultOf: mysqlFaultOf,
  link: mysqlLink,
};
